namespace Copro.BankMatch;

/// <summary>From an offset counted in characters back to the offset in bytes of the document as it came.</summary>
internal sealed class OffsetMap
{
    private readonly List<int> _from = [];
    private readonly List<int> _extra = [];

    /// <summary>From character <paramref name="from"/> on, bytes run ahead of characters by <paramref name="extra"/>.</summary>
    public void Add(int from, int extra)
    {
        _from.Add(from);
        _extra.Add(extra);
    }

    /// <summary>The byte offset of a character.</summary>
    public long ToByte(long character)
    {
        var index = _from.BinarySearch((int)character);
        index = index >= 0 ? index : ~index - 1;
        return index < 0 ? character : character + _extra[index];
    }
}
