namespace Copro.Sepa;

/// <summary>
/// Amounts as nearly all rows have them, <c>65.63</c>: digits, a point, two digits. What looks otherwise goes to
/// <see cref="Money"/>, whose answer it is in any case.
/// </summary>
internal static class AmountText
{
    // Eleven digits before the point are more than a collection may have, and far from overflow.
    private const int LongestQuick = 14;
    private const int CentDigits = 2;
    private const int ShortestQuick = 4;

    /// <summary>The cents, or <see cref="NormalRow.UnreadableCents"/>.</summary>
    public static long CentsOf(ReadOnlySpan<byte> amount) =>
        TryReadQuickly(amount, out var cents) ? cents
        : Money.TryParseAmount(amount, Currency.Eur, out var money) ? money.MinorUnits
        : NormalRow.UnreadableCents;

    private static bool TryReadQuickly(ReadOnlySpan<byte> amount, out long cents)
    {
        cents = 0;
        if (amount.Length is < ShortestQuick or > LongestQuick || amount[^(CentDigits + 1)] != '.')
        {
            return false;
        }

        var euros = amount[..^(CentDigits + 1)];
        return TryAppend(euros, ref cents) && TryAppend(amount[^CentDigits..], ref cents);
    }

    private static bool TryAppend(ReadOnlySpan<byte> digits, ref long number)
    {
        // Thirteen digits at most: nothing overflows.
        unchecked
        {
            var sum = number;
            foreach (var c in digits)
            {
                var digit = (uint)(c - '0');
                if (digit > 9)
                {
                    return false;
                }

                sum = (sum * 10) + digit;
            }

            number = sum;
        }

        return true;
    }
}
