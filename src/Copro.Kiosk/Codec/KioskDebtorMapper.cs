namespace Copro.Kiosk;

/// <summary>Makes a debtor of its node.</summary>
internal static class KioskDebtorMapper
{
    public static KioskDebtor? Map(KioskNode node, Currency currency, DiagnosticBag diagnostics)
    {
        var fields = new KioskFields(node, diagnostics);
        var debtor = new KioskDebtor
        {
            Key = fields.Required("key"),
            Name = fields.Required("name"),
            Balance = fields.SignedAmount("balance", currency),
            DueOn = fields.Optional<DateOnly>("dueOn", KioskText.TryDate, "a date such as 2026-03-02"),
            CouponKey = fields.Optional("coupon"),
            Tenders = MapTenders(node, fields),
            Minimum = fields.OptionalAmount("minimum", currency),
            Maximum = fields.OptionalAmount("maximum", currency),
            Extensions = [.. node.Extensions],
        };
        return fields.Failed ? null : debtor;
    }

    /// <summary>Empty is a value here: nothing may be used. Left out, everything may.</summary>
    private static KioskTenders MapTenders(KioskNode node, KioskFields fields) =>
        node.Child("tenders") switch
        {
            null => KioskTenders.All,
            { Text.Length: 0 } => KioskTenders.None,
            _ => fields.Required<KioskTenders>(
                "tenders",
                KioskNames.TryTenders,
                "cash, card and cheque, each at most once, with spaces between"
            ),
        };
}
