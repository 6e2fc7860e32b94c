namespace Copro.Cli.Demo;

/// <summary>
/// A clock that stands at half past seven of an evening: what the demo writes depends on its input only, not on when it is run.
/// </summary>
internal sealed class DemoClock(TimeZoneInfo zone) : TimeProvider
{
    private static readonly TimeOnly s_evening = new(19, 30);
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateOnly day)
    {
        var local = day.ToDateTime(s_evening);
        _now = new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
