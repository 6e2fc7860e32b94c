using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Copro.Sepa;

/// <content>The same answers for UTF-8, without a string in between.</content>
public static partial class SepaText
{
    /// <summary>
    /// How many bytes one byte of UTF-8 becomes at most, rounded up: two bytes of <c>Щ</c> become three (SHT), a byte that is no
    /// UTF-8 one point.
    /// </summary>
    public const int MaxUtf8Growth = 2;

    private static readonly SearchValues<byte> s_allowedUtf8 = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-?:().,'+ "u8
    );

    // All that may stand at any place of an identifier.
    private static readonly SearchValues<byte> s_anywhere = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-?:().,'+"u8
    );

    /// <summary>The 73 characters.</summary>
    internal static SearchValues<byte> AllowedUtf8 => s_allowedUtf8;

    /// <summary>
    /// Whether a text can be written as it is: allowed characters only, no space at either end, no two spaces in a row. The empty
    /// text can.
    /// </summary>
    public static bool IsClean(ReadOnlySpan<byte> text) =>
        text.IsEmpty
        || (!text.ContainsAnyExcept(s_allowedUtf8) && text[0] != ' ' && text[^1] != ' ' && !HoldsPair(text, (byte)' '));

    /// <summary>
    /// Whether a text is an identifier: 1 to 35 allowed characters, no <c>/</c> at either end, no <c>//</c>, no space at either
    /// end.
    /// </summary>
    public static bool IsIdentifier(ReadOnlySpan<byte> text) =>
        text.Length is > 0 and <= MaxIdentifierLength && HasIdentifierCharacters(text);

    /// <summary>Whether the characters are those of an identifier, whatever its length.</summary>
    internal static bool HasIdentifierCharacters(ReadOnlySpan<byte> text) =>
        !text.ContainsAnyExcept(s_anywhere) || HasIdentifierPlaces(text);

    /// <summary>The same with slashes and spaces, which may not stand everywhere.</summary>
    private static bool HasIdentifierPlaces(ReadOnlySpan<byte> text) =>
        !text.ContainsAnyExcept(s_allowedUtf8)
        && text[0] is not ((byte)'/' or (byte)' ')
        && text[^1] is not ((byte)'/' or (byte)' ')
        && !HoldsPair(text, (byte)'/');

    /// <summary>
    /// Whether a character stands twice in a row. Nearly all texts are short: words of eight characters, each with one of the word
    /// before, ask a third of what a search for a sequence does.
    /// </summary>
    private static bool HoldsPair(ReadOnlySpan<byte> text, byte c)
    {
        const int Word = sizeof(ulong);
        if (text.Length < Word)
        {
            for (var i = 1; i < text.Length; i++)
            {
                if (text[i] == c && text[i - 1] == c)
                {
                    return true;
                }
            }

            return false;
        }

        var pattern = c * 0x0101_0101_0101_0101UL;
        for (; text.Length > Word; text = text[Math.Min(Word - 1, text.Length - Word)..])
        {
            if (HoldsPair(BinaryPrimitives.ReadUInt64LittleEndian(text) ^ pattern))
            {
                return true;
            }
        }

        return HoldsPair(BinaryPrimitives.ReadUInt64LittleEndian(text) ^ pattern);
    }

    /// <summary>Whether two bytes in a row are zero.</summary>
    private static bool HoldsPair(ulong word)
    {
        // The highest bit of each byte that is zero, exactly: no sum carries into the next byte.
        const ulong Low = 0x7F7F_7F7F_7F7F_7F7F;
        var zeros = ~(((word & Low) + Low) | word | Low);
        return (zeros & (zeros >> 8)) != 0;
    }

    /// <summary>Spells a text in UTF-8 with SEPA characters, as the other doors do; what is no UTF-8 becomes a point.</summary>
    /// <param name="text">The text; its length does not matter here, and nothing is cut.</param>
    /// <param name="destination">At least <see cref="MaxUtf8Growth"/> times as long as the text.</param>
    /// <param name="style">How letters are spelled.</param>
    /// <returns>How many bytes were written; each is a character.</returns>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public static int Transliterate(
        ReadOnlySpan<byte> text,
        Span<byte> destination,
        TransliterationStyle style = TransliterationStyle.French
    )
    {
        if (destination.Length < (long)text.Length * MaxUtf8Growth)
        {
            throw new ArgumentException("The destination holds less than twice the text.", nameof(destination));
        }

        var letters = QuickLetters.Of(style);
        var written = 0;
        for (var i = 0; i < text.Length; )
        {
            var letter = letters.At(text, ref i);
            if (letter == QuickLetters.NotQuick)
            {
                written = AppendSlowly(text, ref i, destination, written, style);
            }
            else if (letter != ' ' || (written > 0 && destination[written - 1] != ' '))
            {
                destination[written++] = letter;
            }
        }

        return written > 0 && destination[written - 1] == ' ' ? written - 1 : written;
    }

    /// <summary>A letter with marks apart, one that becomes several, one beyond Latin, Greek and Cyrillic, or no UTF-8.</summary>
    private static int AppendSlowly(
        ReadOnlySpan<byte> text,
        ref int i,
        Span<byte> destination,
        int written,
        TransliterationStyle style
    )
    {
        Span<char> several = stackalloc char[MaxGrowth];
        var c = ReadComposed(text[i..], out var consumed);
        i += consumed;
        var count = Replace(c, several, style);
        for (var k = 0; k < count; k++)
        {
            if (several[k] != ' ' || (written > 0 && destination[written - 1] != ' '))
            {
                destination[written++] = (byte)several[k];
            }
        }

        return written;
    }

    /// <summary>What one letter becomes, for <see cref="QuickLetters"/>; 0 when it becomes several.</summary>
    internal static byte SingleFor(char c, TransliterationStyle style)
    {
        Span<char> letters = stackalloc char[MaxGrowth];
        return Replace(c, letters, style) == 1 ? (byte)letters[0] : (byte)0;
    }

    /// <summary>One letter with the marks that follow it, composed; beyond the first plane, or no UTF-8, an unknown character.</summary>
    private static char ReadComposed(ReadOnlySpan<byte> text, out int consumed)
    {
        _ = Rune.DecodeFromUtf8(text, out var rune, out consumed);
        if (!rune.IsBmp)
        {
            return (char)Rune.ReplacementChar.Value;
        }

        var c = (char)rune.Value;
        while (IsMark(text[consumed..], out var mark) && char.IsLetter(c))
        {
            var composed = CanonicalComposition.Compose(c, mark);
            c = composed == '\0' ? c : composed;
            consumed += 2;
        }

        return c;
    }

    /// <summary>U+0300 to U+036F are CC 80 to CD AF.</summary>
    private static bool IsMark(ReadOnlySpan<byte> text, out char mark)
    {
        mark =
            text.Length > 1 && text[0] is 0xCC or 0xCD && (text[1] & 0xC0) == 0x80
                ? (char)(((text[0] & 0x1F) << 6) | (text[1] & 0x3F))
                : '\0';
        return mark is >= FirstMark and <= LastMark;
    }
}
