namespace Copro.BankMatch;

/// <summary>What became of a movement.</summary>
public enum MatchOutcome
{
    /// <summary>Nothing identifies a party, or several readings are equal: a person looks. The default.</summary>
    Unmatched = 0,

    /// <summary>Applied without a person.</summary>
    Matched,

    /// <summary>One best reading that a person must confirm; it changes no item.</summary>
    Proposed,

    /// <summary>The same movement as another one.</summary>
    Duplicate,

    /// <summary>A return, recall or refund that takes back an earlier allocation.</summary>
    Reopened,

    /// <summary>No receipt at all: own accounts, fees, zero amounts, information.</summary>
    Ignored,
}
