using System.Globalization;

namespace Copro.Cmc7;

/// <summary>
/// Reads an amount as people and coupons write it, digit by digit, without any culture: thousands by space, no-break or narrow
/// no-break space; comma or point for decimals, as many as the currency has or none; a currency mark before or after.
/// </summary>
/// <remarks>
/// Refused: signs, exponents, digits of other scripts, underscores, decimals in a currency without, other counts of
/// decimals, both separators in one amount, thousands not in threes, values beyond 64 bits.
/// </remarks>
public static class AmountText
{
    /// <summary>The longest amount read: 19 digits, their spaces and a mark take 40; the rest is room for spaces.</summary>
    public const int MaxLength = 64;

    private const int GroupLength = 3;

    /// <summary>What each mark stands for: a mark may be shared (F, FCFA); longest first, so that F does not hide F CFP.</summary>
    private static readonly (string Mark, string[] Currencies)[] s_marks =
    [
        ("F CFP", ["XPF"]),
        ("F CFA", ["XOF", "XAF"]),
        ("FCFP", ["XPF"]),
        ("FCFA", ["XOF", "XAF"]),
        ("CFP", ["XPF"]),
        ("CFA", ["XOF", "XAF"]),
        ("€", ["EUR"]),
        ("F", ["XPF", "XOF", "XAF"]),
    ];

    /// <summary>Reads an amount, zero included.</summary>
    /// <param name="text">The text, at most <see cref="MaxLength"/> characters.</param>
    /// <param name="currency">The currency expected; a mark of another one is refused.</param>
    /// <param name="value">The amount.</param>
    /// <param name="error">Why there is none; <c>null</c> on success. Its column counts from 1 in <paramref name="text"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is none.</exception>
    public static bool TryParse(ReadOnlySpan<char> text, Currency currency, out Money value, out Diagnostic? error)
    {
        if (currency.IsNone)
        {
            throw new ArgumentException("An amount needs a currency.", nameof(currency));
        }

        value = default;
        if (text.Length > MaxLength)
        {
            error = Cmc7Diagnostics.InputTooLong.At(default, text.Length, MaxLength);
            return false;
        }

        var (start, end) = TrimSpaces(text, 0, text.Length);
        if (!TryTakeMark(text, currency, ref start, ref end, out var mark))
        {
            error = Cmc7Diagnostics.AmountCurrency.At(default, mark, currency.Code);
            return false;
        }

        error = Read(text, start, end, currency, out var minorUnits);
        if (error is not null)
        {
            return false;
        }

        value = new Money(minorUnits, currency);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, Currency, out Money, out Diagnostic?)"/>
    public static bool TryParse(ReadOnlySpan<char> text, Currency currency, out Money value) =>
        TryParse(text, currency, out value, out _);

    /// <summary>Reads an amount.</summary>
    /// <exception cref="CoproFormatException">The text is no amount.</exception>
    public static Money Parse(ReadOnlySpan<char> text, Currency currency) =>
        TryParse(text, currency, out var value, out var error) ? value : throw new CoproFormatException(error!);

    internal static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F';

    private static Diagnostic? Read(ReadOnlySpan<char> text, int start, int end, Currency currency, out long minorUnits)
    {
        minorUnits = 0;
        if (start == end)
        {
            return Cmc7Diagnostics.AmountEmpty.At(default);
        }

        var separator = -1;
        UInt128 number = 0;
        var group = 0;
        var isGrouped = false;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                // Saturates: 64 digits do not fit, and whatever passes 64 bits is refused below.
                number = number <= (UInt128)long.MaxValue ? (number * 10) + (uint)(c - '0') : UInt128.MaxValue;
                group++;
                continue;
            }

            if (IsSpace(c) && separator < 0)
            {
                if (group is 0 or > GroupLength || (isGrouped && group != GroupLength))
                {
                    return Cmc7Diagnostics.AmountGrouping.At(Place(i));
                }

                (isGrouped, group) = (true, 0);
                continue;
            }

            if (c is not ('.' or ','))
            {
                return Cmc7Diagnostics.AmountMalformed.At(Place(i), Describe(text, i));
            }

            if (separator >= 0)
            {
                return Cmc7Diagnostics.AmountAmbiguous.At(Place(i));
            }

