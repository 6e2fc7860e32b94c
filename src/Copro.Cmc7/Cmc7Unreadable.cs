namespace Copro.Cmc7;

/// <summary>A place of a line that the reader could not read.</summary>
/// <param name="Zone">
/// The zone by its name in the layout (<c>chequeNumber</c>, <c>interbankZone</c>, <c>internalZone</c>, <c>amountZone</c> …);
/// empty for a symbol.
/// </param>
/// <param name="Digit">The digit in the zone, counted from 1; 0 for a symbol.</param>
/// <param name="Column">The character in what the reader sent, counted from 1.</param>
public readonly record struct Cmc7Unreadable(string Zone, int Digit, int Column)
{
    /// <summary>Whether it is a symbol: then no digit is lost.</summary>
    public bool IsSymbol => Digit == 0;
}
