using System.Runtime.InteropServices;

namespace Copro.Kiosk;

/// <summary>
/// A kind of note or coin: its value, and its series, since two coins of one value may not be worth the same to a coin
/// acceptor (new CFP coins of 2021). <c>default</c> is no denomination and is refused by writers.
/// </summary>
/// <param name="Value">What one piece is worth, above zero.</param>
/// <param name="Series">The series, such as <c>2021</c>: at most 16 of A-Z a-z 0-9 . _ -; empty when the device tells none apart.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CashDenomination(Money Value, string Series)
{
    /// <summary>A denomination whose series are not told apart.</summary>
    public CashDenomination(Money value)
        : this(value, string.Empty) { }
}
