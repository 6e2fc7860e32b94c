namespace Copro.Cmc7.Checks;

/// <summary>The check digit schemes of references. Every method takes ASCII digits (or letters where it says so) only.</summary>
internal static class CheckDigits
{
    private const int Mod97 = 97;

    /// <summary>The table of the Swiss recursive modulo 10.</summary>
    private static ReadOnlySpan<byte> Recursive => [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];

    /// <summary>The remainder modulo 97 of a number with letters as 10 to 35; for ISO 11649 the first four go to the end.</summary>
    public static int Remainder97(ReadOnlySpan<char> text, int rest = 0)
    {
        foreach (var c in text)
        {
            var value = char.IsAsciiDigit(c) ? c - '0' : char.ToUpperInvariant(c) - 'A' + 10;
            rest = ((rest * (value > 9 ? 100 : 10)) + value) % Mod97;
        }

        return rest;
    }

    /// <summary>ISO 11649: RF, two check digits in 02 to 98, 1 to 21 letters or digits.</summary>
    public static bool IsCreditorReference(ReadOnlySpan<char> reference) =>
        reference.Length is >= 5 and <= 25
        && char.IsAsciiDigit(reference[2])
        && char.IsAsciiDigit(reference[3])
        && reference[2..4] is not ("00" or "01" or "99")
        && Remainder97(reference[..4], Remainder97(reference[4..])) == 1;

    /// <summary>The last two of twelve digits are the first ten modulo 97, 97 for 0; the number 0 is refused.</summary>
    public static bool IsBelgian(ReadOnlySpan<char> digits)
    {
        var body = digits[..10];
        var rest = Remainder97(body);
        var check = ((digits[10] - '0') * 10) + digits[11] - '0';
        return body.ContainsAnyExcept('0') && check == (rest == 0 ? Mod97 : rest);
    }

    /// <summary>Swiss QR reference: recursive modulo 10 over all but the last digit; all zeros is refused.</summary>
    public static bool IsSwiss(ReadOnlySpan<char> digits)
    {
        var carry = 0;
        foreach (var c in digits[..^1])
        {
            carry = Recursive[(carry + (c - '0')) % 10];
        }

        return digits.ContainsAnyExcept('0') && digits[^1] - '0' == (10 - carry) % 10;
    }

    /// <summary>Finnish: weights 7, 3, 1 from the right over all but the last digit; all zeros is refused.</summary>
    public static bool IsFinnish(ReadOnlySpan<char> digits)
    {
        ReadOnlySpan<int> weights = [7, 3, 1];
        var sum = 0;
        for (var i = 0; i < digits.Length - 1; i++)
        {
            sum += (digits[^(i + 2)] - '0') * weights[i % 3];
        }

        return digits.ContainsAnyExcept('0') && digits[^1] - '0' == (10 - (sum % 10)) % 10;
    }

    /// <summary>GS1: weights 3, 1 from the right over all but the last digit.</summary>
    public static bool IsGs1(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length - 1; i++)
        {
            sum += (digits[^(i + 2)] - '0') * (i % 2 == 0 ? 3 : 1);
        }

        return digits[^1] - '0' == (10 - (sum % 10)) % 10;
    }

    /// <summary>Digit times rank, rank 1 at the right, modulo 100; blanks count as 0 (DGFiP).</summary>
    public static int WeightedByRank(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[^(i + 1)] == ' ' ? 0 : digits[^(i + 1)] - '0') * (i + 1);
        }

        return sum % 100;
    }

    /// <summary>The remainder of a number of any length.</summary>
    public static int Remainder(ReadOnlySpan<char> digits, int modulus)
    {
        var rest = 0;
        foreach (var c in digits)
        {
            rest = ((rest * 10) + (c - '0')) % modulus;
        }

        return rest;
    }

    public static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
