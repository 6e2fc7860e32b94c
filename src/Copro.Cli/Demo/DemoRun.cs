using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Copro.Kiosk;
using Copro.Ledger;
using Copro.Sdk;
using Copro.Sepa;
using Copro.Storage.Sqlite;

namespace Copro.Cli.Demo;

/// <summary>
/// Plays the sample agency's evenings on an embedded SQLite file: the nightly cycle, then what a person does the morning after
/// (generate, number, post, validate), then the exports. A run that was cut short is taken up on the evening where it stopped; a run over
/// finished books plays everything again and changes nothing.
/// </summary>
internal sealed class DemoRun(DemoFolder folder, SampleAgency sample, IProgress<EveningProgress>? progress)
{
    private const string Operator = "demo";
    private const int SampleShrinkPercent = 70;
    private readonly List<StepTime> _steps = [];
    private readonly List<EveningReport> _evenings = [];
    private readonly List<CollectionFileResult> _collectionFiles = [];
    private readonly List<ReceiptRefusal> _refusals = [];
    private readonly Action<string>? _reached = CrashPoint.FromEnvironment() is { } crash ? crash.Reached : null;
    private int _posted;
    private int _validated;

    public async Task<DemoResult> RunAsync(DateOnly? today, CancellationToken cancellationToken)
    {
        await using var sqlite = await SqliteLedgerStore.OpenAsync(
            new SqliteLedgerStoreOptions { Path = folder.Database },
            cancellationToken
        );
        ILedgerStore store = _reached is null ? sqlite : new CheckpointStore(sqlite, _reached);
        var file = sample.ReadAgencyFile();
        var secret = await SecretAsync();
        var clock = new DemoClock(AgencyFile.Parse(file, secret).Profile.TimeZone);
        var from = EveningCutShort();
        var evenings = sample
            .Evenings.Where(evening => (today is null || evening <= today) && (from is null || evening >= from))
            .ToList();
        if (evenings.Count > 0)
        {
            clock.MoveTo(evenings[0]);
        }

        var agency = await AgencySetup.SetUpAsync(store, file, secret, clock, cancellationToken);
        foreach (var evening in evenings)
        {
            clock.MoveTo(evening);
            await BeginAsync(evening);
            await PlayAsync(store, agency, clock, evening, cancellationToken);
        }

        var exports = Stopwatch.StartNew();
        var balances = await new DemoExports(store, folder, _reached).WriteAsync(agency, cancellationToken);
        _steps.Add(new StepTime("exports", exports.Elapsed));
        File.Delete(folder.EveningFile);
        return new DemoResult
        {
            Evenings = _evenings,
            CollectionFiles = _collectionFiles,
            Refusals = _refusals,
            Posted = _posted,
            Validated = _validated,
            Files = FilesThatLeft(),
            Banks = await BankPositions.ReadAsync(store, agency.Books, cancellationToken),
            Balances = balances,
            Steps = _steps,
        };
    }

    private async Task PlayAsync(
        ILedgerStore store,
        AgencyProfile agency,
        DemoClock clock,
        DateOnly evening,
        CancellationToken cancellationToken
    )
    {
        Deliver(evening);
        var channel = new FolderOutboxChannel(folder.OutboxFolder, _reached);
        // The sample is small: half of what its people owe comes in within a week, which is no accident to guard against.
        var options = new CoproOptions { Kiosk = { ShrinkPercent = SampleShrinkPercent } };
        var cycle = new EveningCycle(store, options, clock, _reached);
        var report = await cycle.RunAsync(agency, Sources(), channel, progress, cancellationToken);
        _evenings.Add(report);
        _steps.AddRange(report.Steps);

        var time = Stopwatch.StartNew();
        var files = new CollectionFiles(store, options.Sepa, clock);
        _collectionFiles.AddRange(await files.GenerateAsync(agency, cancellationToken));
        await new OutboxPublisher(store, channel, clock).PublishAsync(agency.Books, cancellationToken);
        _steps.Add(new StepTime("collection files", time.Elapsed));

        await PostAndValidateAsync(store, agency, clock, evening, cancellationToken);
    }

