using System.Security.Cryptography;
using System.Text;
using Copro.Kiosk;
using Copro.Ledger;
using Copro.Sepa;
using Copro.Storage.Sqlite;
using Copro.TestKit;

namespace Copro.Sdk.Tests.Worlds;

/// <summary>
/// The sample agency in a folder of its own: documents are delivered, the cycle is run, and a person does in the daybook what a
/// person does the morning after. The clock stands at half past seven of the evening.
/// </summary>
internal sealed class EveningWorld : IAsyncDisposable
{
    private const string Person = "ana";

    /// <summary>Half of what the sample's people owe comes in within a week, which is no accident to guard against.</summary>
    private const int SampleShrinkPercent = 70;

    private static readonly byte[] s_secret = SHA256.HashData("the secret of these tests, known to everybody"u8);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("copro-sdk-");
    private readonly TestClock _clock = new(DateTimeOffset.UnixEpoch);
    private readonly SqliteLedgerStore? _sqlite;

    private EveningWorld(SqliteLedgerStore? sqlite, DirectoryInfo? database)
    {
        _sqlite = sqlite;
        Database = database;
        Store = new CheckpointStore(sqlite ?? (ILedgerStore)new InMemoryLedgerStore(), OnReached);
        Agency = AgencyFile.Parse(Sample.AgencyFile(), Secret).Profile;
        foreach (var road in Sample.Roads)
        {
            Directory.CreateDirectory(Inbox(road));
        }

        MoveTo(Sample.FirstEvening);
    }

    public static AgencySecret Secret { get; } = new(s_secret);

    public ILedgerStore Store { get; }

    public AgencyProfile Agency { get; }

    public BooksId Books => Agency.Books;

    public TimeProvider Clock => _clock;

    public string Folder => _folder.FullName;

    public string OutboxFolder => Path.Combine(Folder, "outbox");

    public string ArchiveFolder => Path.Combine(Folder, "archive");

    public string QuarantineFolder => Path.Combine(Folder, "quarantine");

    /// <summary>Told each durable point; may throw.</summary>
    public Action<string>? Reached { get; set; }

    public List<EveningReport> Reports { get; } = [];

    public List<CollectionFileResult> CollectionFiles { get; } = [];

    public List<ReceiptRefusal> Refusals { get; } = [];

    private DirectoryInfo? Database { get; }

    public static CoproOptions Options() => new() { Kiosk = { ShrinkPercent = SampleShrinkPercent } };

    /// <summary>A world whose books are set up.</summary>
    public static async Task<EveningWorld> CreateAsync(StoreKind kind = StoreKind.InMemory)
    {
        var world = await CreateEmptyAsync(kind);
        await world.SetUpAsync();
        return world;
    }

    /// <summary>A world without books.</summary>
    public static async Task<EveningWorld> CreateEmptyAsync(StoreKind kind = StoreKind.InMemory)
    {
        if (kind == StoreKind.InMemory)
        {
            return new EveningWorld(null, null);
        }

        var database = Directory.CreateTempSubdirectory("copro-sdk-books-");
        var options = new SqliteLedgerStoreOptions { Path = Path.Combine(database.FullName, "books.db") };
        return new EveningWorld(await SqliteLedgerStore.OpenAsync(options), database);
    }

    public async Task SetUpAsync() => await AgencySetup.SetUpAsync(Store, Sample.AgencyFile(), Secret, _clock);

    public string Inbox(string road) =>
        road == Sample.Requests
            ? Path.Combine(Folder, "inbox", road, FolderOneOffRequestSource.PendingFolder)
            : Path.Combine(Folder, "inbox", road);

    public void MoveTo(DateOnly evening)
    {
        var local = evening.ToDateTime(new TimeOnly(19, 30));
        _clock.Advance(new DateTimeOffset(local, Agency.TimeZone.GetUtcOffset(local)) - _clock.GetUtcNow());
    }

    /// <summary>The outside world leaves what it has for an evening.</summary>
    public void Deliver(DateOnly evening, Func<string, string, string>? rename = null)
    {
        foreach (var road in Sample.Roads)
        {
            foreach (var (name, content) in Sample.Documents(evening, road))
            {
                Put(road, rename?.Invoke(road, name) ?? name, content);
            }
        }
    }

    public void Put(string road, string name, byte[] content) =>
        File.WriteAllBytes(Path.Combine(Inbox(road), name), content);

    public void Put(string road, string name, string content) => Put(road, name, Encoding.UTF8.GetBytes(content));

    /// <summary>The markers by which a kiosk says that a file is complete.</summary>
    public void PutMarker(string name) => Put(Sample.Kiosks, name + KioskFileNames.DoneMarker, []);

    /// <summary>The bank of this world answers to collection files from now on.</summary>
    public void OpenStatuses() => Directory.CreateDirectory(Inbox(Sample.Statuses));

    public EveningSources Sources() => Sources(Path.Combine(Folder, "inbox"));

