using System.Diagnostics;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// The nightly run: pulls one-off requests, collects kiosk files, takes in cheques, reads and matches statements, lets old mandates
/// lapse, publishes what the kiosks need to know, notifies, and delivers what is to leave. Every step may be repeated and a run that was
/// cut short anywhere is finished by the next; one bad document never stops the others.
/// </summary>
/// <remarks>Holds nothing of an agency: the profile and its sources come with each call. Safe for several runs at once.</remarks>
public sealed class EveningCycle
{
    private readonly ILedgerStore _store;
    private readonly CoproOptions _options;
    private readonly TimeProvider _clock;
    private readonly Action<string>? _reached;

    /// <summary>A cycle over the books of a store.</summary>
    /// <param name="store">The books.</param>
    /// <param name="options">The options of the libraries.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="reached">Told each durable point as it is reached; for tests that cut the power there.</param>
    public EveningCycle(ILedgerStore store, CoproOptions options, TimeProvider clock, Action<string>? reached = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        _store = store;
        _options = options;
        _clock = clock;
        _reached = reached;
    }

    /// <summary>Runs the cycle once for an agency.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="sources">Where its documents come from.</param>
    /// <param name="channel">Where what leaves is delivered.</param>
    /// <param name="progress">Told as the run goes on; <c>null</c> for nobody.</param>
    /// <param name="cancellationToken">Heeded between commits; what is committed stays.</param>
    /// <exception cref="IOException">A folder or the store failed; what was committed before stays, and the next run goes on.</exception>
    public async ValueTask<EveningReport> RunAsync(
        AgencyProfile agency,
        EveningSources sources,
        IOutboxChannel channel,
        IProgress<EveningProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(channel);
        var steps = new List<StepTime>();
        var roads = await TakeRoadsAsync(agency, sources, steps, progress, cancellationToken).ConfigureAwait(false);

        var clock = Stopwatch.StartNew();
        var unreadable = new List<Diagnostic>();
        var lapsed = await new MandateLapses(_store, _options.Sepa, _clock)
            .LapseAsync(agency, unreadable, cancellationToken)
            .ConfigureAwait(false);
        steps.Add(new StepTime("mandates", clock.Elapsed));

        clock.Restart();
        var lists = new DebtorLists(_store, _options.Kiosk, _clock);
        var held = await lists.PublishAsync(agency, cancellationToken).ConfigureAwait(false);
        steps.Add(new StepTime("debtor lists", clock.Elapsed));

        clock.Restart();
        await new EveningNotice(_store, _clock).CommitAsync(agency, cancellationToken).ConfigureAwait(false);
        var published = await new OutboxPublisher(_store, channel, _clock)
            .PublishAsync(agency.Books, cancellationToken)
            .ConfigureAwait(false);
        steps.Add(new StepTime("publish", clock.Elapsed));
        return new EveningReport
        {
            Day = agency.DayOf(_clock.GetUtcNow()),
            Roads = roads,
            MandatesLapsed = lapsed,
            Findings = [.. unreadable, .. held],
            Published = [.. published.Select(message => $"{message.Channel}/{message.Name}")],
            Steps = steps,
        };
    }

    private async ValueTask<IReadOnlyList<RoadReport>> TakeRoadsAsync(
        AgencyProfile agency,
        EveningSources sources,
        List<StepTime> steps,
        IProgress<EveningProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var intake = new DocumentIntake(_store, sources.Archive, sources.Quarantine, progress);
        var reports = new List<RoadReport>();
        foreach (var (road, inbox) in Roads(sources))
        {
            var clock = Stopwatch.StartNew();
            using var activity = SdkTelemetry.StartRoad(road.Road);
            var report = new RoadReportBuilder(road.Road);
            progress?.Report(new EveningProgress(road.Road.ToString(), string.Empty));
            await intake.TakeAllAsync(road, inbox, agency, report, cancellationToken).ConfigureAwait(false);
            report.Found((inbox as RequestInbox)?.Findings ?? []);
            reports.Add(report.Build(clock.Elapsed));
            SdkTelemetry.RoadDone(reports[^1]);
            steps.Add(new StepTime(road.Road.ToString(), clock.Elapsed));
        }

        return reports;
    }

    /// <summary>
    /// In this order: what is expected of the bank, and what it has rejected of that, must be known before its statements are read.
    /// </summary>
    private IEnumerable<(IRoad Road, IDocumentInbox Inbox)> Roads(EveningSources sources)
    {
        yield return (new DirectDebitRoad(_store, _options.Sepa, _clock), new RequestInbox(sources.Requests, _reached));
        yield return (
            new KioskRoad(_store, _options.Kiosk, _options.Cmc7, _clock),
            new KioskTransportInbox(sources.Kiosks, _options.Kiosk, _clock, _reached)
        );
        yield return (new ChequeRoad(_store, _options.Cmc7, _clock), sources.Cheques);
        if (sources.CollectionStatuses is { } statuses)
        {
            yield return (new CollectionStatusRoad(_store, _options.BankMatch, _options.Sepa, _clock), statuses);
        }

        yield return (new BankStatementRoad(_store, _options.BankMatch, _options.Sepa, _clock), sources.Statements);
    }
}
