using System.Buffers;

namespace Copro.Sepa;

/// <summary>
/// The characters of SEPA messages (EPC217-08): which are allowed, and how free text is spelled with them. Names, addresses and
/// remittance texts are transliterated; identifiers never are, they are refused.
/// </summary>
public static partial class SepaText
{
    /// <summary>How many characters one character becomes at most (<c>Щ</c> SHT, <c>…</c> three points).</summary>
    public const int MaxGrowth = 3;

    /// <summary>The longest identifier: <c>MsgId</c>, <c>PmtInfId</c>, <c>EndToEndId</c>, <c>MndtId</c> (Max35Text).</summary>
    public const int MaxIdentifierLength = 35;

    private const char Unknown = '.';
    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';

    private static readonly SearchValues<char> s_allowed = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-?:().,'+ "
    );

    /// <summary>The 73 characters.</summary>
    internal static SearchValues<char> Allowed => s_allowed;

    /// <summary>Whether a character is one of the 73 of the SEPA set; the space is.</summary>
    public static bool IsAllowed(char c) => s_allowed.Contains(c);

    /// <summary>
    /// Whether a text can be written as it is: allowed characters only, no space at either end, no two spaces in a row. The empty
    /// text can.
    /// </summary>
    public static bool IsClean(ReadOnlySpan<char> text) =>
        text.IsEmpty
        || (
            !text.ContainsAnyExcept(s_allowed)
            && text[0] != ' '
            && text[^1] != ' '
            && text.IndexOf("  ", StringComparison.Ordinal) < 0
        );

    /// <summary>
    /// Whether a text is an identifier: 1 to 35 allowed characters, no <c>/</c> at either end, no <c>//</c>, no space at either
    /// end.
    /// </summary>
    public static bool IsIdentifier(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxIdentifierLength && HasIdentifierCharacters(text);

    /// <summary>Whether the characters are those of an identifier, whatever its length.</summary>
    internal static bool HasIdentifierCharacters(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExcept(s_allowed)
        && text[0] is not ('/' or ' ')
        && text[^1] is not ('/' or ' ')
        && text.IndexOf("//", StringComparison.Ordinal) < 0;

    /// <summary>
    /// Spells a text with SEPA characters: letters and marks are composed, letters outside the set become the table's, anything
    /// unknown a point, white space one space; spaces at the ends go. A clean text comes back as it is.
    /// </summary>
    /// <param name="text">The text; its length does not matter here, and nothing is cut.</param>
    /// <param name="style">How letters are spelled.</param>
    public static string Transliterate(string text, TransliterationStyle style = TransliterationStyle.French)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsClean(text))
        {
            return text;
        }

        var buffer = ArrayPool<char>.Shared.Rent(checked(text.Length * MaxGrowth));
        try
        {
            return new string(buffer, 0, Transliterate(text, buffer, style));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>The same into a buffer, without allocating.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">At least <see cref="MaxGrowth"/> times as long as the text.</param>
    /// <param name="style">How letters are spelled.</param>
    /// <returns>How many characters were written.</returns>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public static int Transliterate(
        ReadOnlySpan<char> text,
        Span<char> destination,
        TransliterationStyle style = TransliterationStyle.French
    )
    {
        if (destination.Length < (long)text.Length * MaxGrowth)
        {
            throw new ArgumentException("The destination holds less than three times the text.", nameof(destination));
        }

        var written = 0;
        for (var i = 0; i < text.Length; )
        {
            var c = ReadComposed(text, ref i);
            if (c == ' ')
            {
                written = AppendSpace(destination, written);
            }
            else
            {
                written += Replace(c, destination[written..], style);
                written = TrimDoubleSpace(destination, written);
            }
        }

        return written > 0 && destination[written - 1] == ' ' ? written - 1 : written;
    }

    /// <summary>One letter with the marks that follow it, composed; a surrogate pair as one unknown character.</summary>
    private static char ReadComposed(ReadOnlySpan<char> text, ref int i)
    {
        var c = text[i++];
        if (char.IsHighSurrogate(c) && i < text.Length && char.IsLowSurrogate(text[i]))
        {
            i++;
            return c;
        }

        while (i < text.Length && text[i] is >= FirstMark and <= LastMark && char.IsLetter(c))
        {
            // A mark that makes no letter we know is left out: its owner reads the base letter.
            var composed = CanonicalComposition.Compose(c, text[i++]);
            c = composed == '\0' ? c : composed;
        }

        return c;
    }

    private static int AppendSpace(Span<char> destination, int written)
    {
        if (written == 0 || destination[written - 1] == ' ')
        {
            return written;
        }

        destination[written] = ' ';
        return written + 1;
    }

    /// <summary>A replacement that is itself a space (U+00A0, U+202F …) collapses like any other.</summary>
    private static int TrimDoubleSpace(Span<char> destination, int written) =>
        destination[written - 1] == ' ' && (written == 1 || destination[written - 2] == ' ') ? written - 1 : written;

    private static int Replace(char c, Span<char> destination, TransliterationStyle style)
    {
        if (IsAllowed(c))
        {
            destination[0] = c;
            return 1;
        }

        var several = SeveralFor(c, style);
        if (several is not null)
        {
            several.CopyTo(destination);
            return several.Length;
        }

        destination[0] = OneFor(c);
        return 1;
    }

    private static string? SeveralFor(char c, TransliterationStyle style) =>
        c switch
        {
            'œ' when style == TransliterationStyle.French => "oe",
            'Œ' when style == TransliterationStyle.French => "OE",
            'æ' when style == TransliterationStyle.French => "ae",
            'Æ' when style == TransliterationStyle.French => "AE",
            '…' => "...",
            _ when FromTable(c) == SepaTextTable.SeveralMark => SepaTextTable.Several(c),
            _ => null,
        };

    // Rules in prose and our additions first, then the table, then the point; other white space is a space.
    private static char OneFor(char c) =>
        c switch
        {
            '&' => '+',
            '_' or '~' => '-',
            '"' or '“' or '”' or '’' or '‘' or '`' => '\'',
            '<' or '[' or '{' => '(',
            '>' or ']' or '}' => ')',
            ';' => ',',
            '\\' or '|' => '/',
            '–' or '—' => '-',
            '€' => 'E',
            '\u212B' => 'A', // what NFC makes of the signs ångström, kelvin and ohm are the letters Å, K and Ω
            '\u212A' => 'K',
            '\u2126' => 'O',
            _ when c < SepaTextTable.EpcStart || !IsInTable(c) => char.IsWhiteSpace(c) ? ' ' : Unknown,
            _ => FromTable(c),
        };

    private static bool IsInTable(char c) =>
        IsIn(c, SepaTextTable.EpcStart, SepaTextTable.Epc.Length)
        || IsIn(c, SepaTextTable.CyrillicExtendedStart, SepaTextTable.CyrillicExtended.Length)
        || IsIn(c, SepaTextTable.LatinAndGreekExtendedStart, SepaTextTable.LatinAndGreekExtended.Length);

    private static char FromTable(char c)
    {
        if (IsIn(c, SepaTextTable.EpcStart, SepaTextTable.Epc.Length))
        {
            return SepaTextTable.Epc[c - SepaTextTable.EpcStart];
        }

        if (IsIn(c, SepaTextTable.CyrillicExtendedStart, SepaTextTable.CyrillicExtended.Length))
        {
            return SepaTextTable.CyrillicExtended[c - SepaTextTable.CyrillicExtendedStart];
        }

        return IsIn(c, SepaTextTable.LatinAndGreekExtendedStart, SepaTextTable.LatinAndGreekExtended.Length)
            ? SepaTextTable.LatinAndGreekExtended[c - SepaTextTable.LatinAndGreekExtendedStart]
            : Unknown;
    }

    private static bool IsIn(char c, char start, int length) => c >= start && c - start < length;
}
