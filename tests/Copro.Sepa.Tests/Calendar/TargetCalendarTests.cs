using System.Globalization;
using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class TargetCalendarTests
{
    [SkippableFact]
    public void IsOpen_From2024To2040_ClosesExactlyTheListedDays()
    {
        var path = SharedData.Require("facts", "target-closing-days.tsv");
        var closed = File.ReadLines(path)
            .Where(line => char.IsAsciiDigit(line[0]))
            .SelectMany(line => line.Split('\t')[1..])
            .Select(cell => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .ToHashSet();

        for (var date = new DateOnly(2024, 1, 1); date.Year <= 2040; date = date.AddDays(1))
        {
            var weekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            Assert.True(TargetCalendar.IsOpen(date) == !(weekend || closed.Contains(date)), $"{date:O}");
        }
    }

    [Theory]
    [InlineData(1961, 4, 2)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2038, 4, 25)] // as late as it can be
    [InlineData(2285, 3, 22)] // as early as it can be
    public void EasterSunday_OfYear_IsKnown(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), TargetCalendar.EasterSunday(year));

    [Theory]
    [InlineData("2026-05-08")]
    [InlineData("2026-07-14")]
    [InlineData("2025-08-15")]
    [InlineData("2026-11-11")]
    public void IsOpen_OnFrenchHolidays_IsTrue(string date) => Assert.True(TargetCalendar.IsOpen(Date(date)));

    [Theory]
    [InlineData("2026-04-02", 1, "2026-04-07")] // over Good Friday and Easter Monday
    [InlineData("2026-04-07", -1, "2026-04-02")]
    [InlineData("2026-12-24", 1, "2026-12-28")]
    [InlineData("2026-11-21", 1, "2026-11-23")] // from a Saturday
    [InlineData("2026-11-21", -1, "2026-11-20")]
    [InlineData("2026-11-21", 0, "2026-11-21")]
    [InlineData("2026-11-20", 5, "2026-11-27")]
    public void AddDays_OfTargetDays_SkipsWhatIsClosed(string date, int days, string expected) =>
        Assert.Equal(Date(expected), TargetCalendar.AddDays(Date(date), days));

    [Fact]
    public void AddDays_WhereTheCalendarEnds_StaysThere()
    {
        Assert.Equal(DateOnly.MaxValue, TargetCalendar.AddDays(DateOnly.MaxValue, 5));
        Assert.Equal(DateOnly.MaxValue, TargetCalendar.NextOpen(DateOnly.MaxValue));
        Assert.Equal(DateOnly.MinValue, TargetCalendar.AddDays(DateOnly.MinValue, -5));
        Assert.Equal(DateOnly.MinValue, TargetCalendar.PreviousOpen(DateOnly.MinValue));
    }

    [Fact]
    public void NextOpenAndPreviousOpen_OnOpenDay_AreTheDayItself()
    {
        var friday = Date("2026-11-20");
        Assert.Equal(friday, TargetCalendar.NextOpen(friday));
        Assert.Equal(friday, TargetCalendar.PreviousOpen(friday));
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
