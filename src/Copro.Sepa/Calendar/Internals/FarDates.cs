namespace Copro.Sepa;

/// <summary>
/// Dates beyond which the calendar ends stay at its end: what somebody's file says of the year 9999 is a date far away, and no
/// reason to fall over it.
/// </summary>
internal static class FarDates
{
    /// <summary>So many calendar days later, or earlier when negative.</summary>
    public static DateOnly AddDays(DateOnly date, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)date.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    /// <summary>So many months later, none or more.</summary>
    public static DateOnly AddMonths(DateOnly date, int months) =>
        date > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : date.AddMonths(months);
}
