namespace Copro.Kiosk;

/// <summary>What was paid: the file a kiosk gives to its agency. Immutable.</summary>
public sealed record KioskPaymentFile
{
    /// <summary>Whose, which and when.</summary>
    public required KioskFileHeader Header { get; init; }

    /// <summary>The payments, in the order of the kiosk's counter.</summary>
    public IReadOnlyList<KioskPayment> Payments { get; init; } = [];

    /// <summary>What the file says of itself.</summary>
    public required KioskPaymentTrailer Trailer { get; init; }

    /// <summary>The key of the file: <c>kiosk:KIOSK-1/1/42</c> (kiosk, epoch, sequence).</summary>
    /// <exception cref="ArgumentException">The id of the kiosk is none; a valid file has one.</exception>
    public SourceKey Key => KioskKeys.OfFile(Header.KioskId, Header.Epoch, Header.Sequence);

    /// <summary>The key of one of its payments: <c>kiosk-payment:KIOSK-1/T-000981</c> (kiosk, transaction).</summary>
    /// <exception cref="ArgumentException">An id is none; a valid file has them.</exception>
    public SourceKey KeyOf(KioskPayment payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return KioskKeys.OfPayment(Header.KioskId, payment.TransactionId);
    }
}
