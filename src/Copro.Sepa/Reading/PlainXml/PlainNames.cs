using System.Text;
using System.Xml;

namespace Copro.Sepa;

/// <summary>Element names in UTF-8, each with the one string that the name table has for it.</summary>
internal sealed class PlainNames(XmlNameTable table)
{
    private const int Slots = 256;

    private readonly Name?[] _names = new Name?[Slots];

    /// <summary>A name as the document spells it and as its readers compare it.</summary>
    internal sealed record Name(byte[] Bytes, string Text);

    /// <summary>The name of some ASCII bytes. Two that fall on one slot take turns in it.</summary>
    public Name Of(ReadOnlySpan<byte> bytes)
    {
        var slot = ((bytes.Length * 53) + (bytes[0] * 7) + (bytes[^1] * 31) + bytes[bytes.Length / 2]) % Slots;
        return _names[slot] is { } known && bytes.SequenceEqual(known.Bytes)
            ? known
            : _names[slot] = new Name(bytes.ToArray(), table.Add(Encoding.ASCII.GetString(bytes)));
    }
}
