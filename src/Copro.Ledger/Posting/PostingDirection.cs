namespace Copro.Ledger;

/// <summary>Which way the money of a movement goes.</summary>
public enum PostingDirection
{
    /// <summary>In: the amount is positive.</summary>
    In = 1,

    /// <summary>Out: the amount is negative.</summary>
    Out = 2,
}
