using System.Globalization;

namespace Copro.Kiosk;

/// <summary>The keys under which a store remembers what came from kiosks.</summary>
public static class KioskKeys
{
    /// <summary>The kind of a payments file's key.</summary>
    public const string FileKind = "kiosk";

    /// <summary>The kind of a payment's key.</summary>
    public const string PaymentKind = "kiosk-payment";

    /// <summary>The key of a payments file.</summary>
    /// <param name="kioskId">The kiosk.</param>
    /// <param name="epoch">The life of its counters.</param>
    /// <param name="sequence">The number of the file.</param>
    public static SourceKey OfFile(string kioskId, int epoch, long sequence) =>
        new(FileKind, string.Create(CultureInfo.InvariantCulture, $"{kioskId}/{epoch}/{sequence}"));

    /// <summary>The key of a payment: unique for the life of the kiosk, whatever the epoch.</summary>
    /// <param name="kioskId">The kiosk.</param>
    /// <param name="transactionId">The transaction.</param>
    public static SourceKey OfPayment(string kioskId, string transactionId) =>
        new(PaymentKind, $"{kioskId}/{transactionId}");
}
