using System.Globalization;

namespace Copro.BankMatch;

/// <summary>The coded fields of CFONB records, read from bytes without allocating.</summary>
internal static class CfonbFields
{
    /// <summary>13 digits and one character that carries the 14th digit and the sign.</summary>
    public const int AmountLength = 14;

    private const int DateLength = 6;

    /// <summary>Two-digit years above this are of the 1900s: the pivot in common use.</summary>
    private const int CenturyPivot = 60;

    /// <summary>
    /// Reads a signed amount. The last character is <c>{ABCDEFGHI</c> for +0 to +9 and <c>}JKLMNOPQR</c> for −0 to −9; anything
    /// else, a plain digit too, is refused.
    /// </summary>
    public static bool TryReadAmount(ReadOnlySpan<byte> field, out long value)
    {
        value = 0;
        if (field.Length != AmountLength || !TryReadDigits(field[..^1], out var digits))
        {
            return false;
        }

        var last = field[^1];
        var (digit, negative) = last switch
        {
            (byte)'{' => (0, false),
            >= (byte)'A' and <= (byte)'I' => (last - 'A' + 1, false),
            (byte)'}' => (0, true),
            >= (byte)'J' and <= (byte)'R' => (last - 'J' + 1, true),
            _ => (-1, false),
        };
        if (digit < 0)
        {
            return false;
        }

        value = (digits * 10) + digit;
        value = negative ? -value : value;
        return true;
    }

    /// <summary>Reads up to 18 digits; blanks, signs and an empty field are refused.</summary>
    public static bool TryReadDigits(ReadOnlySpan<byte> field, out long value)
    {
        const int MaxDigits = 18;
        value = 0;
        if (field.IsEmpty || field.Length > MaxDigits || field.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        foreach (var digit in field)
        {
            value = (value * 10) + (digit - '0');
        }

        return true;
    }

    /// <summary>
    /// Reads DDMMYY. Blank and zeros are an absent date (<c>true</c>, <c>null</c>); what is no date is <c>false</c>.
    /// </summary>
    public static bool TryReadDate(ReadOnlySpan<byte> field, out DateOnly? date)
    {
        date = null;
        var trimmed = field.Trim((byte)' ');
        if (trimmed.IsEmpty || !trimmed.ContainsAnyExcept((byte)'0'))
        {
            return true;
        }

        if (field.Length != DateLength || !TryReadDigits(field, out var digits))
        {
            return false;
        }

        var day = (int)(digits / 10_000);
        var month = (int)(digits / 100 % 100);
        var year = (int)(digits % 100);
        year += year > CenturyPivot ? 1900 : 2000;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>
    /// An amount with a number of decimals in the minor units of its currency; <c>false</c> when digits would be lost or do not fit.
    /// </summary>
    public static bool TryScale(long value, int decimals, Currency currency, out Money money)
    {
        money = default;
        var exponent = currency.Exponent;
        for (; decimals > exponent; decimals--)
        {
            if (value % 10 != 0)
            {
                return false;
            }

            value /= 10;
        }

        for (; decimals < exponent; decimals++)
        {
            if (Math.Abs(value) > long.MaxValue / 10)
            {
                return false;
            }

            value *= 10;
        }

        money = new Money(value, currency);
        return true;
    }

    /// <summary>A rate as decimal text: digits with the point put in; <c>null</c> when the fields hold none.</summary>
    public static string? ReadRate(ReadOnlySpan<byte> decimals, ReadOnlySpan<byte> digits)
    {
        digits = digits.Trim((byte)' ');
        if (!TryReadDigits(decimals, out var places) || !TryReadDigits(digits, out var value))
        {
            return null;
        }

        var text = value.ToString(CultureInfo.InvariantCulture).PadLeft((int)places + 1, '0');
        return places == 0 ? text : $"{text[..^(int)places]}.{text[^(int)places..]}";
    }
}
