namespace Copro.Kiosk;

/// <summary>
/// One payment at a kiosk. Immutable. Inserted = applied + change given + change owed + retained + rounding; a payment by
/// two means is two payments.
/// </summary>
public sealed partial record KioskPayment
{
    /// <summary>Its identity, unique for the life of the kiosk: 1 to 40 of A-Z a-z 0-9 . _ -</summary>
    public required string TransactionId { get; init; }

    /// <summary>The kiosk's own counter, 1 or more, rising in time.</summary>
    public required long Counter { get; init; }

    /// <summary>When it began, with the kiosk's offset.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, with the kiosk's offset; not before <see cref="StartedAt"/>.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>The key of the debtor in the debtor file; <c>null</c> when the kiosk knew none.</summary>
    public string? DebtorKey { get; init; }

    /// <summary>The coupon exactly as scanned, at most 400 characters; <c>null</c> when none was.</summary>
    public string? Coupon { get; init; }

    /// <summary>How it ended.</summary>
    public required KioskPaymentStatus Status { get; init; }

    /// <summary>The transaction it takes back; set for <see cref="KioskPaymentStatus.Reversed"/>, and only for it.</summary>
    public string? Reverses { get; init; }

    /// <summary>The means.</summary>
    public required KioskTender Tender { get; init; }

    /// <summary>What the kiosk asked for, cash rounding included; zero or more.</summary>
    public required Money Asked { get; init; }

    /// <summary>What was put in: notes and coins, the card's debit, the cheque; zero or more.</summary>
    public required Money Inserted { get; init; }

    /// <summary>What settles debt; zero or more.</summary>
    public required Money Applied { get; init; }

    /// <summary>What was given back at once; zero or more.</summary>
    public Money ChangeGiven { get; init; }

    /// <summary>Change the kiosk could not give: money of the debtor that settles nothing yet; zero or more.</summary>
    public Money ChangeOwed { get; init; }

    /// <summary>What the kiosk kept of an aborted payment: money that settles nothing yet; zero or more.</summary>
    public Money Retained { get; init; }

    /// <summary>
    /// What cash rounding made of the payment: above zero a gain (45 003 F paid with 45 005 F: 2), below zero a loss.
    /// </summary>
    public Money Rounding { get; init; }

    /// <summary>The notes and coins of a cash payment; <c>null</c> for the other means.</summary>
    public KioskCash? Cash { get; init; }

    /// <summary>What the terminal said of a card payment; <c>null</c> for the other means.</summary>
    public KioskCard? Card { get; init; }

    /// <summary>The cheque of a cheque payment; <c>null</c> for the other means.</summary>
    public KioskCheque? Cheque { get; init; }

    /// <summary>Who stepped in, at most 40 characters; <c>null</c> when nobody did. Personal.</summary>
    public string? Operator { get; init; }

    /// <summary>Elements this version does not know.</summary>
    public IReadOnlyList<KioskExtension> Extensions { get; init; } = [];

    /// <summary>Whether it takes money back instead of bringing it.</summary>
    public bool IsReversal => Status == KioskPaymentStatus.Reversed;

    /// <summary>
    /// The day it counts for: the day on the kiosk's own clock when it ended. Never the day of the import, never the
    /// server's zone.
    /// </summary>
    public DateOnly BusinessDate => DateOnly.FromDateTime(EndedAt.DateTime);

    /// <summary>
    /// The money the kiosk holds because of it: inserted less change given; below zero for a reversal. Equal to
    /// <see cref="Settled"/> + <see cref="Waiting"/> + <see cref="RoundingGain"/>.
    /// </summary>
    public Money Taken => Signed(Inserted - ChangeGiven);

    /// <summary>What settles debt, below zero for a reversal.</summary>
    public Money Settled => Signed(Applied);

    /// <summary>Change owed and retained: money that belongs on a waiting account; below zero for a reversal.</summary>
    public Money Waiting => Signed(ChangeOwed + Retained);

    /// <summary>The rounding line: above zero a gain, below zero a loss; the opposite for a reversal.</summary>
    public Money RoundingGain => Signed(Rounding);

    /// <summary>The transaction only.</summary>
    public override string ToString() => TransactionId;

    private Money Signed(Money value) => IsReversal ? -value : value;
}
