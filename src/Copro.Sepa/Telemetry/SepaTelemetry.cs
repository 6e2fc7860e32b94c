using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Copro.Sepa;

/// <summary>
/// What this package tells listeners, under its own name (<c>docs/telemetry.md</c>). Tags are versions, outcomes and counts: never a
/// name, an account, an amount, a mandate or an id.
/// </summary>
internal static class SepaTelemetry
{
    public const string Name = "Copro.Sepa";

    private const string Version = "version";
    private const string Outcome = "outcome";

    private static readonly ActivitySource s_activities = new(Name);
    private static readonly Meter s_meter = new(Name);
    private static readonly Counter<long> s_files = s_meter.CreateCounter<long>(
        "copro.sepa.files",
        "{file}",
        "pain.008 files that were to be written."
    );
    private static readonly Counter<long> s_collections = s_meter.CreateCounter<long>(
        "copro.sepa.collections",
        "{collection}",
        "Collections of the pain.008 files that were to be written."
    );
    private static readonly Counter<long> s_linted = s_meter.CreateCounter<long>(
        "copro.sepa.files.linted",
        "{file}",
        "pain.008 files that were checked."
    );
    private static readonly Counter<long> s_statuses = s_meter.CreateCounter<long>(
        "copro.sepa.statuses",
        "{collection}",
        "Collections that status reports (pain.002) spoke of."
    );
    private static readonly Counter<long> s_requests = s_meter.CreateCounter<long>(
        "copro.sepa.requests",
        "{request}",
        "One-off requests that were decided."
    );

    /// <summary>A file, or the files of a batch, are about to be written.</summary>
    public static Activity? StartWriting(Pain008Version version) =>
        s_activities.StartActivity("sepa.write")?.SetTag(Version, TextOf(version));

    /// <summary>Files were written, or what they were to hold was refused whole.</summary>
    public static void Wrote(
        Activity? activity,
        Pain008Version version,
        long collections,
        bool isWritten,
        int files = 1
    )
    {
        var outcome = isWritten ? "written" : "refused";
        activity?.SetTag(Outcome, outcome).SetTag("collections", collections);
        activity?.SetStatus(isWritten ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
        var tags = new TagList { { Version, TextOf(version) }, { Outcome, outcome } };
        s_files.Add(files, tags);
        s_collections.Add(collections, tags);
    }

    /// <summary>A file is about to be checked.</summary>
    public static Activity? StartLinting() => s_activities.StartActivity("sepa.check");

    /// <summary>A file was checked.</summary>
    public static void Linted(Activity? activity, DirectDebitLintReport report)
    {
        var outcome = report.IsAccepted ? "accepted" : "refused";
        activity?.SetTag(Outcome, outcome).SetTag("collections", report.CollectionCount);
        s_linted.Add(1, new KeyValuePair<string, object?>(Outcome, outcome));
    }

    /// <summary>A status report is about to be read.</summary>
    public static Activity? StartReadingStatuses() => s_activities.StartActivity("sepa.status");

    /// <summary>A status report spoke of so many collections with one outcome.</summary>
    public static void ReadStatuses(StatusOutcome outcome, long collections) =>
        s_statuses.Add(collections, new KeyValuePair<string, object?>(Outcome, TextOf(outcome)));

    /// <summary>A one-off request was decided.</summary>
    public static void Decided(OneOffOutcome outcome) =>
        s_requests.Add(1, new KeyValuePair<string, object?>(Outcome, TextOf(outcome)));

    private static string TextOf(Pain008Version version) => version == Pain008Version.V02 ? "02" : "08";

    private static string TextOf(StatusOutcome outcome) =>
        outcome switch
        {
            StatusOutcome.Rejected => "rejected",
            StatusOutcome.Settled => "settled",
            StatusOutcome.Accepted => "accepted",
            StatusOutcome.Pending => "pending",
            _ => "unknown",
        };

    private static string TextOf(OneOffOutcome outcome) =>
        outcome switch
        {
            OneOffOutcome.Accepted => "accepted",
            OneOffOutcome.AlreadyFiled => "known",
            OneOffOutcome.Conflict => "conflict",
            _ => "refused",
        };
}
