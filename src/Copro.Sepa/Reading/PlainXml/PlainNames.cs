using System.Text;
using System.Xml;

namespace Copro.Sepa;

/// <summary>The names of a document in UTF-8, each with the one string that the name table has for it.</summary>
internal sealed class PlainNames(XmlNameTable table)
{
    private const int Slots = 512;

    // All versions of pain.008 together have 204.
    private const int MaxNames = Slots / 2;

    private readonly PlainName?[] _names = new PlainName?[Slots];
    private int _count;

    /// <summary>The name of some ASCII bytes; <c>null</c> when there are more names than any message has.</summary>
    /// <param name="bytes">The name, with its prefix.</param>
    /// <param name="prefix">The length of the prefix and its colon.</param>
    public PlainName? Of(ReadOnlySpan<byte> bytes, int prefix = 0)
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
        return _names[slot] = new PlainName(table.Add(Encoding.ASCII.GetString(bytes[prefix..])), bytes);
    }
}
