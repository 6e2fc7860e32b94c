using System.Globalization;

namespace Copro.Kiosk;

/// <summary>What the trailer must be: everything here is added up again from the records, in 128 bits.</summary>
internal sealed partial class KioskPaymentFileRules
{
    public void CheckTrailer(KioskPaymentTrailer trailer, DiagnosticPlace place)
    {
        if (trailer.Count != payments.Count)
        {
            diagnostics.Add(
                KioskDiagnostics.CountMismatch,
                place with
                {
                    Path = "trailer/count",
                },
                trailer.Count,
                (long)payments.Count
            );
        }

        CheckTotals(trailer, place);
        CheckBox(trailer, new KioskRuleContext(place with { Path = "trailer/box" }, diagnostics));
    }

    private void CheckTotals(KioskPaymentTrailer trailer, DiagnosticPlace place)
    {
        var sums = payments.GroupBy(p => p.Tender).ToDictionary(g => g.Key, g => new Sums(g));
        var seen = new HashSet<KioskTender>();
        for (var i = 0; i < trailer.Totals.Count; i++)
        {
            var total = trailer.Totals[i];
            var path = $"trailer/sum[{i.ToString(CultureInfo.InvariantCulture)}]";
            var rules = new KioskRuleContext(place with { Path = path }, diagnostics);
            rules.Defined("tender", total.Tender);
            if (!Enum.IsDefined(total.Tender))
            {
                continue;
            }

            if (!seen.Add(total.Tender))
            {
                rules.Add(KioskDiagnostics.Repeated, "tender", $"sum of {KioskNames.Of(total.Tender)}");
            }

            CheckTotal(total, sums.GetValueOrDefault(total.Tender) ?? new Sums([]), rules);
        }

        foreach (var tender in sums.Keys.Where(t => Enum.IsDefined(t) && !seen.Contains(t)).Order())
        {
            diagnostics.Add(
                KioskDiagnostics.Missing,
                place with
                {
                    Path = "trailer/sum",
                },
                $"sum of {KioskNames.Of(tender)}"
            );
        }
    }

    private void CheckTotal(KioskTenderTotal total, Sums sums, KioskRuleContext rules)
    {
        const long largest = KioskRuleContext.LargestTotal;
        rules.Amount("paid", total.Payments, header.Currency, 0, largest);
        rules.Amount("refunded", total.Refunds, header.Currency, 0, largest);
        rules.Amount("net", total.Net, header.Currency, -largest, largest);
        rules.Amount("rounding", total.Rounding, header.Currency, -largest, largest);
        Compare("paymentCount", total.PaymentCount, sums.PaymentCount);
        Compare("paid", total.Payments.MinorUnits, sums.Payments);
        Compare("refundCount", total.RefundCount, sums.RefundCount);
        Compare("refunded", total.Refunds.MinorUnits, sums.Refunds);
        Compare("net", total.Net.MinorUnits, sums.Payments - sums.Refunds);
        Compare("rounding", total.Rounding.MinorUnits, sums.Rounding);

        void Compare(string field, long said, Int128 found)
        {
            if (said != found)
            {
                rules.Add(
                    KioskDiagnostics.TotalMismatch,
                    field,
                    said,
                    field,
                    KioskNames.Of(total.Tender),
                    found.ToString(CultureInfo.InvariantCulture)
                );
            }
        }
    }

    /// <summary>What the records of one means come to.</summary>
    private sealed class Sums
    {
        public Sums(IEnumerable<KioskPayment> payments)
        {
            foreach (var payment in payments)
            {
                var taken = (Int128)payment.Inserted.MinorUnits - payment.ChangeGiven.MinorUnits;
                if (payment.IsReversal)
                {
                    RefundCount++;
                    Refunds += taken;
                    Rounding -= payment.Rounding.MinorUnits;
                }
                else
                {
                    PaymentCount++;
                    Payments += taken;
                    Rounding += payment.Rounding.MinorUnits;
                }
            }
        }

        public long PaymentCount { get; }

        public Int128 Payments { get; }

        public long RefundCount { get; }

        public Int128 Refunds { get; }

        public Int128 Rounding { get; }
    }
}
