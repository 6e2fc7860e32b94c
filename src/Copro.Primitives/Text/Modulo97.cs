namespace Copro;

/// <summary>
/// The check digits of ISO/IEC 7064 MOD 97-10 as IBAN, RF reference and SEPA creditor identifier use them: the text, then
/// the prefix, then two digits, letters counted as 10 to 35, leave the remainder 1.
/// </summary>
internal static class Modulo97
{
    private const int Modulus = 97;
    private const int Base = 98;

    /// <summary>The check digits, 2 to 98, of a body under a prefix of capital letters and digits.</summary>
    public static int CheckDigits(ReadOnlySpan<byte> body, ReadOnlySpan<byte> prefix)
    {
        var remainder = Append(Append(0, body), prefix);
        return Base - (remainder * 100 % Modulus);
    }

    /// <summary>The value of two digits.</summary>
    public static int TwoDigits(ReadOnlySpan<byte> text) => ((text[0] - '0') * 10) + (text[1] - '0');

    /// <summary>Writes two digits.</summary>
    public static void WriteTwoDigits(int value, Span<byte> destination)
    {
        destination[0] = (byte)('0' + (value / 10));
        destination[1] = (byte)('0' + (value % 10));
    }

    private static int Append(int remainder, ReadOnlySpan<byte> text)
    {
        foreach (var character in text)
        {
            if (char.IsAsciiDigit((char)character))
            {
                remainder = ((remainder * 10) + character - '0') % Modulus;
            }
            else if (char.IsAsciiLetterUpper((char)character))
            {
                remainder = ((remainder * 100) + character - 'A' + 10) % Modulus;
            }
        }

        return remainder;
    }
}
