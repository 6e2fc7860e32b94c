namespace Copro.Kiosk;

/// <summary>
/// One denomination in the box, counted in pieces: opening + inserted - paid out - collected + refilled = closing.
/// Immutable.
/// </summary>
public sealed record KioskBoxLine
{
    /// <summary>The kind of note or coin, once a box.</summary>
    public required CashDenomination Denomination { get; init; }

    /// <summary>Pieces at the start of the period, 0 or more; the same for the pieces below.</summary>
    public required long Opening { get; init; }

    /// <summary>Pieces that payments put in.</summary>
    public long Inserted { get; init; }

    /// <summary>Pieces that went out as change and refunds.</summary>
    public long PaidOut { get; init; }

    /// <summary>Pieces a person took away.</summary>
    public long Collected { get; init; }

    /// <summary>Pieces a person added.</summary>
    public long Refilled { get; init; }

    /// <summary>Pieces at the end of the period.</summary>
    public required long Closing { get; init; }

    /// <summary>How far the device vouches for the counts.</summary>
    public CashAccuracy Accuracy { get; init; }

    /// <summary>Pieces kept back from aborted payments, for information: this and the numbers below take part in no sum.</summary>
    public long Retained { get; init; }

    /// <summary>Pieces turned away.</summary>
    public long Rejected { get; init; }

    /// <summary>Pieces that may be false.</summary>
    public long Suspect { get; init; }

    /// <summary>Pieces that could not be read.</summary>
    public long Unreadable { get; init; }

    /// <summary>Whether the device vouches for the counts.</summary>
    public bool IsAccurate => Accuracy is CashAccuracy.Accurate or CashAccuracy.AccurateSet;
}
