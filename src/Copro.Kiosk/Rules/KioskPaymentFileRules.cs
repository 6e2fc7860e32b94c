namespace Copro.Kiosk;

/// <summary>What a payments file must be as a whole, for readers and writers alike.</summary>
internal sealed partial class KioskPaymentFileRules(
    KioskFileHeader header,
    IReadOnlyList<KioskPayment> payments,
    Func<int, DiagnosticPlace> placeOf,
    DiagnosticBag diagnostics
)
{
    public void CheckPayments()
    {
        for (var i = 0; i < payments.Count; i++)
        {
            KioskPaymentRules.Check(payments[i], header.Currency, placeOf(i), diagnostics);
            CheckTime(i);
        }

        CheckIdentities();
        CheckCounters();
    }

    private void CheckTime(int index)
    {
        var payment = payments[index];
        if (payment.EndedAt > header.CreatedAt)
        {
            diagnostics.Add(KioskDiagnostics.PaymentAfterFile, placeOf(index), payment.TransactionId);
        }

        if (payment.BusinessDate < header.PeriodFrom || payment.BusinessDate > header.PeriodTo)
        {
            diagnostics.Add(
                KioskDiagnostics.OutsidePeriod,
                placeOf(index),
                payment.TransactionId,
                payment.BusinessDate
            );
        }
    }

    private void CheckIdentities()
    {
        var byId = new Dictionary<string, KioskPayment>(payments.Count, StringComparer.Ordinal);
        var reversed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < payments.Count; i++)
        {
            if (!byId.TryAdd(payments[i].TransactionId, payments[i]))
            {
                diagnostics.Add(KioskDiagnostics.DuplicateTransaction, placeOf(i), payments[i].TransactionId);
            }
        }

        for (var i = 0; i < payments.Count; i++)
        {
            if (payments[i].Reverses is not { } id)
            {
                continue;
            }

            var differs =
                byId.TryGetValue(id, out var original)
                && (original.IsReversal || !KioskPaymentRules.Repeats(payments[i], original));
            if (!reversed.Add(id) || differs)
            {
                diagnostics.Add(KioskDiagnostics.ReversalDiffers, placeOf(i), id);
            }
        }
    }

    private void CheckCounters()
    {
        var order = Enumerable.Range(0, payments.Count).OrderBy(i => payments[i].Counter).ToArray();
        for (var i = 1; i < order.Length; i++)
        {
            var (before, after) = (payments[order[i - 1]], payments[order[i]]);
            if (after.EndedAt < before.EndedAt)
            {
                diagnostics.Add(
                    KioskDiagnostics.CounterContradictsTime,
                    placeOf(order[i]),
                    after.TransactionId,
                    before.TransactionId
                );
            }
        }
    }
}