    /// <summary>The sources with inboxes somewhere else, the archive and the quarantine here.</summary>
    public EveningSources Sources(string inboxes) =>
        new()
        {
            Requests = new FolderOneOffRequestSource(Path.Combine(inboxes, Sample.Requests)),
            Kiosks = new FolderKioskTransport(Path.Combine(inboxes, Sample.Kiosks)),
            Cheques = new FolderInbox(Path.Combine(inboxes, Sample.Cheques), OnReached),
            Statements = new FolderInbox(Path.Combine(inboxes, Sample.Statements), OnReached),
            CollectionStatuses = Directory.Exists(Path.Combine(inboxes, Sample.Statuses))
                ? new FolderInbox(Path.Combine(inboxes, Sample.Statuses), OnReached)
                : null,
            Archive = new FolderArchive(ArchiveFolder, OnReached),
            Quarantine = new FolderQuarantine(QuarantineFolder, OnReached),
        };

    public FolderOutboxChannel Channel() => new(OutboxFolder, OnReached);

    public EveningCycle Cycle() => new(Store, Options(), _clock, OnReached);

    /// <summary>The nightly run.</summary>
    public async Task<EveningReport> RunAsync()
    {
        var report = await Cycle().RunAsync(Agency, Sources(), Channel());
        Reports.Add(report);
        return report;
    }

    /// <summary>What a person does the morning after with what is dated up to an evening.</summary>
    public async Task ActAsync(DateOnly evening)
    {
        var files = new CollectionFiles(Store, Options().Sepa, _clock);
        CollectionFiles.AddRange(await files.GenerateAsync(Agency));
        await new OutboxPublisher(Store, Channel(), _clock).PublishAsync(Books);

        var daybook = new Daybook(Store, Books, Secret.ChainKey, _clock);
        DaybookCommand Command(string act) => new($"{act}-{evening:yyyy-MM-dd}", Person, evening);
        var staged = await SelectAsync(evening, ReceiptState.Received, ReceiptState.FileGenerated);
        await daybook.NumberVouchersAsync(Command("number"), staged);
        var posted = await daybook.PostAsync(Command("post"), staged, accountingDate: null);
        var prepared = await SelectAsync(evening, ReceiptState.Posted);
        var validated = await daybook.ValidateAsync(Command("validate"), prepared);
        Refusals.AddRange([.. posted.Refusals, .. validated.Refusals]);
    }

    /// <summary>Documents, cycle and morning of an evening.</summary>
    public async Task PlayAsync(DateOnly evening, bool setUp = false)
    {
        MoveTo(evening);
        if (setUp)
        {
            await SetUpAsync();
        }

        Deliver(evening);
        await RunAsync();
        await ActAsync(evening);
    }

    /// <summary>
    /// Set-up and both evenings. In a world that was cut short it goes on with the evening it was in: the clock never goes back.
    /// </summary>
    public async Task PlayAllAsync()
    {
        await SetUpAsync();
        var today = Agency.DayOf(_clock.GetUtcNow());
        foreach (var evening in Sample.Evenings.Where(evening => evening >= today))
        {
            await PlayAsync(evening);
        }
    }

    public async Task<List<Receipt>> ReceiptsAsync() =>
        await ListAsync(Store.ReadReceiptsAsync(Books, new ReceiptQuery()));

    public async Task<List<Entity>> EntitiesAsync() => await ListAsync(Store.ReadEntitiesAsync(Books));

    public async Task<List<Entry>> EntriesAsync(string? entity = null) =>
        await ListAsync(Store.ReadEntriesAsync(Books, entity));

    public async Task<List<OpenItem>> ItemsAsync() => await ListAsync(Store.ReadOpenItemsAsync(Books, null));

    public async Task<List<Settlement>> SettlementsAsync() => await ListAsync(Store.ReadSettlementsAsync(Books, null));

    public async Task<List<OutboxMessage>> OutboxAsync() => await ListAsync(Store.ReadOutboxAsync(Books));

    public async Task<List<StateRecord>> StatesAsync(string scope) =>
        await ListAsync(Store.ReadStatesAsync(Books, scope));

    public async ValueTask DisposeAsync()
    {
        if (_sqlite is not null)
        {
            await _sqlite.DisposeAsync();
        }

        Database?.Delete(recursive: true);
        _folder.Delete(recursive: true);
    }

    internal static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> source)
    {
        var list = new List<T>();
        await foreach (var item in source)
        {
            list.Add(item);
        }

        return list;
    }

    private async Task<DaybookSelection> SelectAsync(DateOnly evening, params ReceiptState[] states)
    {
        var receipts = await ListAsync(Store.ReadReceiptsAsync(Books, new ReceiptQuery { States = states }));
        return DaybookSelection.Of([.. receipts.Where(receipt => receipt.Date <= evening).Select(r => r.Id)]);
    }

    private void OnReached(string point) => Reached?.Invoke(point);
}
