namespace Copro.Kiosk;

/// <summary>What a payments file says it holds of one means of payment. Immutable.</summary>
public sealed record KioskTenderTotal
{
    /// <summary>The means, once a trailer.</summary>
    public required KioskTender Tender { get; init; }

    /// <summary>How many records of it are not reversals.</summary>
    public required long PaymentCount { get; init; }

    /// <summary>What they took together: inserted less change given; zero or more.</summary>
    public required Money Payments { get; init; }

    /// <summary>How many records of it are reversals.</summary>
    public required long RefundCount { get; init; }

    /// <summary>What they gave back together; zero or more.</summary>
    public required Money Refunds { get; init; }

    /// <summary>Payments less refunds.</summary>
    public required Money Net { get; init; }

    /// <summary>The rounding lines added up: a gain above zero, a loss below.</summary>
    public Money Rounding { get; init; }
}
