namespace Copro.Kiosk;

/// <summary>A payment to take in, with what a store needs to take it in once.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Key">Its identity: kiosk and transaction.</param>
/// <param name="Hash">The SHA-256 of its canonical form.</param>
/// <param name="CanonicalVersion">Which canonical form: <see cref="KioskPayment.CanonicalVersion"/> when it was hashed.</param>
public sealed record KioskReceivedPayment(KioskPayment Payment, SourceKey Key, ContentHash Hash, int CanonicalVersion);
