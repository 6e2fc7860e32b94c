using System.Runtime.CompilerServices;

namespace Copro.Cmc7.Lines;

/// <summary>What a shape found in a text: its zones and symbols. A value on the stack, so that the valid path allocates nothing.</summary>
internal struct LineMatch
{
    /// <summary>Symbols A, B, C, D; NUL while not seen.</summary>
    public SymbolBuffer Symbols;

    /// <summary>The digits of the zones as half-bytes.</summary>
    public ZoneBuffer Zones;

    /// <summary>The lengths of the zones.</summary>
    public LengthBuffer Lengths;

    /// <summary>Symbols that the reader marked as unreadable.</summary>
    public int UnreadableSymbols;

    /// <summary>Digits that the reader marked as unreadable.</summary>
    public int UnreadableDigits;

    /// <summary>The first zone with a space inside, counted from 0; -1 for none.</summary>
    public int SpaceInZone;

    /// <summary>Where that space stands in the text, counted from 0.</summary>
    public int SpaceAt;

    /// <summary>How many characters the shape took.</summary>
    public int Consumed;

    /// <summary>Whether symbols were there to be checked.</summary>
    public bool HasSymbols;

    public readonly Cmc7Zone Zone(int index) => new(Zones[index], Lengths[index]);

    public readonly Cmc7Line ToLine(Cmc7Layout layout) => new(layout, Zone(0), Zone(1), Zone(2), Zone(3));

#pragma warning disable S1144 // the one field of an inline array is its element type; nothing names it
    [InlineArray(4)]
    public struct SymbolBuffer
    {
        private char _element;
    }

    [InlineArray(Cmc7Line.MaxZones)]
    public struct ZoneBuffer
    {
        private ulong _element;
    }

    [InlineArray(Cmc7Line.MaxZones)]
    public struct LengthBuffer
    {
        private int _element;
    }
#pragma warning restore S1144
}
