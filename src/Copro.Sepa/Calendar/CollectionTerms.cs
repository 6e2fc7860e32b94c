namespace Copro.Sepa;

/// <summary>What decides when money can be collected at the earliest: the bank's cut-off and the debtor's notice.</summary>
public sealed record CollectionTerms
{
    /// <summary>The pre-notification when nothing shorter was agreed: 14 calendar days (SDD Core rulebook).</summary>
    public const int DefaultNoticeDays = 14;

    /// <summary>The latest presentation of the scheme: one TARGET day before the collection.</summary>
    public const int SchemeLeadDays = 1;

    /// <summary>The cut-off when the bank said none: 10:00, the earliest seen at French banks.</summary>
    public static readonly TimeOnly DefaultCutOff = new(10, 0);

    /// <summary>The zone of the cut-off hour and of the date of signature: <c>Europe/Paris</c> for French banks.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Until when the bank takes a file on a TARGET day; one that comes at this very time is late. Default 10:00.</summary>
    public TimeOnly CutOff { get; init; } = DefaultCutOff;

    /// <summary>How many TARGET days before the collection the bank wants the file, at least <see cref="SchemeLeadDays"/>, the default.</summary>
    public int LeadDays { get; init; } = SchemeLeadDays;

    /// <summary>Calendar days between telling the debtor and debiting, 0 or more. Default 14; less when it was agreed.</summary>
    public int NoticeDays { get; init; } = DefaultNoticeDays;
}
