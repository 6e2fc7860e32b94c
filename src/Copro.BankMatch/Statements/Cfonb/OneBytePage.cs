using System.Text;

namespace Copro.BankMatch;

/// <summary>
/// The meaning of the bytes beyond ASCII. CFONB records are cut by characters; keeping one byte a character lets the reader
/// stay on bytes. A file somebody converted to UTF-8 gets a page of its own, made from the characters it uses.
/// </summary>
internal sealed class OneBytePage
{
    /// <summary>How many characters beyond ASCII a page holds.</summary>
    public const int Room = HighCount;

    private const int HighCount = 128;

    // 0x80 to 0x9F of Windows-1252; its five holes keep the control character of Latin-1.
    private const string Windows1252High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private readonly char[] _high;

    private OneBytePage(char[] high) => _high = high;

    /// <summary>Windows-1252, of which Latin-1 text is a part.</summary>
    public static OneBytePage Windows1252 { get; } = new(MakeWindows1252());

    /// <summary>The text of bytes, without trailing blanks.</summary>
    public string Decode(ReadOnlySpan<byte> bytes) => DecodeWhole(bytes.TrimEnd(" \0"u8));

    /// <summary>The text of bytes, trailing blanks too: they are part of a text that goes on in the next record.</summary>
    public string DecodeWhole(ReadOnlySpan<byte> bytes)
    {
        return bytes.IsEmpty
            ? string.Empty
            : string.Create(
                bytes.Length,
                (Page: this, Text: bytes.ToArray()),
                static (target, source) => source.Page.Fill(target, source.Text)
            );
    }

    /// <summary>
    /// Turns a UTF-8 file into one byte a character. <paramref name="replaced"/> says whether it used more characters beyond
    /// ASCII than a page has room for; the rest became question marks.
    /// </summary>
    public static OneBytePage FromUtf8(
        ReadOnlySpan<byte> utf8,
        out byte[] oneByte,
        out OffsetMap offsets,
        out bool replaced
    )
    {
        var high = new char[HighCount];
        var codes = new Dictionary<int, byte>();
        var map = new OffsetMap();
        var target = new byte[utf8.Length];
        var length = 0;
        var at = 0;
        replaced = false;
        while (at < utf8.Length)
        {
            if (utf8[at] < HighCount)
            {
                target[length++] = utf8[at++];
                continue;
            }

            Rune.DecodeFromUtf8(utf8[at..], out var rune, out var consumed);
            if (!codes.TryGetValue(rune.Value, out var code))
            {
                // A character outside the basic plane has no place in bank text; it is shown as a question mark.
                var fits = codes.Count < HighCount && rune.IsBmp;
                replaced |= !fits;
                code = fits ? (byte)(HighCount + codes.Count) : (byte)'?';
                if (fits)
                {
                    high[codes.Count] = (char)rune.Value;
                    codes.Add(rune.Value, code);
                }
            }

            target[length++] = code;
            at += consumed;
            map.Add(length, at - length);
        }

        oneByte = target[..length];
        offsets = map;
        return new OneBytePage(high);
    }

    private void Fill(Span<char> target, byte[] source)
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = source[i] < HighCount ? (char)source[i] : _high[source[i] - HighCount];
        }
    }

    private static char[] MakeWindows1252()
    {
        var high = new char[HighCount];
        for (var i = 0; i < HighCount; i++)
        {
            high[i] = i < Windows1252High.Length ? Windows1252High[i] : (char)(HighCount + i);
        }

        return high;
    }
}
