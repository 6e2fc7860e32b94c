using System.Globalization;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class CollectionDatePlannerTests
{
    [Theory]
    // notice, lead days, cut-off, now, earliest
    [InlineData(14, 1, 10, "2026-11-20T09:00:00+01:00", "2026-12-04")] // 14 days from a Friday
    [InlineData(14, 1, 10, "2026-12-11T09:00:00+01:00", "2026-12-28")] // 25 December and the weekend are closed
    [InlineData(0, 1, 10, "2026-11-20T09:59:59+01:00", "2026-11-23")] // in time on Friday: Monday
    [InlineData(0, 1, 10, "2026-11-20T10:00:00+01:00", "2026-11-24")] // at the cut-off is late: taken on Monday
    [InlineData(0, 1, 10, "2026-11-20T08:59:59Z", "2026-11-23")] // the same moment, by the clock of Paris
    [InlineData(0, 1, 10, "2026-11-20T09:00:00Z", "2026-11-24")]
    [InlineData(0, 2, 10, "2026-11-20T09:00:00+01:00", "2026-11-24")]
    [InlineData(0, 1, 10, "2026-11-21T09:00:00+01:00", "2026-11-24")] // on a Saturday: taken on Monday
    [InlineData(2, 1, 10, "2026-11-20T09:00:00+01:00", "2026-11-23")] // notice ends on a Sunday
    [InlineData(0, 1, 14, "2026-04-02T13:00:00+02:00", "2026-04-07")] // Easter
    public void EarliestCollectionDate_OfTerms_IsKnown(int notice, int lead, int cutOff, string now, string expected)
    {
        var terms = Samples.Terms() with { NoticeDays = notice, LeadDays = lead, CutOff = new TimeOnly(cutOff, 0) };

        var date = CollectionDatePlanner.EarliestCollectionDate(Instant(now), terms);

        Assert.Equal(expected, date.ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void EarliestCollectionDate_NoticeGivenBefore_CountsFromThere()
    {
        var signed = Instant("2026-11-06T18:00:00+01:00");
        var now = Instant("2026-11-20T09:00:00+01:00");

        Assert.Equal(
            new DateOnly(2026, 11, 23),
            CollectionDatePlanner.EarliestCollectionDate(now, signed, Samples.Terms())
        );
    }

    [Theory]
    [InlineData("2026-11-23", 1, "2026-11-20T10:00:00+01:00")]
    [InlineData("2026-04-07", 1, "2026-04-02T10:00:00+02:00")]
    [InlineData("2026-04-07", 2, "2026-04-01T10:00:00+02:00")]
    public void LatestSubmission_OfDate_IsTheCutOffBefore(string date, int lead, string expected)
    {
        var terms = Samples.Terms() with { LeadDays = lead };
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(Instant(expected), CollectionDatePlanner.LatestSubmission(day, terms));
    }

    [Fact]
    public void LatestSubmission_OfTheEarliestDate_IsStillAhead() =>
        Property.ForAll(
            Gen.Choose(0, 20_000_000),
            minutes =>
            {
                var now = Instant("2020-01-01T00:00:00Z").AddMinutes(minutes);
                var terms = Samples.Terms() with { NoticeDays = minutes % 15, LeadDays = 1 + (minutes % 3) };
                var date = CollectionDatePlanner.EarliestCollectionDate(now, terms);

                Assert.True(TargetCalendar.IsOpen(date));
                Assert.True(now < CollectionDatePlanner.LatestSubmission(date, terms));
            }
        );

    [Fact]
    public void EarliestCollectionDate_WithoutTheSchemesLeadDay_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            CollectionDatePlanner.EarliestCollectionDate(Samples.CreatedAt, Samples.Terms() with { LeadDays = 0 })
        );

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
