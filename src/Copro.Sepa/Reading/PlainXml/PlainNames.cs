using System.Text;
using System.Xml;

namespace Copro.Sepa;

/// <summary>Element names in UTF-8, each with the one string that the name table has for it.</summary>
internal sealed class PlainNames(XmlNameTable table)
{
    private const int Slots = 1024;
    private const int MaxNames = Slots / 2;

    private readonly Name?[] _names = new Name?[Slots];
    private int _count;

    /// <summary>A name as the document spells it and as its readers compare it.</summary>
    internal sealed record Name(byte[] Bytes, string Text);

    /// <summary>The name of some ASCII bytes; <c>null</c> when there are more names than any message has.</summary>
    public Name? Of(ReadOnlySpan<byte> bytes)
    {
        var slot = (bytes.Length * 53) + (bytes[0] * 7) + (bytes[^1] * 31) + (bytes[bytes.Length / 2] * 13);
        while (_names[slot %= Slots] is { } known)
        {
            if (bytes.SequenceEqual(known.Bytes))
            {
                return known;
            }

            slot++;
        }

        if (_count == MaxNames)
        {
            return null;
        }

        _count++;
        return _names[slot] = new Name(bytes.ToArray(), table.Add(Encoding.ASCII.GetString(bytes)));
    }
}
