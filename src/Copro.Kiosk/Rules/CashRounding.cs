namespace Copro.Kiosk;

/// <summary>
/// What cash rounding makes of an amount: CFP francs to 5 (<i>Code monétaire et financier</i>, L. 721-6), Canadian
/// dollars to 5 cents, other currencies not at all. Endings 1, 2, 6, 7 go down; 3, 4, 8, 9 go up.
/// </summary>
internal static class CashRounding
{
    private const long FiveFrancs = 5;
    private const long FiveCents = 5;

    /// <summary>The smallest step cash can pay, in minor units; 1 where every minor unit has its coin.</summary>
    public static long StepOf(Currency currency) =>
        currency == Currency.Xpf ? FiveFrancs
        : currency == Currency.Cad ? FiveCents
        : 1;

    /// <summary>What is added to an amount so that cash can pay it: above zero a gain, below zero a loss.</summary>
    /// <param name="minorUnits">Zero or more.</param>
    /// <param name="currency">Its currency.</param>
    public static long Of(long minorUnits, Currency currency)
    {
        var step = StepOf(currency);
        var rest = minorUnits % step;
        return rest * 2 > step ? step - rest : -rest;
    }
}
