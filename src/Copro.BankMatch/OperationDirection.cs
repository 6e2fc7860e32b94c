namespace Copro.BankMatch;

/// <summary>The direction an operation code is meant for. The sign of the amount decides; this only tells a disagreement.</summary>
public enum OperationDirection
{
    /// <summary>Both directions occur. The default.</summary>
    Either = 0,

    /// <summary>Money in.</summary>
    Credit = 1,

    /// <summary>Money out.</summary>
    Debit = 2,
}
