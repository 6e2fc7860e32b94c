namespace Copro.Sepa;

/// <summary>
/// What the letters that have one or two bytes in UTF-8 become when they become one: a look into a table instead of the rules, which
/// it was made from. French accents are among them.
/// </summary>
internal sealed class QuickLetters
{
    /// <summary>Ask the rules.</summary>
    public const byte NotQuick = 0;

    private const int Ascii = 0x80;
    private const int TwoByteEnd = 0x800;
    private const byte FirstMarkLead = 0xCC;
    private const byte LastMarkLead = 0xCD;

    private static readonly QuickLetters s_french = new(TransliterationStyle.French);
    private static readonly QuickLetters s_epc = new(TransliterationStyle.Epc);

    private readonly byte[] _letters = new byte[TwoByteEnd];

    private QuickLetters(TransliterationStyle style)
    {
        for (var c = 0; c < TwoByteEnd; c++)
        {
            _letters[c] = SepaText.SingleFor((char)c, style);
        }
    }

    /// <summary>The table of a style.</summary>
    public static QuickLetters Of(TransliterationStyle style) => style == TransliterationStyle.Epc ? s_epc : s_french;

    /// <summary>What the letter at an index becomes, and the index of the next; <see cref="NotQuick"/> leaves the index alone.</summary>
    public byte At(ReadOnlySpan<byte> text, ref int index)
    {
        var first = text[index];
        var next = index + 1;
        int code = first;
        if (first >= Ascii)
        {
            // C2 to DF lead two bytes; C0 and C1 would say an ASCII letter the long way.
            if (first is < 0xC2 or > 0xDF || next == text.Length || (text[next] & 0xC0) != 0x80)
            {
                return NotQuick;
            }

            code = ((first & 0x1F) << 6) | (text[next] & 0x3F);
            next++;
        }

        // A mark behind the letter makes another letter of it.
        if (next < text.Length && text[next] is >= FirstMarkLead and <= LastMarkLead)
        {
            return NotQuick;
        }

        var letter = _letters[code];
        index = letter == NotQuick ? index : next;
        return letter;
    }
}
