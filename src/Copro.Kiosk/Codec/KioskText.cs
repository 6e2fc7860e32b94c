using System.Globalization;
using System.Text;

namespace Copro.Kiosk;

/// <summary>The simple types of the vocabulary: how each value is written, and which texts are one.</summary>
internal static class KioskText
{
    /// <summary>Digits of an amount or a count: with 200,000 records a sum stays far inside 128 bits.</summary>
    public const int AmountDigits = 15;

    /// <summary>Digits of a total.</summary>
    public const int TotalDigits = 18;

    private const int OffsetLength = 6;
    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
    private const string DateForm = "yyyy-MM-dd";

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(DateOnly value) => value.ToString(DateForm, CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset value) => value.ToString(InstantForm, CultureInfo.InvariantCulture);

    /// <summary>An integer as it may be written in one way only: no sign but <c>-</c>, no leading zero, no space.</summary>
    public static bool TryNumber(string text, int maxDigits, out long value)
    {
        value = 0;
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        if (digits.IsEmpty || digits.Length > maxDigits || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        return (digits[0] != '0' || text == "0")
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    public static bool TryDate(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <summary>An instant with its offset, <c>Z</c> for none.</summary>
    public static bool TryInstant(string text, out DateTimeOffset value)
    {
        var whole = text.EndsWith('Z') ? string.Concat(text.AsSpan(0, text.Length - 1), "+00:00") : text;
        return DateTimeOffset.TryParseExact(
                whole,
                InstantForm,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out value
            ) && HasOffset(whole);
    }

    /// <summary>Whether a text ends in an offset, so that its instant does not depend on where it is read.</summary>
    public static bool HasOffset(string text) =>
        text.EndsWith('Z') || (text.Length > OffsetLength && text[^OffsetLength] is '+' or '-' && text[^3] == ':');

    /// <summary>Whether a text is an id: A-Z a-z 0-9 . _ -</summary>
    public static bool IsToken(string text, int maxLength) =>
        text.Length > 0
        && text.Length <= maxLength
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');

    /// <summary>Whether a text is printable ASCII without space.</summary>
    public static bool IsKey(string text, int maxLength) =>
        text.Length > 0 && text.Length <= maxLength && text.All(c => c is >= '!' and <= '~');

    /// <summary>Whether a text is a line of any characters that XML can carry unchanged: no control characters.</summary>
    public static bool IsLine(string text, int maxLength)
    {
        if (text.Length == 0 || text.Length > maxLength)
        {
            return false;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            // U+FFFD also stands for a lone surrogate, which no file can carry.
            if (Rune.IsControl(rune) || rune.Value is 0xFFFD or 0xFFFE or 0xFFFF)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text is made of digits.</summary>
    public static bool IsDigits(string text, int maxLength) =>
        text.Length > 0 && text.Length <= maxLength && text.All(char.IsAsciiDigit);
}
