using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Copro;

// The text of amounts: strict, invariant, exact.
public readonly partial record struct Money
{
    private const byte Point = (byte)'.';
    private const byte Minus = (byte)'-';
    private const byte Space = (byte)' ';
    private const string DigitName = "0-9";

    // A minus, the 19 digits of 2^63, a point.
    private const int LongestAmount = 21;

    /// <summary>
    /// Reads an amount of a currency: an optional minus, digits, and where the currency has decimals a point with at most
    /// that many digits after it. Nothing else: no plus, comma, space or grouping mark. Allocates nothing on success.
    /// </summary>
    /// <param name="amount">Such as <c>3817.83</c>, <c>-12</c>, <c>45000</c>.</param>
    /// <param name="currency">The currency; none allows only zero.</param>
    /// <param name="value">The amount; <c>default</c> when it was refused.</param>
    /// <param name="error">Why it was refused, with the position; <c>null</c> on success.</param>
    public static bool TryParseAmount(
        ReadOnlySpan<char> amount,
        Currency currency,
        out Money value,
        [NotNullWhen(false)] out Diagnostic? error
    )
    {
        var read = TryReadAmount(amount, currency, out value, out var failure);
        error = read ? null : failure.ToDiagnostic(amount);
        return read;
    }

    /// <inheritdoc cref="TryParseAmount(ReadOnlySpan{char}, Currency, out Money, out Diagnostic?)"/>
    public static bool TryParseAmount(
        ReadOnlySpan<byte> amount,
        Currency currency,
        out Money value,
        [NotNullWhen(false)] out Diagnostic? error
    )
    {
        var read = TryReadAmount(amount, currency, out value, out var failure);
        error = read ? null : failure.ToDiagnostic(amount);
        return read;
    }

    /// <inheritdoc cref="TryParseAmount(ReadOnlySpan{char}, Currency, out Money, out Diagnostic?)"/>
    /// <remarks>Allocates nothing on failure either.</remarks>
    public static bool TryParseAmount(ReadOnlySpan<char> amount, Currency currency, out Money value) =>
        TryReadAmount(amount, currency, out value, out _);

    /// <inheritdoc cref="TryParseAmount(ReadOnlySpan{char}, Currency, out Money, out Diagnostic?)"/>
    /// <remarks>Allocates nothing on failure either.</remarks>
    public static bool TryParseAmount(ReadOnlySpan<byte> amount, Currency currency, out Money value) =>
        TryReadAmount(amount, currency, out value, out _);

    /// <summary>The amount alone, as files carry it: <c>3817.83</c>, <c>-12.00</c>, <c>45000</c> (XPF).</summary>
    public string ToAmountString() => TextValue.ToString(this, "A");

    static bool ITextValue<Money>.TryRead<TChar>(ReadOnlySpan<TChar> text, out Money value, out ParseFailure failure)
    {
        value = default;
        var space = 0;
        while (space < text.Length && AsciiText.CodeOf(text[space]) != Space)
        {
            space++;
        }

        if (!TryReadNumber(text[..space], out var number, out failure))
        {
            return false;
        }

        var currency = default(Currency);
        if (space < text.Length && !Currency.TryFind(text[(space + 1)..], out currency))
        {
            failure = new ParseFailure(PrimitivesDiagnostics.CurrencyUnknown, space + 1, FailureArgument.TextFromHere);
            return false;
        }

        return number.TryIn(currency, out value, out failure);
    }

    int ITextValue<Money>.Render(Span<byte> destination, ReadOnlySpan<char> format)
    {
        var form = TextValue.FormatOf(format);
        if (form is not ('G' or 'A'))
        {
            throw TextValue.NoSuchFormat(format);
        }

        var length = RenderAmount(destination);
        if (form == 'G' && Currency.HasValue)
        {
            destination[length++] = Space;
            length += TextValue.RenderAscii(Currency.Code, destination[length..]);
        }

        return length;
    }

    private static bool TryReadAmount<TChar>(
        ReadOnlySpan<TChar> text,
        Currency currency,
        out Money value,
        out ParseFailure failure
    )
        where TChar : unmanaged
    {
        value = default;
        return TryReadNumber(text, out var number, out failure) && number.TryIn(currency, out value, out failure);
    }

    private static bool TryReadNumber<TChar>(ReadOnlySpan<TChar> text, out Number number, out ParseFailure failure)
        where TChar : unmanaged
    {
        number = default;
        if (text.IsEmpty)
        {
            failure = new ParseFailure(PrimitivesDiagnostics.AmountEmpty);
            return false;
        }

        var isNegative = AsciiText.CodeOf(text[0]) == Minus;
        var read = TryReadDigits(text, isNegative ? 1 : 0, out var magnitude, out var decimals, out var stranger);
        number = new Number(isNegative, magnitude, decimals);
        failure = read
            ? default
            : new ParseFailure(
                PrimitivesDiagnostics.AmountCharacter,
                stranger,
                FailureArgument.Character,
                FailureArgument.Position,
                DigitName
            );
        return read;
    }

    /// <summary>Reads digits, or digits, a point and digits, to the end of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the digits start.</param>
    /// <param name="magnitude">Their value without the point; the highest value when it does not fit.</param>
    /// <param name="decimals">How many digits follow the point.</param>
    /// <param name="stranger">Where a digit was expected and is not.</param>
    private static bool TryReadDigits<TChar>(
        ReadOnlySpan<TChar> text,
        int start,
        out ulong magnitude,
        out int decimals,
        out int stranger
    )
        where TChar : unmanaged
    {
        magnitude = 0;
        var point = -1;
        for (stranger = start; stranger < text.Length; stranger++)
        {
            var code = AsciiText.CodeOf(text[stranger]);
            if (char.IsAsciiDigit((char)code))
            {
                magnitude = Append(magnitude, code - '0');
            }
            else if (code == Point && point < 0 && stranger > start)
            {
                point = stranger;
            }
            else
            {
                break;
            }
        }

        decimals = point < 0 ? 0 : text.Length - point - 1;
        return stranger == text.Length && stranger > start && stranger != point + 1;
    }

    /// <summary>One more digit; once the value does not fit it stays at the highest, which is no amount.</summary>
    private static ulong Append(ulong magnitude, int digit)
    {
        var longer = ((UInt128)magnitude * 10) + (ulong)digit;
        return longer > ulong.MaxValue ? ulong.MaxValue : (ulong)longer;
    }

    private int RenderAmount(Span<byte> destination)
    {
        Span<byte> digits = stackalloc byte[LongestAmount];
        var start = digits.Length;
        var exponent = Currency.Exponent;
        var rest = IsNegative ? (ulong)-(MinorUnits + 1) + 1 : (ulong)MinorUnits;
        for (var written = 0; rest > 0 || written <= exponent; written++)
        {
            if (written == exponent && exponent > 0)
            {
                digits[--start] = Point;
            }

            digits[--start] = (byte)('0' + (rest % 10));
            rest /= 10;
        }

        if (IsNegative)
        {
            digits[--start] = Minus;
        }

        digits[start..].CopyTo(destination);
        return digits.Length - start;
    }

    /// <summary>What was read: a number of so many decimals, not yet of any currency.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Number(bool IsNegative, ulong Magnitude, int Decimals)
    {
        /// <summary>The number as an amount of a currency, or why it cannot be one.</summary>
        public bool TryIn(Currency currency, out Money value, out ParseFailure failure)
        {
            value = default;
            if (currency.IsNone && (Magnitude != 0 || Decimals != 0))
            {
                failure = new ParseFailure(PrimitivesDiagnostics.AmountWithoutCurrency);
                return false;
            }

            if (Decimals > currency.Exponent)
            {
                failure = new ParseFailure(
                    PrimitivesDiagnostics.AmountDecimals,
                    First: Decimals,
                    Second: currency.Exponent
                );
                return false;
            }

            var magnitude = Magnitude;
            for (var i = Decimals; i < currency.Exponent; i++)
            {
                magnitude = Append(magnitude, 0);
            }

            if (magnitude > (IsNegative ? (ulong)long.MaxValue + 1 : long.MaxValue))
            {
                failure = new ParseFailure(PrimitivesDiagnostics.AmountOverflow);
                return false;
            }

            // The lowest amount has no opposite in 64 bits: the sign goes on one short of it.
            var isBelowZero = IsNegative && magnitude > 0;
            value = new Money(isBelowZero ? -(long)(magnitude - 1) - 1 : (long)magnitude, currency);
            failure = default;
            return true;
        }
    }
}
