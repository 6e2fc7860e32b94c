using Xunit;

namespace Copro.Sdk.Tests.Hosting;

public sealed class NightlyOptionsTests
{
    [Theory]
    // An ordinary day: before, at, and after the time.
    [InlineData("19:30", "2026-11-19T12:00:00+01:00", "2026-11-19T19:30:00+01:00")]
    [InlineData("19:30", "2026-11-19T19:30:00+01:00", "2026-11-20T19:30:00+01:00")]
    [InlineData("19:30", "2026-11-19T23:00:00+01:00", "2026-11-20T19:30:00+01:00")]
    // The day is that of the zone, not of the instant's own offset.
    [InlineData("19:30", "2026-11-19T23:30:00Z", "2026-11-20T19:30:00+01:00")]
    [InlineData("00:15", "2026-11-19T23:00:00Z", "2026-11-20T00:15:00+01:00")]
    // The evening before and after clocks go forward (29 March 2026) and back (25 October 2026).
    [InlineData("19:30", "2026-03-28T20:00:00+01:00", "2026-03-29T19:30:00+02:00")]
    [InlineData("19:30", "2026-10-24T20:00:00+02:00", "2026-10-25T19:30:00+01:00")]
    // A time that the night of the change does not have is taken an hour later, and the next night as set.
    [InlineData("02:30", "2026-03-28T12:00:00+01:00", "2026-03-29T03:30:00+02:00")]
    [InlineData("02:30", "2026-03-29T03:30:00+02:00", "2026-03-30T02:30:00+02:00")]
    // A time that the night of the change has twice: the first counts, once.
    [InlineData("02:30", "2026-10-24T12:00:00+02:00", "2026-10-25T02:30:00+02:00")]
    [InlineData("02:30", "2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00")]
    [InlineData("02:30", "2026-10-25T02:15:00+01:00", "2026-10-26T02:30:00+01:00")]
    public void NextAfter_AroundChangesOfTheClock_IsOnceADay(string at, string now, string expected)
    {
        var options = new NightlyOptions { At = TimeOnly.Parse(at) };

        Assert.Equal(DateTimeOffset.Parse(expected), options.NextAfter(DateTimeOffset.Parse(now)));
    }

    [Fact]
    public void NextAfter_FollowedThroughAYear_RunsOnceEveryDay()
    {
        var options = new NightlyOptions { At = new TimeOnly(2, 30) };
        var zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZoneId);
        var now = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
        for (var day = new DateOnly(2026, 1, 2); day.Year == 2026; day = day.AddDays(1))
        {
            now = options.NextAfter(now);
            Assert.Equal(day, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime));
        }
    }

    [Fact]
    public void Validate_UnknownZone_SaysSo()
    {
        Assert.Empty(new NightlyOptions().Validate());
        Assert.Contains("Mars/Olympus", Assert.Single(new NightlyOptions { TimeZoneId = "Mars/Olympus" }.Validate()));
    }
}