    /// <summary>What a person does with the evening's movements. Later evenings' movements are not touched: their turn comes.</summary>
    private async Task PostAndValidateAsync(
        ILedgerStore store,
        AgencyProfile agency,
        DemoClock clock,
        DateOnly evening,
        CancellationToken cancellationToken
    )
    {
        var daybook = new Daybook(store, agency.Books, agency.Secret.ChainKey, clock);
        DaybookCommand Command(string act) => new($"{act}-{evening:yyyy-MM-dd}", Operator, evening);
        var time = Stopwatch.StartNew();
        var staged = await SelectAsync(
            daybook,
            evening,
            [ReceiptState.Received, ReceiptState.FileGenerated],
            cancellationToken
        );
        await daybook.NumberVouchersAsync(Command("number"), staged, cancellationToken);
        var posted = await daybook.PostAsync(Command("post"), staged, accountingDate: null, cancellationToken);
        _posted += posted.Count;
        _refusals.AddRange(posted.Refusals);
        _steps.Add(new StepTime("post", time.Elapsed));

        time.Restart();
        var prepared = await SelectAsync(daybook, evening, [ReceiptState.Posted], cancellationToken);
        var validated = await daybook.ValidateAsync(Command("validate"), prepared, cancellationToken);
        _validated += validated.Count;
        _refusals.AddRange(validated.Refusals);
        _steps.Add(new StepTime("validate", time.Elapsed));
    }

    private static async Task<DaybookSelection> SelectAsync(
        Daybook daybook,
        DateOnly evening,
        IReadOnlyList<ReceiptState> states,
        CancellationToken cancellationToken
    )
    {
        var ids = new List<string>();
        await foreach (var receipt in daybook.ReadAsync(new ReceiptQuery { States = states }, cancellationToken))
        {
            if (receipt.Date <= evening)
            {
                ids.Add(receipt.Id);
            }
        }

        return DaybookSelection.Of(ids);
    }

    private EveningSources Sources() =>
        new()
        {
            Requests = new FolderOneOffRequestSource(folder.RequestsFolder),
            Kiosks = new FolderKioskTransport(folder.KiosksFolder),
            Cheques = new FolderInbox(folder.ChequesFolder, _reached),
            Statements = new FolderInbox(folder.StatementsFolder, _reached),
            Archive = new FolderArchive(folder.ArchiveFolder, _reached),
            Quarantine = new FolderQuarantine(folder.QuarantineFolder, _reached),
        };

    /// <summary>The evening on which an earlier run was cut short, or <c>null</c>. Those before it are finished, and time does not go back.</summary>
    private DateOnly? EveningCutShort() =>
        File.Exists(folder.EveningFile)
            ? DateOnly.ParseExact(File.ReadAllText(folder.EveningFile), "O", CultureInfo.InvariantCulture)
            : null;

    private Task BeginAsync(DateOnly evening) =>
        ExportFile.ReplaceAsync(
            folder.EveningFile,
            Encoding.ASCII.GetBytes(evening.ToString("O", CultureInfo.InvariantCulture)),
            reached: null
        );

    /// <summary>The outside world leaves its documents, again at each run: what is known already must change nothing.</summary>
    private void Deliver(DateOnly evening)
    {
        foreach (var (road, inbox) in Inboxes())
        {
            Directory.CreateDirectory(inbox);
            foreach (var document in sample.Documents(evening, road))
            {
                var target = Path.Combine(inbox, Path.GetFileName(document));
                File.Copy(document, $"{target}.tmp", overwrite: true);
                File.Move($"{target}.tmp", target, overwrite: true);
            }
        }
    }

    private IEnumerable<(string Road, string Inbox)> Inboxes() =>
        [
            ("portal", Path.Combine(folder.RequestsFolder, FolderOneOffRequestSource.PendingFolder)),
            ("kiosk", folder.KiosksFolder),
            ("cheques", folder.ChequesFolder),
            ("statements", folder.StatementsFolder),
        ];

    /// <summary>The demo's secret is no secret: made of a known text, so that the same input gives the same bytes everywhere.</summary>
    private async Task<AgencySecret> SecretAsync()
    {
        var bytes = SHA256.HashData("the secret of the copro demo, known to everybody"u8);
        var text = Convert.ToHexString(bytes);
        if (!File.Exists(folder.SecretFile))
        {
            await ExportFile.ReplaceAsync(folder.SecretFile, Encoding.ASCII.GetBytes(text), reached: null);
        }

        return new AgencySecret(bytes);
    }

    private List<string> FilesThatLeft() =>
        [
            .. new[] { folder.OutboxFolder, folder.ExportsFolder }
                .Where(Directory.Exists)
                .SelectMany(root => Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
                .Select(path => Path.GetRelativePath(folder.Root, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
}
