namespace Copro.Kiosk;

/// <summary>What a payments file says of itself at its end. Immutable.</summary>
public sealed record KioskPaymentTrailer
{
    /// <summary>How many payment records the file has.</summary>
    public required long Count { get; init; }

    /// <summary>One total a means that was used.</summary>
    public IReadOnlyList<KioskTenderTotal> Totals { get; init; } = [];

    /// <summary>The box, one line a denomination; empty for a kiosk without cash.</summary>
    public IReadOnlyList<KioskBoxLine> Box { get; init; } = [];

    /// <summary>Elements this version does not know.</summary>
    public IReadOnlyList<KioskExtension> Extensions { get; init; } = [];

    /// <summary>The trailer that a file with these payments must have.</summary>
    /// <param name="payments">All payments of the file, in its currency.</param>
    /// <param name="box">The box; empty for a kiosk without cash.</param>
    /// <exception cref="OverflowException">A total passes a <see cref="long"/> of minor units.</exception>
    public static KioskPaymentTrailer For(IReadOnlyCollection<KioskPayment> payments, IReadOnlyList<KioskBoxLine> box)
    {
        ArgumentNullException.ThrowIfNull(payments);
        ArgumentNullException.ThrowIfNull(box);
        return new KioskPaymentTrailer
        {
            Count = payments.Count,
            Totals = [.. payments.GroupBy(p => p.Tender).OrderBy(g => g.Key).Select(TotalOf)],
            Box = box,
        };
    }

    private static KioskTenderTotal TotalOf(IGrouping<KioskTender, KioskPayment> payments)
    {
        var zero = Money.Zero(payments.First().Asked.Currency);
        long paymentCount = 0;
        long refundCount = 0;
        var paid = zero;
        var refunded = zero;
        var rounding = zero;
        foreach (var payment in payments)
        {
            if (payment.IsReversal)
            {
                refundCount++;
                refunded -= payment.Taken;
            }
            else
            {
                paymentCount++;
                paid += payment.Taken;
            }

            rounding += payment.RoundingGain;
        }

        return new KioskTenderTotal
        {
            Tender = payments.Key,
            PaymentCount = paymentCount,
            Payments = paid,
            RefundCount = refundCount,
            Refunds = refunded,
            Net = paid - refunded,
            Rounding = rounding,
        };
    }
}
