using System.Globalization;

namespace Copro.Kiosk;

/// <summary>What a person should look at although the money is there: clocks and cash ceilings.</summary>
internal static class KioskWarnings
{
    public static void Add(
        KioskPaymentFile file,
        KioskRegistration registration,
        KioskOptions options,
        DiagnosticBag diagnostics
    )
    {
        CheckOffsets(file, registration, diagnostics);
        CheckCeilings(file, options, diagnostics);
    }

    private static void CheckOffsets(KioskPaymentFile file, KioskRegistration registration, DiagnosticBag diagnostics)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(registration.TimeZoneId, out var zone))
        {
            diagnostics.Add(KioskDiagnostics.ZoneUnknown, default, registration.TimeZoneId);
            return;
        }

        Check(file.Header.CreatedAt, "header/created");
        for (var i = 0; i < file.Payments.Count; i++)
        {
            Check(file.Payments[i].StartedAt, $"payments/payment[{KioskText.Of(i)}]/start");
            Check(file.Payments[i].EndedAt, $"payments/payment[{KioskText.Of(i)}]/end");
        }

        void Check(DateTimeOffset instant, string path)
        {
            if (zone.GetUtcOffset(instant) != instant.Offset)
            {
                diagnostics.Add(
                    KioskDiagnostics.OffsetContradictsZone,
                    DiagnosticPlace.At(path),
                    instant.ToString("zzz", CultureInfo.InvariantCulture),
                    KioskText.Of(instant),
                    zone.Id
                );
            }
        }
    }

    /// <summary>
    /// A ceiling is one of a debt, so what one debtor pays in cash is added up, and what was due before rounding counts
    /// even where less was paid.
    /// </summary>
    private static void CheckCeilings(KioskPaymentFile file, KioskOptions options, DiagnosticBag diagnostics)
    {
        var byDebtor = file
            .Payments.Select((payment, index) => (Payment: payment, Index: index))
            .Where(p => p.Payment.Tender == KioskTender.Cash && p.Payment.Applied.IsPositive)
            .GroupBy(p => p.Payment.DebtorKey ?? p.Payment.Coupon ?? p.Payment.TransactionId, StringComparer.Ordinal);
        foreach (var debtor in byDebtor)
        {
            var last = debtor.Last();
            var ceiling = CeilingOn(last.Payment.BusinessDate, file.Header.Currency, options);
            if (ceiling is null)
            {
                continue;
            }

            Int128 paid = 0;
            long largestDue = 0;
            foreach (var (payment, _) in debtor)
            {
                paid += payment.Settled.MinorUnits;
                var due = payment.IsReversal ? 0 : payment.Asked.MinorUnits - payment.Rounding.MinorUnits;
                largestDue = Math.Max(largestDue, due);
            }

            var debt = Int128.Max(paid, paid > 0 ? largestDue : 0);
            if (debt > ceiling.Amount.MinorUnits)
            {
                diagnostics.Add(
                    KioskDiagnostics.CashCeiling,
                    DiagnosticPlace.At($"payments/payment[{KioskText.Of(last.Index)}]"),
                    debt <= long.MaxValue
                        ? new Money((long)debt, file.Header.Currency).ToString()
                        : debt.ToString(CultureInfo.InvariantCulture),
                    ceiling.Amount.ToString()
                );
            }
        }
    }

    private static KioskCashCeiling? CeilingOn(DateOnly date, Currency currency, KioskOptions options) =>
        options
            .CashCeilings.Where(c => c.Amount.Currency == currency && c.EffectiveFrom <= date)
            .MaxBy(c => c.EffectiveFrom);
}
