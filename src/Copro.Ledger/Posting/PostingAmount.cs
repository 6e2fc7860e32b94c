namespace Copro.Ledger;

/// <summary>Which amount of a movement a line takes; all are zero or more, a line of zero is left out.</summary>
public enum PostingAmount
{
    /// <summary>The amount of the movement, without its sign.</summary>
    Amount = 1,

    /// <summary>The same as <see cref="Amount"/>, named for what is left after a fee.</summary>
    Net = 2,

    /// <summary>The amount and the fee kept from it.</summary>
    Gross = 3,

    /// <summary>The fee kept.</summary>
    Fee = 4,

    /// <summary>The cash really taken: the amount after rounding to the smallest coin.</summary>
    Cash = 5,

    /// <summary>What rounding added to the cash.</summary>
    RoundingGain = 6,

    /// <summary>What rounding took from the cash.</summary>
    RoundingLoss = 7,
}
