using System.Globalization;

namespace Copro.Cmc7;

/// <summary>
/// The key <i>recomposition de la ligne magnétique du chèque</i>, 01 to 97, printed in brackets on the face of a French
/// cheque and never in its magnetic line: <c>(N × 100 + key) mod 97 = 0</c> where N is Z4, Z3 and Z2 as one number of 31 digits.
/// </summary>
/// <remarks><c>default</c> is "no key".</remarks>
public readonly record struct RlmcKey
{
    private const int Modulus = 97;
    private readonly byte _value;

    private RlmcKey(int value) => _value = (byte)value;

    /// <summary>Whether there is a key.</summary>
    public bool HasValue => _value != 0;

    /// <summary>The key, 1 to 97; 0 for none.</summary>
    public int Value => _value;

    /// <summary>The key of a line that has one and whose 31 digits are known; none otherwise.</summary>
    public static RlmcKey Compute(in Cmc7Line line) =>
        line.Layout is { HasRlmcKey: true } && line.HasAllKeyDigits
            ? Compute(line.ChequeNumber, line.InterbankZone, line.InternalZone)
            : default;

    /// <summary>The key of three zones; none when a digit of them is unknown.</summary>
    public static RlmcKey Compute(Cmc7Zone chequeNumber, Cmc7Zone interbankZone, Cmc7Zone internalZone)
    {
        if (!chequeNumber.IsComplete || !interbankZone.IsComplete || !internalZone.IsComplete)
        {
            return default;
        }

        var rest = Append(Append(Append(0, chequeNumber), interbankZone), internalZone);
        return new RlmcKey(Modulus - (rest * 100 % Modulus));
    }

    /// <summary>Reads one or two digits, in brackets or not: <c>90</c>, <c>(90)</c>, <c>5</c>. 00, 98 and 99 are refused.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="value">The key.</param>
    /// <param name="error">Why there is none.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out RlmcKey value, out Diagnostic? error)
    {
        value = default;
        var digits = text.Trim(' ');
        if (digits.Length > 2 && digits[0] == '(' && digits[^1] == ')')
        {
            digits = digits[1..^1].Trim(' ');
        }

        if (digits.Length is < 1 or > 2 || digits.ContainsAnyExceptInRange('0', '9'))
        {
            error = Cmc7Diagnostics.KeyMalformed.At(default);
            return false;
        }

        var number = digits.Length == 1 ? digits[0] - '0' : ((digits[0] - '0') * 10) + digits[1] - '0';
        if (number is < 1 or > Modulus)
        {
            error = Cmc7Diagnostics.KeyImpossible.At(default, number.ToString("00", CultureInfo.InvariantCulture));
            return false;
        }

        value = new RlmcKey(number);
        error = null;
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out RlmcKey, out Diagnostic?)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out RlmcKey value) => TryParse(text, out value, out _);

    /// <summary>Reads one or two digits, in brackets or not.</summary>
    /// <exception cref="CoproFormatException">The text is no key.</exception>
    public static RlmcKey Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var value, out var error) ? value : throw new CoproFormatException(error!);

    /// <summary>Two digits, <c>05</c>; empty for no key.</summary>
    public override string ToString() => HasValue ? _value.ToString("00", CultureInfo.InvariantCulture) : string.Empty;

    private static int Append(int rest, Cmc7Zone zone)
    {
        for (var i = 0; i < zone.Length; i++)
        {
            rest = ((rest * 10) + zone.DigitAt(i)) % Modulus;
        }

        return rest;
    }
}
