namespace Copro.Sepa;

/// <summary>
/// Which bank keeps an account, from the IBAN alone: where the bank identifier stands in the BBAN of each SEPA country (SWIFT
/// IBAN registry). Two accounts with one key are at one bank; a batch is split by it.
/// </summary>
internal static class BankIdentifiers
{
    /// <summary>Country and bank identifier: <c>FR30004</c>.</summary>
    public static string KeyOf(Iban iban)
    {
        if (!iban.HasValue)
        {
            return string.Empty;
        }

        var bban = iban.Bban;
        var (start, length) = PositionIn(iban.CountryCode);
        return start + length <= bban.Length
            ? string.Concat(iban.CountryCode, bban.AsSpan(start, length))
            : string.Concat(iban.CountryCode, bban);
    }

    private static (int Start, int Length) PositionIn(string country) =>
        country switch
        {
            "IT" or "SM" => (1, 5), // the CIN stands before the ABI
            "DK" or "AD" or "BG" or "CZ" or "ES" or "GB" or "GI" or "IE" => (0, 4),
            "LV" or "MT" or "NL" or "NO" or "PT" or "RO" or "SK" => (0, 4),
            "AT" or "CH" or "FR" or "LI" or "LT" or "MC" => (0, 5),
            "BE" or "AL" or "CY" or "FI" or "GR" or "HU" or "LU" or "ME" or "MK" or "PL" or "RS" or "SE" or "VA" => (
                0,
                3
            ),
            "DE" => (0, 8),
            "HR" => (0, 7),
            "EE" or "IS" or "MD" or "SI" => (0, 2),
            _ => (0, int.MaxValue / 2), // unknown layout: each account by itself
        };
}
