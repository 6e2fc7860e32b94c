using System.Buffers;
using System.Text;

namespace Copro.BankMatch;

/// <summary>Tells formats apart by content: byte-order mark, blank lines and control characters are passed over first.</summary>
internal static class FormatSniffer
{
    private const int Shown = 12;

    private static readonly SearchValues<byte> s_digitsAndBlank = SearchValues.Create("0123456789 "u8);

    /// <summary>What a document looks like, where its content starts, and words for what was seen when it is not read.</summary>
    public static (FormatFamily Family, int Start, string Description) Sniff(ReadOnlySpan<byte> content)
    {
        if (
            content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        )
        {
            return (FormatFamily.Xml, 0, string.Empty);
        }

        var start = content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        // Blanks may be the first characters of a record only if a record could begin with one, which none does.
        var skipped = content[start..].IndexOfAnyExceptInRange((byte)0, (byte)' ');
        if (skipped < 0)
        {
            return (FormatFamily.Empty, start, string.Empty);
        }

        var first = content[(start + skipped)..];
        return first switch
        {
            [(byte)'<', ..] => first[1..] is [(byte)'O', (byte)'F', (byte)'X', ..]
                ? (FormatFamily.Unknown, start, "OFX")
                : (FormatFamily.Xml, start, string.Empty),
            [(byte)'0', (byte)'1' or (byte)'4' or (byte)'5' or (byte)'7', ..] when LooksLikeRecord(first) => (
                FormatFamily.Cfonb120,
                start + skipped,
                string.Empty
            ),
            [(byte)'3', (byte)'1' or (byte)'4' or (byte)'9', ..] when LooksLikeRecord(first) => (
                FormatFamily.Unknown,
                start,
                "CFONB 240"
            ),
            [(byte)'{', (byte)'1', (byte)':', ..] or [(byte)':', (byte)'2', (byte)'0', (byte)':', ..] => (
                FormatFamily.Unknown,
                start,
                "MT940 / MT942"
            ),
            [(byte)'{' or (byte)'[', ..] => (FormatFamily.Unknown, start, "JSON"),
            _ => (FormatFamily.Unknown, start, Describe(first)),
        };
    }

    /// <summary>A bank code follows the record code: five digits, or three blanks or zeros of a 240.</summary>
    private static bool LooksLikeRecord(ReadOnlySpan<byte> first)
    {
        const int BankEnd = 7;
        return first.Length >= BankEnd && !first[2..BankEnd].ContainsAnyExcept(s_digitsAndBlank);
    }

    /// <summary>The shape of the first characters, digits and letters replaced: the text itself may be personal.</summary>
    private static string Describe(ReadOnlySpan<byte> first)
    {
        var shape = new StringBuilder("« ");
        foreach (var b in first[..Math.Min(Shown, first.Length)])
        {
            shape.Append(
                b switch
                {
                    >= (byte)'0' and <= (byte)'9' => '9',
                    >= (byte)'A' and <= (byte)'Z' => 'A',
                    >= (byte)'a' and <= (byte)'z' => 'a',
                    > 32 and < 127 => (char)b,
                    _ => '.',
                }
            );
        }

        return shape.Append(" »").ToString();
    }
}
