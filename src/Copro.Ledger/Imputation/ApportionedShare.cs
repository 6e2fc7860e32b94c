namespace Copro.Ledger;

/// <summary>One share of an amount, and how it came about.</summary>
/// <param name="Share">The share in minor units.</param>
/// <param name="Remainder">The numerator of the fraction that the floor left out, over <paramref name="Divisor"/>.</param>
/// <param name="Divisor">The sum of all weights; 0 when all weights and the total are zero.</param>
/// <param name="GotExtraUnit">Whether one of the units left over went here.</param>
public readonly record struct ApportionedShare(long Share, Int128 Remainder, Int128 Divisor, bool GotExtraUnit);
