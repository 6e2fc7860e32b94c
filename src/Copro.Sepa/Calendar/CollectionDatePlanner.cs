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
    /// <param name="rulebooks">The lead days of the date's own rulebook hold too; <c>null</c> for the built-in set.</param>
    /// <exception cref="ArgumentOutOfRangeException">The terms have fewer lead days than the scheme, or a negative notice.</exception>
    public static DateOnly EarliestCollectionDate(
        DateTimeOffset now,
        CollectionTerms terms,
        SepaRulebookSet? rulebooks = null
    ) => EarliestCollectionDate(now, now, terms, rulebooks);

    /// <summary>The earliest collection date of a file that leaves now, for debtors who were told at another time.</summary>
    /// <param name="now">When the file leaves.</param>
    /// <param name="notifiedAt">When the debtors were told, and the notice began.</param>
    /// <param name="terms">The bank's cut-off and the notice agreed.</param>
    /// <param name="rulebooks">The lead days of the date's own rulebook hold too; <c>null</c> for the built-in set.</param>
    /// <exception cref="ArgumentOutOfRangeException">The terms have fewer lead days than the scheme, or a negative notice.</exception>
    public static DateOnly EarliestCollectionDate(
        DateTimeOffset now,
        DateTimeOffset notifiedAt,
        CollectionTerms terms,
        SepaRulebookSet? rulebooks = null
    )
    {
        Check(terms);
        var presented = PresentationDay(now, terms);
        var byBank = TargetCalendar.AddDays(presented, terms.LeadDays);
        var byNotice = TargetCalendar.NextOpen(
            FarDates.AddDays(LocalDate(notifiedAt, terms.TimeZone), terms.NoticeDays)
        );
        return ByRules(presented, byBank > byNotice ? byBank : byNotice, rulebooks ?? SepaRulebookSet.BuiltIn);
    }

    /// <summary>
    /// Until when the file must have left for a collection date: a file that leaves before this instant is in time, one that
    /// leaves at it is late. An hour that does not exist in the zone (spring) is read as the hour after it; of one that comes twice
    /// (autumn) the first counts.
    /// </summary>
    /// <param name="collectionDate">When the debtors are debited.</param>
    /// <param name="terms">The bank's cut-off and lead days.</param>
    /// <param name="rules">The rulebook of the collection date, whose lead days hold too; <c>null</c> for the built-in one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The terms have fewer lead days than the scheme, or a negative notice.</exception>
    public static DateTimeOffset LatestSubmission(
        DateOnly collectionDate,
        CollectionTerms terms,
        SepaRulebook? rules = null
    )
    {
        Check(terms);
        var lead = Math.Max(terms.LeadDays, RulesOf(collectionDate, rules).MinLeadDays);
        var day = TargetCalendar.AddDays(TargetCalendar.PreviousOpen(collectionDate), -lead);
        return InstantOf(day, terms.CutOff, terms.TimeZone);
    }

    /// <summary>
    /// From when the file may leave for a collection date: the beginning of the day so many calendar days before it, 14 in the rulebooks
    /// so far. A file that leaves earlier may be refused.
    /// </summary>
    /// <param name="collectionDate">When the debtors are debited.</param>
    /// <param name="terms">Whose clock tells the day.</param>
    /// <param name="rules">The rulebook of the collection date; <c>null</c> for the built-in one.</param>
    public static DateTimeOffset EarliestSubmission(
        DateOnly collectionDate,
        CollectionTerms terms,
        SepaRulebook? rules = null
    )
    {
        ArgumentNullException.ThrowIfNull(terms);
        var days = RulesOf(collectionDate, rules).EarliestPresentationDays;
        return InstantOf(FarDates.AddDays(collectionDate, -days), TimeOnly.MinValue, terms.TimeZone);
    }

    /// <summary>
    /// Everything that is to happen before a collection date: until which day the debtors are told, from when and until when the file
    /// leaves.
    /// </summary>
    /// <param name="collectionDate">When the debtors are debited.</param>
    /// <param name="terms">The bank's cut-off and the notice agreed.</param>
    /// <param name="rules">The rulebook of the collection date; <c>null</c> for the built-in one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The terms have fewer lead days than the scheme, or a negative notice.</exception>
    public static CollectionWindow WindowOf(
        DateOnly collectionDate,
        CollectionTerms terms,
        SepaRulebook? rules = null
    ) =>
        new()
        {
            CollectionDate = collectionDate,
            IsTargetDay = TargetCalendar.IsOpen(collectionDate),
            NotifyBy = FarDates.AddDays(
                collectionDate,
                -(terms ?? throw new ArgumentNullException(nameof(terms))).NoticeDays
            ),
            From = EarliestSubmission(collectionDate, terms, rules),
            Until = LatestSubmission(collectionDate, terms, rules),
        };

    /// <summary>The date of an instant in a zone: what a mandate bears as its date of signature.</summary>
    public static DateOnly LocalDate(DateTimeOffset instant, TimeZoneInfo timeZone)
    {
        ArgumentNullException.ThrowIfNull(timeZone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, timeZone).DateTime);
    }

    /// <summary>The TARGET day on which the bank takes a file that leaves now.</summary>
    private static DateOnly PresentationDay(DateTimeOffset now, CollectionTerms terms)
    {
        var day = LocalDate(now, terms.TimeZone);
        var late = now >= InstantOf(day, terms.CutOff, terms.TimeZone);
        return TargetCalendar.NextOpen(late ? FarDates.AddDays(day, 1) : day);
    }

    /// <summary>The first date whose own rulebook lets a file presented then collect on it; a later rulebook may ask for more days.</summary>
    private static DateOnly ByRules(DateOnly presented, DateOnly date, SepaRulebookSet rulebooks)
    {
        while (date < TargetCalendar.AddDays(presented, rulebooks.For(date).MinLeadDays))
        {
            date = TargetCalendar.AddDays(date, 1);
        }

        return date;
    }

    private static SepaRulebook RulesOf(DateOnly collectionDate, SepaRulebook? rules) =>
        rules ?? SepaRulebookSet.BuiltIn.For(collectionDate);

    private static DateTimeOffset InstantOf(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        // The first and last hours of the calendar lie outside of it by the clocks of some zones.
        var utc = local.Ticks - offset.Ticks;
        return utc < DateTimeOffset.MinValue.Ticks ? DateTimeOffset.MinValue
            : utc > DateTimeOffset.MaxValue.Ticks ? DateTimeOffset.MaxValue
            : new DateTimeOffset(local, offset);
    }

    private static void Check(CollectionTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfLessThan(terms.LeadDays, CollectionTerms.SchemeLeadDays, nameof(terms));
        ArgumentOutOfRangeException.ThrowIfNegative(terms.NoticeDays, nameof(terms));
    }
}
