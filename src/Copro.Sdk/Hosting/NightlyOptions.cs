namespace Copro.Sdk;

/// <summary>When the nightly run starts.</summary>
public sealed class NightlyOptions
{
    /// <summary>The time of day, in <see cref="TimeZoneId"/>; half past seven in the evening unless set.</summary>
    public TimeOnly At { get; set; } = new(19, 30);

    /// <summary>The IANA zone the time of day is in; <c>Europe/Paris</c> unless set.</summary>
    public string TimeZoneId { get; set; } = "Europe/Paris";

    /// <summary>Every reason why the options cannot be used; empty when they can.</summary>
    public IReadOnlyList<string> Validate() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(TimeZoneId, out _)
            ? []
            : [$"{nameof(TimeZoneId)}: {TimeZoneId} is no time zone of this system."];

    /// <summary>
    /// The first instant after <paramref name="now"/> at which a run starts. On the night clocks go forward a time of day that does
    /// not exist is taken an hour later; on the night they go back the first of the two counts.
    /// </summary>
    public DateTimeOffset NextAfter(DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var next = InstantOf(day, zone);
        return next > now ? next : InstantOf(day.AddDays(1), zone);
    }

    private DateTimeOffset InstantOf(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(At);
        if (zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
