namespace Copro.Sepa;

/// <summary>
/// When money can be collected at the earliest, and until when its file must have left: TARGET days, the bank's cut-off, the
/// scheme's D-1 and the notice to the debtor.
/// </summary>
public static class CollectionDatePlanner
{
    /// <summary>The earliest collection date of a file that leaves now, for debtors who are told now.</summary>
    /// <param name="now">The instant; the cut-off is compared in the zone of the terms.</param>
    /// <param name="terms">The bank's cut-off and the notice agreed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The terms have fewer lead days than the scheme, or a negative notice.</exception>
    public static DateOnly EarliestCollectionDate(DateTimeOffset now, CollectionTerms terms) =>
        EarliestCollectionDate(now, now, terms);

    /// <summary>The earliest collection date of a file that leaves now, for debtors who were told at another time.</summary>
    /// <param name="now">When the file leaves.</param>
    /// <param name="notifiedAt">When the debtors were told, and the notice began.</param>
    /// <param name="terms">The bank's cut-off and the notice agreed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The terms have fewer lead days than the scheme, or a negative notice.</exception>
    public static DateOnly EarliestCollectionDate(DateTimeOffset now, DateTimeOffset notifiedAt, CollectionTerms terms)
    {
        Check(terms);
        var presented = PresentationDay(now, terms);
        var byBank = TargetCalendar.AddDays(presented, terms.LeadDays);
        var byNotice = TargetCalendar.NextOpen(LocalDate(notifiedAt, terms.TimeZone).AddDays(terms.NoticeDays));
        return byBank > byNotice ? byBank : byNotice;
    }

    /// <summary>
    /// Until when the file must have left for a collection date: a file that leaves before this instant is in time, one that
    /// leaves at it is late. An hour that does not exist in the zone (spring) is read as the hour after it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The terms have fewer lead days than the scheme, or a negative notice.</exception>
    public static DateTimeOffset LatestSubmission(DateOnly collectionDate, CollectionTerms terms)
    {
        Check(terms);
        var day = TargetCalendar.AddDays(TargetCalendar.PreviousOpen(collectionDate), -terms.LeadDays);
        var local = day.ToDateTime(terms.CutOff);
        while (terms.TimeZone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        return new DateTimeOffset(local, terms.TimeZone.GetUtcOffset(local));
    }

    /// <summary>The date of an instant in a zone: what a mandate bears as its date of signature.</summary>
    public static DateOnly LocalDate(DateTimeOffset instant, TimeZoneInfo timeZone)
    {
        ArgumentNullException.ThrowIfNull(timeZone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, timeZone).DateTime);
    }

    /// <summary>The TARGET day on which the bank takes a file that leaves now.</summary>
    private static DateOnly PresentationDay(DateTimeOffset now, CollectionTerms terms)
    {
        var local = TimeZoneInfo.ConvertTime(now, terms.TimeZone).DateTime;
        var day = DateOnly.FromDateTime(local);
        var late = TimeOnly.FromDateTime(local) >= terms.CutOff;
        return TargetCalendar.NextOpen(late ? day.AddDays(1) : day);
    }

    private static void Check(CollectionTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfLessThan(terms.LeadDays, CollectionTerms.SchemeLeadDays, nameof(terms));
        ArgumentOutOfRangeException.ThrowIfNegative(terms.NoticeDays, nameof(terms));
    }
}
