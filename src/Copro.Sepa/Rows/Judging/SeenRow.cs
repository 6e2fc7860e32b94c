using System.Globalization;
using System.Runtime.InteropServices;

namespace Copro.Sepa;

/// <summary>What is remembered of a collection beside its fingerprints: where it stands, and what its mandate was used for.</summary>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(ushort))]
internal readonly struct SeenRow
{
    /// <summary>Its bytes.</summary>
    public const int Size = (2 * sizeof(uint)) + sizeof(ushort);

    private const int IndexBits = 24;
    private const int MaxIndex = (1 << IndexBits) - 1;
    private const ulong IsLine = 1UL << ((2 * IndexBits) - 1);

    private readonly uint _placeLow;
    private readonly ushort _placeHigh;

    /// <summary>Remembers a row.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="use">What its mandate is used for.</param>
    /// <param name="byLine">Whether people look for it by the line of its source, if it has one, and not by its path.</param>
    public SeenRow(in ElementPlace place, uint use, bool byLine)
    {
        Use = use;
        var packed =
            byLine && place.Line > 0
                ? IsLine | (uint)place.Line
                : ((ulong)Index(place.Group, MaxIndex >> 1) << IndexBits) | (uint)Index(place.Transaction, MaxIndex);
        _placeLow = (uint)(packed & uint.MaxValue);
        _placeHigh = (ushort)(packed >> 32);
    }

    /// <summary>What the mandate was used for, as <see cref="MandateUse.Packed"/>.</summary>
    public uint Use { get; }

    /// <summary>Where an element of it stands, for people: <c>line 2</c>, or its path.</summary>
    public DiagnosticArgument WhereIs(string element)
    {
        var packed = ((ulong)_placeHigh << 32) | _placeLow;
        if ((packed & IsLine) == 0)
        {
            return new ElementPlace((int)(packed >> IndexBits), (int)(packed & MaxIndex)).PathOf(element);
        }

        var line = (uint)(packed & uint.MaxValue);
        return DiagnosticArgument.Public(
            string.Create(CultureInfo.InvariantCulture, $"line {line}"),
            string.Create(CultureInfo.InvariantCulture, $"la ligne {line}")
        );
    }

    // Beyond millions, which no message we write has, the place of a first occurrence stays at the last number.
    private static int Index(int index, int max) => Math.Clamp(index, 0, max);
}
