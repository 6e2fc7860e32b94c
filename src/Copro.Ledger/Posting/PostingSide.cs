namespace Copro.Ledger;

/// <summary>The side of an entry's line.</summary>
public enum PostingSide
{
    /// <summary>Debit (<i>débit</i>).</summary>
    Debit = 1,

    /// <summary>Credit (<i>crédit</i>).</summary>
    Credit = 2,
}
