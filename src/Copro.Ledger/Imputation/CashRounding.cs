namespace Copro.Ledger;

/// <summary>
/// What a payment becomes in cash where the smallest coin is larger than the minor unit: 5 francs CFP (Code monétaire et financier,
/// L. 721-6, since 26 February 2022), 5 Canadian cents. It touches cash only, once a payment; the debt is cleared in full and the
/// difference is a line of the entry.
/// </summary>
public static class CashRounding
{
    private const long Coin = 5;

    /// <summary>The smallest amount of cash in minor units; 1 where cash is exact.</summary>
    public static long StepOf(Currency currency) => currency == Currency.Xpf || currency == Currency.Cad ? Coin : 1;

    /// <summary>The nearest amount that can be paid in cash: endings 1, 2, 6, 7 go down, 3, 4, 8, 9 go up; negative amounts mirror.</summary>
    public static Money Round(Money amount) => new(Round(amount.MinorUnits, StepOf(amount.Currency)), amount.Currency);

    /// <summary>What rounding adds to (positive) or takes from (negative) an amount paid in cash: <see cref="Receipt.CashRounding"/>.</summary>
    public static Money DifferenceOf(Money amount) => Round(amount) - amount;

    // The step is odd or 1, so no amount lies half-way.
    private static long Round(long units, long step)
    {
        var remainder = units % step;
        var half = step / 2;
        if (remainder > half)
        {
            return units + (step - remainder);
        }

        return remainder < -half ? units - (step + remainder) : units - remainder;
    }
}
