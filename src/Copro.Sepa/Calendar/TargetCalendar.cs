namespace Copro.Sepa;

/// <summary>
/// The days on which TARGET (T2) settles: closed on Saturdays, Sundays, 1 January, Good Friday, Easter Monday, 1 May, 25 and
/// 26 December. 8 May, 14 July, 15 August and 11 November are open. Easter is computed; the rule holds since 2002.
/// </summary>
public static class TargetCalendar
{
    private const int DaysToGoodFriday = -2;
    private const int DaysToEasterMonday = 1;

    /// <summary>Whether money settles on this day.</summary>
    public static bool IsOpen(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !IsFixedHoliday(date)
        && !IsEasterHoliday(date);

    /// <summary>This day if it is open, else the next that is.</summary>
    public static DateOnly NextOpen(DateOnly date)
    {
        while (!IsOpen(date))
        {
            date = FarDates.AddDays(date, 1); // the last day there is, a Friday, is open
        }

        return date;
    }

    /// <summary>This day if it is open, else the last before it that is.</summary>
    public static DateOnly PreviousOpen(DateOnly date)
    {
        while (!IsOpen(date) && date > DateOnly.MinValue)
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    /// <summary>
    /// So many TARGET days later, or earlier when negative: D-1 is <c>AddDays(d, -1)</c>. With 0, the day itself, open or not. Where the
    /// calendar ends (<see cref="DateOnly.MaxValue"/>) so does the counting.
    /// </summary>
    public static DateOnly AddDays(DateOnly date, int targetDays)
    {
        for (; targetDays > 0; targetDays--)
        {
            date = NextOpen(FarDates.AddDays(date, 1));
        }

        for (; targetDays < 0; targetDays++)
        {
            date = PreviousOpen(FarDates.AddDays(date, -1));
        }

        return date;
    }

    /// <summary>Easter Sunday of a year of the Gregorian calendar (Meeus, Jones, Butcher).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var yearOfCentury = year % 100;
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    private static bool IsFixedHoliday(DateOnly date) =>
        (date.Month, date.Day) is (1, 1) or (5, 1) or (12, 25) or (12, 26);

    private static bool IsEasterHoliday(DateOnly date)
    {
        // Easter Monday is 26 April at the latest, Good Friday 20 March at the earliest.
        if (date.Month is not (3 or 4))
        {
            return false;
        }

        var days = date.DayNumber - EasterSunday(date.Year).DayNumber;
        return days is DaysToGoodFriday or DaysToEasterMonday;
    }
}
