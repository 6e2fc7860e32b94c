using System.Runtime.InteropServices;

namespace Copro.Cmc7;

/// <summary>Where a part lies in a layout.</summary>
/// <param name="Part">What it means.</param>
/// <param name="Zone">The zone, counted from 0 at the left of the line.</param>
/// <param name="Start">Its first digit in the zone, counted from 0.</param>
/// <param name="Length">How many digits it has; 0 for the whole zone, whatever its length.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Cmc7LayoutPart(Cmc7Part Part, int Zone, int Start = 0, int Length = 0);
