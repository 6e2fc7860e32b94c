namespace Copro.Sepa;

/// <summary>
/// What makes a mandate one: the creditor without its business code (positions 5 to 7 of the ICS do not count) and the RUM,
/// without regard to case: no two references may differ by case alone.
/// </summary>
internal static class MandateKeys
{
    public static string Of(CreditorIdentifier creditor, MandateReference mandate) =>
        $"{creditor.CountryCode}{creditor.NationalIdentifier} {mandate}".ToUpperInvariant();
}
