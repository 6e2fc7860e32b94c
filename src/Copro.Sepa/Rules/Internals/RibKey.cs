namespace Copro.Sepa;

/// <summary>
/// The national check digits inside the IBANs of France and Monaco (<c>clé RIB</c>): bank 5, branch 5, account 11, key 2, letters
/// counted as A, J = 1 … I, R, Z = 9; 89 times the bank, 15 times the branch, 3 times the account and the key leave 0 modulo 97.
/// </summary>
internal static class RibKey
{
    private const int IbanLength = 27;
    private const int AccountStart = 4;
    private const int Modulus = 97;

    // What each of A to Z counts.
    private static ReadOnlySpan<byte> LetterValues =>
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5, 6, 7, 8, 9];

    /// <summary>Whether the key fits; accounts of other countries have none.</summary>
    /// <param name="iban">An IBAN whose structure is right, in electronic form.</param>
    public static bool IsRight(ReadOnlySpan<byte> iban)
    {
        if (iban.Length != IbanLength || !(iban.StartsWith("FR"u8) || iban.StartsWith("MC"u8)))
        {
            return true;
        }

        // 89, 15 and 3 are what powers of ten leave, so the key makes the number of the whole account a multiple of 97. Where it has
        // no letters, which IBAN and RIB count differently, the check digits before it are then always the same.
        if (iban[AccountStart..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
        {
            return iban.StartsWith(iban[0] == 'F' ? "FR76"u8 : "MC58"u8);
        }

        var sum = (89 * NumberOf(iban.Slice(4, 5))) + (15 * NumberOf(iban.Slice(9, 5)));
        sum += (3 * NumberOf(iban.Slice(14, 11))) + NumberOf(iban.Slice(25, 2));
        return sum % Modulus == 0;
    }

    private static long NumberOf(ReadOnlySpan<byte> text)
    {
        var number = 0L;
        foreach (var c in text)
        {
            number = (number * 10) + (c <= '9' ? c - '0' : LetterValues[c - 'A']);
        }

        return number;
    }
}
