using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Copro.Kiosk;

/// <summary>What this package tells listeners, under its own name and without personal data.</summary>
internal static class KioskTelemetry
{
    private const string Name = "Copro.Kiosk";

    private static readonly ActivitySource s_activities = new(Name);
    private static readonly Meter s_meter = new(Name);
    private static readonly Counter<long> s_files = s_meter.CreateCounter<long>("copro.kiosk.files");
    private static readonly Counter<long> s_payments = s_meter.CreateCounter<long>("copro.kiosk.payments");

    public static Activity? StartJudging(string kioskId) =>
        s_activities.StartActivity("kiosk.judge")?.SetTag("kiosk.id", kioskId);

    public static void Judged(Activity? activity, KioskDecision decision)
    {
        var verdict = decision.Verdict.ToString();
        activity?.SetTag("kiosk.verdict", verdict);
        s_files.Add(1, new KeyValuePair<string, object?>("verdict", verdict));
        s_payments.Add(decision.NewPayments.Count);
    }
}
