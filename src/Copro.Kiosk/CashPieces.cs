using System.Runtime.InteropServices;

namespace Copro.Kiosk;

/// <summary>A number of notes or coins of one kind.</summary>
/// <param name="Denomination">The kind.</param>
/// <param name="Count">How many, 1 or more.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CashPieces(CashDenomination Denomination, long Count)
{
    /// <summary>What they are worth together.</summary>
    /// <exception cref="OverflowException">More than a <see cref="long"/> of minor units.</exception>
    public Money Value => Denomination.Value * Count;
}
