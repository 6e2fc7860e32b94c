using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Copro.Sdk;

/// <summary>What the Sdk tells an observer: activities and counters under its package's name.</summary>
internal static class SdkTelemetry
{
    public const string Name = "Copro.Sdk";

    private static readonly ActivitySource s_activities = new(Name);
    private static readonly Meter s_meter = new(Name);
    private static readonly Counter<long> s_staged = s_meter.CreateCounter<long>(
        "copro.movements.staged",
        "{movement}",
        "Movements staged in the daybook."
    );
    private static readonly Counter<long> s_refused = s_meter.CreateCounter<long>(
        "copro.documents.refused",
        "{document}",
        "Documents kept in quarantine."
    );

    public static Activity? StartRoad(Road road) => s_activities.StartActivity($"road {road}");

    public static void RoadDone(RoadReport report)
    {
        var tag = new KeyValuePair<string, object?>("road", report.Road.ToString());
        s_staged.Add(report.Staged, tag);
        s_refused.Add(report.Refused, tag);
    }
}
