using System.Diagnostics;
using Copro.Kiosk;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// Takes in documents of one road by hand, on the same path as the nightly run: archive, decide, commit, move away. What the books know
/// already changes nothing; what cannot be used is kept aside with its reason.
/// </summary>
public sealed class RoadIntake
{
    private readonly ILedgerStore _store;
    private readonly CoproOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>An intake into the books of a store.</summary>
    public RoadIntake(ILedgerStore store, CoproOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        _store = store;
        _options = options;
        _clock = clock;
    }

    /// <summary>Takes in every document that waits in an inbox.</summary>
    /// <param name="road">The road they came by.</param>
    /// <param name="inbox">Where they wait.</param>
    /// <param name="agency">Whose they are.</param>
    /// <param name="archive">Keeps every document as received.</param>
    /// <param name="quarantine">Keeps what cannot be used.</param>
    /// <param name="progress">Told as the intake goes on; <c>null</c> for nobody.</param>
    /// <param name="cancellationToken">Heeded between commits; what is committed stays.</param>
    /// <exception cref="IOException">A folder or the store failed; what was committed before stays.</exception>
    public async ValueTask<RoadReport> TakeAsync(
        Road road,
        IDocumentInbox inbox,
        AgencyProfile agency,
        IDocumentArchive archive,
        IDocumentQuarantine quarantine,
        IProgress<EveningProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(inbox);
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(quarantine);
        var clock = Stopwatch.StartNew();
        var report = new RoadReportBuilder(road);
        var intake = new DocumentIntake(_store, archive, quarantine, progress);
        await intake.TakeAllAsync(RoadOf(road), inbox, agency, report, cancellationToken).ConfigureAwait(false);
        return report.Build(clock.Elapsed);
    }

    /// <summary>Takes in the payment files that are whole in a folder of kiosks, in the order of their sequence.</summary>
    /// <param name="kiosks">The folder in which kiosks leave their files.</param>
    /// <param name="agency">Whose they are.</param>
    /// <param name="archive">Keeps every document as received.</param>
    /// <param name="quarantine">Keeps what cannot be used.</param>
    /// <param name="progress">Told as the intake goes on; <c>null</c> for nobody.</param>
    /// <param name="cancellationToken">Heeded between commits; what is committed stays.</param>
    /// <exception cref="IOException">A folder or the store failed; what was committed before stays.</exception>
    public ValueTask<RoadReport> CollectKiosksAsync(
        IKioskTransport kiosks,
        AgencyProfile agency,
        IDocumentArchive archive,
        IDocumentQuarantine quarantine,
        IProgress<EveningProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(kiosks);
        var inbox = new KioskTransportInbox(kiosks, _options.Kiosk, _clock, reached: null);
        return TakeAsync(Road.Kiosk, inbox, agency, archive, quarantine, progress, cancellationToken);
    }

    private IRoad RoadOf(Road road) =>
        road switch
        {
            Road.DirectDebit => new DirectDebitRoad(_store, _options.Sepa, _clock),
            Road.Kiosk => new KioskRoad(_store, _options.Kiosk, _options.Cmc7, _clock),
            Road.Cheque => new ChequeRoad(_store, _options.Cmc7, _clock),
            Road.CollectionStatus => new CollectionStatusRoad(_store, _options.BankMatch, _options.Sepa, _clock),
            Road.BankStatement => new BankStatementRoad(_store, _options.BankMatch, _options.Sepa, _clock),
            _ => throw new ArgumentOutOfRangeException(nameof(road), road, "There is no such road."),
        };
}
