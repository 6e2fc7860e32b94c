namespace Copro.BankMatch;

/// <summary>How one run decides. The only clock is <see cref="Today"/>: the same input gives the same output.</summary>
public sealed record MatchOptions
{
    /// <summary>The version of the rules that these types carry; recorded with every result.</summary>
    public const string CurrentPolicy = "match-policy/1";

    /// <summary>The day that dates the statuses.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Days after the due date before an item is overdue; 5 by default.</summary>
    public int GraceDays { get; init; } = 5;

    /// <summary>Whether anything is matched without a person; <c>false</c> turns every match into a proposal. <c>true</c> by default.</summary>
    public bool AutomaticBooking { get; init; } = true;

    /// <summary>
    /// The bits by which the best reading must beat the best other one: 4 by default, odds of 16 to 1 (log2 of likelihood ratios).
    /// </summary>
    public double LeastMargin { get; init; } = 4;

    /// <summary>The bits of evidence a match needs beside its identity evidence: 10 by default, odds of 1,000 to 1.</summary>
    public double LeastWeight { get; init; } = 10;

    /// <summary>Days between the day a settlement is expected and a credit that needs no reference; 10 by default.</summary>
    public int SettlementWindowDays { get; init; } = 10;

    /// <summary>
    /// How far back a return looks: 13 months by default, the time to contest a debit that was not authorised (Code monétaire et
    /// financier L133-24).
    /// </summary>
    public int ReturnWindowMonths { get; init; } = 13;

    /// <summary>
    /// The most that banks on the way of a foreign transfer may have kept, in minor units of EUR-like currencies: 5,000 (50.00) by
    /// default. A shortfall within it is proposed as a fee, never written off.
    /// </summary>
    public long ForeignFeeCeiling { get; init; } = 5_000;
}
