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

    [Theory]
    [InlineData("2026-12-01", "2026-11-17T00:00:00+01:00")]
    [InlineData("2026-04-07", "2026-03-24T00:00:00+01:00")] // clocks went forward in between
    [InlineData("2026-11-06", "2026-10-23T00:00:00+02:00")] // clocks went back in between
    public void EarliestSubmission_OfDate_IsTheBeginningOfTheFourteenthDayBefore(string date, string expected) =>
        Assert.Equal(Instant(expected), CollectionDatePlanner.EarliestSubmission(Date(date), Samples.Terms()));

    [Fact]
    public void EarliestSubmission_OfAnotherRulebook_IsItsOwn() =>
        Assert.Equal(
            Instant("2026-11-01T00:00:00+01:00"),
            CollectionDatePlanner.EarliestSubmission(
                Date("2026-12-01"),
                Samples.Terms(),
                SepaRulebookSet.BuiltIn.Rulebooks[^1] with
                {
                    EarliestPresentationDays = 30,
                }
            )
        );

    [Fact]
    public void WindowOf_Date_SaysWhenWhatMustHappen()
    {
        var window = CollectionDatePlanner.WindowOf(Date("2026-12-01"), Samples.Terms() with { NoticeDays = 5 });

        Assert.Equal(Date("2026-11-26"), window.NotifyBy);
        Assert.Equal(Instant("2026-11-17T00:00:00+01:00"), window.From);
        Assert.Equal(Instant("2026-11-30T10:00:00+01:00"), window.Until);
        Assert.False(window.IsOpenAt(window.From.AddTicks(-1)));
        Assert.True(window.IsOpenAt(window.From));
        Assert.True(window.IsOpenAt(window.Until.AddTicks(-1)));
        Assert.False(window.IsOpenAt(window.Until));
    }

    [Fact]
    public void WindowOf_ClosedDay_IsNeverOpen()
    {
        var window = CollectionDatePlanner.WindowOf(Date("2026-12-25"), Samples.Terms());

        Assert.False(window.IsTargetDay);
        Assert.False(window.IsOpenAt(Instant("2026-12-20T12:00:00+01:00")));
    }

    [Theory]
    [InlineData("2026-03-29", "2026-03-29T03:00:00+02:00")] // 02:30 does not exist
    [InlineData("2026-10-25", "2026-10-25T02:30:00+02:00")] // 02:30 comes twice: the first counts
    public void LatestSubmission_OnTheNightClocksChange_IsOneInstant(string day, string expected)
    {
        // A zone that changes on Paris's nights, and a calendar day later, so that the night falls on an open day.
        var terms = new CollectionTerms { TimeZone = Samples.Paris, CutOff = new TimeOnly(2, 30) };
        var shifted = ShiftedToMonday(Date(day));

        var latest = CollectionDatePlanner.LatestSubmission(Date(day).AddDays(2), terms with { TimeZone = shifted });

        Assert.Equal(Instant(expected).AddDays(1), latest);
        Assert.Equal(
            Date(day).AddDays(2),
            CollectionDatePlanner.EarliestCollectionDate(
                latest.AddSeconds(-1),
                terms with
                {
                    TimeZone = shifted,
                    NoticeDays = 0,
                }
            )
        );
        Assert.True(
            CollectionDatePlanner.EarliestCollectionDate(latest, terms with { TimeZone = shifted, NoticeDays = 0 })
                > Date(day).AddDays(2)
        );
    }

    [Fact]
    public void EarliestDate_AndItsWindow_AgreeAtEveryInstant() =>
        Property.ForAll(
            Gen.Choose(0, 20_000_000),
            minutes =>
            {
                var now = Instant("2020-01-01T00:00:00Z").AddMinutes(minutes);
                var terms = Samples.Terms() with { NoticeDays = minutes % 12, LeadDays = 1 + (minutes % 3) };
                var date = CollectionDatePlanner.EarliestCollectionDate(now, terms);
                var window = CollectionDatePlanner.WindowOf(date, terms);

                Assert.True(now < window.Until);
                Assert.True(CollectionDatePlanner.LocalDate(now, terms.TimeZone) <= window.NotifyBy);
                // No open day before it is in time and told early enough.
                var before = TargetCalendar.PreviousOpen(date.AddDays(-1));
                var earlier = CollectionDatePlanner.WindowOf(before, terms);
                Assert.True(
                    now >= earlier.Until || CollectionDatePlanner.LocalDate(now, terms.TimeZone) > earlier.NotifyBy
                );
            }
        );

    [Theory]
    [InlineData("Pacific/Noumea")]
    [InlineData("Europe/Paris")]
    [InlineData("America/Montreal")]
    public void WindowOf_TheEndsOfTheCalendar_StaysThere(string zone)
    {
        var terms = new CollectionTerms
        {
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone),
            CutOff = new TimeOnly(23, 59),
        };

        foreach (var end in new[] { DateOnly.MinValue, DateOnly.MinValue.AddDays(3), DateOnly.MaxValue })
        {
            var window = CollectionDatePlanner.WindowOf(end, terms);
            Assert.True(window.From <= window.Until);
        }
    }

    [Fact]
    public void EarliestCollectionDate_RulebookWithMoreLeadDays_CountsThoseOfTheDatesOwn()
    {
        // On Monday the file is in time; from Wednesday on the rules want three days.
        var now = Instant("2026-11-16T09:00:00+01:00");
        var terms = Samples.Terms() with { NoticeDays = 0 };
        var rules = SepaRulebookSet.Load(
            """
            { "form": 1, "version": "v", "rulebooks": [
              { "name": "a", "validFrom": "2020-01-01", "maxNameLength": 70, "hybridAddress": true },
              { "name": "b", "validFrom": "2026-11-18", "maxNameLength": 70, "hybridAddress": true, "minLeadDays": 3 } ] }
            """u8
        );

        Assert.Equal(Date("2026-11-17"), CollectionDatePlanner.EarliestCollectionDate(now, terms, rules));
        Assert.Equal(Date("2026-11-20"), CollectionDatePlanner.EarliestCollectionDate(now.AddDays(1), terms, rules));
        Assert.Equal(Date("2026-11-18"), CollectionDatePlanner.EarliestCollectionDate(now.AddDays(1), terms));
        Assert.Equal(
            Instant("2026-11-17T10:00:00+01:00"),
            CollectionDatePlanner.WindowOf(Date("2026-11-20"), terms, rules.For(Date("2026-11-20"))).Until
        );
    }

    /// <summary>A zone whose clocks change on the Monday after a Sunday, by one hour as in Paris.</summary>
    private static TimeZoneInfo ShiftedToMonday(DateOnly sunday)
    {
        var monday = sunday.AddDays(1);
        var isSpring = sunday.Month < 6;
        var spring = isSpring ? monday : new DateOnly(sunday.Year, 3, 2);
        var autumn = isSpring ? new DateOnly(sunday.Year, 10, 5) : monday;
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(sunday.Year, 1, 1),
            new DateTime(sunday.Year, 12, 31),
            TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0), spring.Month, spring.Day),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 3, 0, 0), autumn.Month, autumn.Day)
        );
        return TimeZoneInfo.CreateCustomTimeZone("Monday", TimeSpan.FromHours(1), "Monday", "M", "MS", [rule]);
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
