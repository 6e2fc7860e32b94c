namespace Copro.Kiosk;

/// <summary>Makes the trailer of a payments file of its node.</summary>
internal static class KioskTrailerMapper
{
    public static KioskPaymentTrailer? Map(KioskNode node, Currency currency, DiagnosticBag diagnostics)
    {
        var fields = new KioskFields(node, diagnostics);
        var box = node.Child("box")?.All("denomination") ?? [];
        var trailer = new KioskPaymentTrailer
        {
            Count = fields.RequiredCount("count"),
            Totals = [.. node.All("sum").Select(sum => MapSum(sum, currency, fields, diagnostics))],
            Box = [.. box.Select(line => MapBoxLine(line, currency, fields, diagnostics))],
            Extensions = [.. node.Extensions],
        };
        return fields.Failed ? null : trailer;
    }

    public static CashDenomination MapDenomination(KioskNode node, KioskFields fields, Currency currency) =>
        new(
            new Money(fields.CountAttribute("value"), currency),
            node.Attributes.GetValueOrDefault("series", string.Empty)
        );

    private static KioskTenderTotal MapSum(
        KioskNode node,
        Currency currency,
        KioskFields outer,
        DiagnosticBag diagnostics
    )
    {
        var fields = new KioskFields(node, diagnostics);
        var total = new KioskTenderTotal
        {
            Tender = fields.Required<KioskTender>("tender", KioskNames.TryTender, "cash, card or cheque"),
            PaymentCount = fields.RequiredCount("paymentCount"),
            Payments = fields.RequiredAmount("paid", currency, KioskText.TotalDigits),
            RefundCount = fields.RequiredCount("refundCount"),
            Refunds = fields.RequiredAmount("refunded", currency, KioskText.TotalDigits),
            Net = fields.SignedAmount("net", currency, KioskText.TotalDigits),
            Rounding = fields.SignedAmount("rounding", currency, KioskText.TotalDigits),
        };
        outer.FailWith(fields);
        return total;
    }

    private static KioskBoxLine MapBoxLine(
        KioskNode node,
        Currency currency,
        KioskFields outer,
        DiagnosticBag diagnostics
    )
    {
        var fields = new KioskFields(node, diagnostics);
        var line = new KioskBoxLine
        {
            Denomination = MapDenomination(node, fields, currency),
            Opening = fields.CountAttribute("opening"),
            Inserted = fields.CountAttribute("inserted"),
            PaidOut = fields.CountAttribute("paidOut"),
            Collected = fields.CountAttribute("collected"),
            Refilled = fields.CountAttribute("refilled"),
            Closing = fields.CountAttribute("closing"),
            Accuracy = fields.Accuracy(),
            Retained = fields.OptionalCountAttribute("retained"),
            Rejected = fields.OptionalCountAttribute("rejected"),
            Suspect = fields.OptionalCountAttribute("suspect"),
            Unreadable = fields.OptionalCountAttribute("unreadable"),
        };
        outer.FailWith(fields);
        return line;
    }
}