            if (i == start)
            {
                return Cmc7Diagnostics.AmountMalformed.At(Place(i), Describe(text, i));
            }

            if (isGrouped && group != GroupLength)
            {
                return Cmc7Diagnostics.AmountGrouping.At(Place(i));
            }

            (separator, group) = (i, 0);
        }

        return Finish(number, separator, group, isGrouped, end, currency, out minorUnits);
    }

    private static Diagnostic? Finish(
        UInt128 number,
        int separator,
        int lastGroup,
        bool isGrouped,
        int end,
        Currency currency,
        out long minorUnits
    )
    {
        minorUnits = 0;
        if (separator < 0 && isGrouped && lastGroup != GroupLength)
        {
            return Cmc7Diagnostics.AmountGrouping.At(Place(end - 1));
        }

        if (separator >= 0 && (lastGroup != currency.Exponent || lastGroup == 0))
        {
            return Cmc7Diagnostics.AmountDecimals.At(Place(separator), lastGroup, currency.Code, currency.Exponent);
        }

        for (var missing = separator < 0 ? currency.Exponent : 0; missing > 0; missing--)
        {
            number = number <= (UInt128)long.MaxValue ? number * 10 : UInt128.MaxValue;
        }

        if (number > (UInt128)long.MaxValue)
        {
            return Cmc7Diagnostics.AmountOverflow.At(default);
        }

        minorUnits = (long)number;
        return null;
    }

    /// <summary>Takes a currency mark off one end; <c>false</c> when it is one of another currency.</summary>
    private static bool TryTakeMark(
        ReadOnlySpan<char> text,
        Currency currency,
        ref int start,
        ref int end,
        out string mark
    )
    {
        var body = text[start..end];
        var currencies = default(string[]);
        if (!TryCode(body, out mark) && !TryShared(body, out mark, out currencies))
        {
            return true;
        }

        var fits = currencies is null
            ? string.Equals(mark, currency.Code, StringComparison.Ordinal)
            : Array.IndexOf(currencies, currency.Code) >= 0; // Contains with a comparer takes an enumerator on .NET 8
        if (Ends(body, mark))
        {
            end -= mark.Length;
        }
        else
        {
            start += mark.Length;
        }

        (start, end) = TrimSpaces(text, start, end);
        return fits;
    }

    private static bool TryShared(ReadOnlySpan<char> body, out string mark, out string[]? currencies)
    {
        foreach (var (candidate, stands) in s_marks)
        {
            if (Begins(body, candidate) || Ends(body, candidate))
            {
                (mark, currencies) = (candidate, stands);
                return true;
            }
        }

        (mark, currencies) = (string.Empty, null);
        return false;
    }

    /// <summary>The three letters of a currency in front or behind.</summary>
    private static bool TryCode(ReadOnlySpan<char> body, out string code)
    {
        code = string.Empty;
        const int CodeLength = 3;
        if (body.Length <= CodeLength)
        {
            return false;
        }

        if (
            (Currency.TryParse(body[..CodeLength], out var known) && body.StartsWith(known.Code))
            || (Currency.TryParse(body[^CodeLength..], out known) && body.EndsWith(known.Code))
        )
        {
            code = known.Code;
            return true;
        }

        return false;
    }

    private static bool Begins(ReadOnlySpan<char> body, string mark) => Same(body, mark, fromEnd: false);

    private static bool Ends(ReadOnlySpan<char> body, string mark) => Same(body, mark, fromEnd: true);

    private static bool Same(ReadOnlySpan<char> body, string mark, bool fromEnd)
    {
        if (body.Length < mark.Length)
        {
            return false;
        }

        var part = fromEnd ? body[^mark.Length..] : body[..mark.Length];
        for (var i = 0; i < mark.Length; i++)
        {
            var c = IsSpace(part[i]) ? ' ' : part[i];
            if (c != mark[i])
            {
                return false;
            }
        }

        return true;
    }

    private static (int Start, int End) TrimSpaces(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static DiagnosticPlace Place(int index) => new() { Line = 1, Column = index + 1 };

    private static string Describe(ReadOnlySpan<char> text, int index) =>
        text[index] is > ' ' and <= '~'
            ? text[index].ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[index]:X4}");
}
