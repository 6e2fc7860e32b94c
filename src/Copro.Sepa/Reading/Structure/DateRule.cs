using System.Text;

namespace Copro.Sepa;

/// <summary>
/// <c>xs:date</c> or <c>xs:dateTime</c> as .NET's schema validation takes them: years 0001 to 9999, no hour 24, no leap second,
/// a zone of any two and two digits.
/// </summary>
internal sealed class DateRule(bool hasTime) : TextRule
{
    private const int DateLength = 10;
    private const int TimeLength = 9;
    private const int ZoneLength = 6;

    public override DiagnosticArgument Expected =>
        hasTime
            ? DiagnosticArgument.Public(
                "an instant such as 2026-11-22T08:00:00",
                "un instant tel que 2026-11-22T08:00:00"
            )
            : DiagnosticArgument.Public("a date such as 2026-11-22", "une date telle que 2026-11-22");

    public override bool Accepts(ReadOnlySpan<byte> text)
    {
        var rest = Trimmed(text);
        if (rest.Length < DateLength || !IsDate(rest[..DateLength]))
        {
            return false;
        }

        rest = rest[DateLength..];
        return (!hasTime || IsTime(ref rest)) && IsZone(rest);
    }

    /// <summary>Without the white space at either end, of Unicode as well.</summary>
    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text) =>
        Ascii.IsValid(text) ? text[Ascii.Trim(text)] : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text).Trim());

    private static bool IsDate(ReadOnlySpan<byte> text) =>
        text[4] == '-'
        && text[7] == '-'
        && TryNumber(text[..4], out var year)
        && TryNumber(text.Slice(5, 2), out var month)
        && TryNumber(text.Slice(8, 2), out var day)
        && year > 0
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month);

    /// <summary><c>T08:00:00</c> and a fraction of any length; what follows stays in <paramref name="rest"/>.</summary>
    private static bool IsTime(ref ReadOnlySpan<byte> rest)
    {
        if (
            rest.Length < TimeLength
            || rest[0] != 'T'
            || rest[3] != ':'
            || rest[6] != ':'
            || !IsBelow(rest.Slice(1, 2), 24)
            || !IsBelow(rest.Slice(4, 2), 60)
            || !IsBelow(rest.Slice(7, 2), 60)
        )
        {
            return false;
        }

        rest = rest[TimeLength..];
        if (!rest.StartsWith("."u8))
        {
            return true;
        }

        var digits = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        digits = digits < 0 ? rest.Length - 1 : digits;
        rest = rest[(digits + 1)..];
        return digits > 0;
    }

    private static bool IsZone(ReadOnlySpan<byte> text) =>
        text.IsEmpty
        || text.SequenceEqual("Z"u8)
        || text.SequenceEqual("z"u8)
        || (
            text.Length == ZoneLength
            && text[0] is (byte)'+' or (byte)'-'
            && text[3] == ':'
            && TryNumber(text.Slice(1, 2), out _)
            && TryNumber(text.Slice(4, 2), out _)
        );

    private static bool IsBelow(ReadOnlySpan<byte> text, int limit) =>
        TryNumber(text, out var number) && number < limit;

    private static bool TryNumber(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit((char)c))
            {
                return false;
            }

            number = (number * 10) + c - '0';
        }

        return true;
    }
}
