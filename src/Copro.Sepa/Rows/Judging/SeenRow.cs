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

    private readonly uint _placeLow;
    private readonly ushort _placeHigh;

    public SeenRow(in ElementPlace place, uint use)
    {
        Use = use;
        var packed = ((ulong)Index(place.Group) << IndexBits) | (uint)Index(place.Transaction);
        _placeLow = (uint)(packed & uint.MaxValue);
        _placeHigh = (ushort)(packed >> 32);
    }

    /// <summary>What the mandate was used for, as <see cref="MandateUse.Packed"/>.</summary>
    public uint Use { get; }

    /// <summary>Where it stands.</summary>
    public ElementPlace Place
    {
        get
        {
            var packed = ((ulong)_placeHigh << 32) | _placeLow;
            return new ElementPlace((int)(packed >> IndexBits), (int)(packed & MaxIndex));
        }
    }

    // Beyond sixteen millions, which no message we write has, the place of a first occurrence stays at the last number.
    private static int Index(int index) => Math.Clamp(index, 0, MaxIndex);
}
