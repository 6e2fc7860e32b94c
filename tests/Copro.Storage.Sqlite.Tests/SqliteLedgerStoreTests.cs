using Copro.Conformance;
using Copro.Ledger;
using Microsoft.Data.Sqlite;
using Xunit;
using Xunit.Abstractions;

namespace Copro.Storage.Sqlite.Tests;

public sealed class SqliteLedgerStoreTests(ITestOutputHelper output) : IDisposable
{
    private const int BusyCode = 5;
    private const int NotADatabaseCode = 26;
    private const int LargeCommit = 10_000;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(":memory:")]
    [InlineData("file:books.db?mode=memory")]
    public async Task OpenAsync_PathThatIsNoFile_IsRefused(string path) =>
        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await SqliteLedgerStore.OpenAsync(new SqliteLedgerStoreOptions { Path = path })
        );

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3_600_001)]
    public void Validate_BusyTimeoutOutOfRange_IsTold(int milliseconds)
    {
        var options = new SqliteLedgerStoreOptions
        {
            Path = "books.db",
            BusyTimeout = TimeSpan.FromMilliseconds(milliseconds),
        };

        Assert.Contains(options.Validate(), e => e.Contains("BusyTimeout", StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_Defaults_AskForAPathOnly() =>
        Assert.StartsWith("Path", Assert.Single(new SqliteLedgerStoreOptions().Validate()), StringComparison.Ordinal);

    [Fact]
    public async Task OpenAsync_FileThatIsNoDatabase_KeepsSqlitesException()
    {
        await File.WriteAllTextAsync(_folder.PathOf("books.db"), new string('x', 8192));

        var failure = await Assert.ThrowsAsync<SqliteException>(async () =>
            await SqliteLedgerStore.OpenAsync(_folder.Options())
        );

        Assert.Equal(NotADatabaseCode, failure.SqliteErrorCode);
        Assert.Equal(8192, new FileInfo(_folder.PathOf("books.db")).Length);
    }

    [Fact]
    public async Task OpenAsync_FolderThatIsNotThere_IsAnIoFailure() =>
        await Assert.ThrowsAnyAsync<IOException>(async () =>
            await SqliteLedgerStore.OpenAsync(
                new SqliteLedgerStoreOptions { Path = Path.Combine(_folder.Path, "none", "books.db") }
            )
        );

    [SkippableFact]
    public async Task OpenAsync_NewFile_IsReadableByItsOwnerOnly()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await using var store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        await store.CommitAsync(Samples.Commit("one"));

        foreach (var file in Directory.GetFiles(_folder.Path))
        {
#pragma warning disable CA1416 // skipped above
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
#pragma warning restore CA1416
        }
    }

    [Fact]
    public async Task Connection_OfTheStore_FlushesEveryCommitAndChecksForeignKeys()
    {
        await using (await SqliteLedgerStore.OpenAsync(_folder.Options())) { }

        using var session = SqliteSession.Open(_folder.PathOf("books.db"), TimeSpan.FromSeconds(1));

        Assert.True(session.ChecksForeignKeys);
        Assert.Equal(2L, session.Once("PRAGMA synchronous", 0).Scalar());
        Assert.Equal("wal", session.Once("PRAGMA journal_mode", 0).Scalar());
    }

    [Fact]
    public async Task CommitAsync_AnotherConnectionWritesTooLong_IsBusy()
    {
        var options = _folder.Options();
        options.BusyTimeout = TimeSpan.FromMilliseconds(200);
        await using var store = await SqliteLedgerStore.OpenAsync(options);
        using var other = new RawDatabase(store.Path);
        other.Run("BEGIN IMMEDIATE");

        var failure = await Assert.ThrowsAsync<SqliteException>(async () =>
            await store.CommitAsync(Samples.Commit("one"))
        );

        Assert.Equal(BusyCode, failure.SqliteErrorCode);
        other.Run("ROLLBACK");
        Assert.Equal(CommitOutcome.Committed, (await store.CommitAsync(Samples.Commit("one"))).Outcome);
    }

    [Fact]
    public async Task CommitAsync_CancelledWhileAnotherWrites_StopsWaiting()
    {
        await using var store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        using var other = new RawDatabase(store.Path);
        other.Run("BEGIN IMMEDIATE");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await store.CommitAsync(Samples.Commit("one"), cancellation.Token)
        );

        other.Run("ROLLBACK");
        Assert.Equal(CommitOutcome.Committed, (await store.CommitAsync(Samples.Commit("one"))).Outcome);
    }

    [Fact]
    public async Task CommitAsync_AnotherConnectionEndsItsWrite_GoesOn()
    {
        await using var store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        using var other = new RawDatabase(store.Path);
        other.Run("BEGIN IMMEDIATE");

        var commit = store.CommitAsync(Samples.Commit("one")).AsTask();
        Assert.False(commit.IsCompleted);
        other.Run("COMMIT");

        Assert.Equal(CommitOutcome.Committed, (await commit).Outcome);
    }

    [Fact]
    public async Task CommitAsync_StatementFails_LeavesNothingAndGoesOn()
    {
        await using var store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        using (var raw = new RawDatabase(store.Path))
        {
            raw.Run(
                "CREATE TRIGGER broken BEFORE INSERT ON copro_outbox BEGIN SELECT RAISE(ABORT, 'disk on fire'); END"
            );
        }

        var commit = Samples.Commit("one") with { Receipts = [Samples.Receipt()], Outbox = [Samples.Message()] };
        await Assert.ThrowsAsync<SqliteException>(async () => await store.CommitAsync(commit));
        await store.ExpectEmptyAsync(Samples.Books, "A failed commit", default);

        using (var raw = new RawDatabase(store.Path))
        {
            raw.Run("DROP TRIGGER broken");
        }

        Assert.Equal(CommitOutcome.Committed, (await store.CommitAsync(commit)).Outcome);
    }

    [Fact]
    public async Task DisposeAsync_Afterwards_RefusesEverything()
    {
        var store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        await store.CommitAsync(Samples.Commit("one"));
        await store.DisposeAsync();
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.CommitAsync(Samples.Commit("two")));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.ReceiptsAsync(default));
        // The last one out has put the log into the file.
        Assert.Equal([_folder.PathOf("books.db")], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task MarkPublishedAsync_SecondTime_KeepsTheFirstInstant()
    {
        await using var store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        await store.CommitAsync(Samples.Commit("one") with { Outbox = [Samples.Message()] });

        await store.MarkPublishedAsync(Samples.Books, Samples.Message().Id, Samples.Now);
        await store.MarkPublishedAsync(Samples.Books, Samples.Message().Id, Samples.Now.AddDays(1));

        using var raw = new RawDatabase(store.Path);
        Assert.Equal("2026-11-21T22:15:30.1250000+11:00", raw.Ask("SELECT published_at FROM copro_outbox"));
    }

    [Theory]
    [InlineData("{\"States\":[1,2,3],\"Entity\":\"S001\"}", "copro_receipt_in_daybook")]
    [InlineData("{}", "copro_receipt_by_date")]
    [InlineData("{\"Settlement\":\"s\"}", "copro_receipt_by_settlement")]
    [InlineData("{\"Document\":\"a:b\"}", "copro_receipt_by_source")]
    [InlineData("{\"Entity\":\"S001\",\"Account\":\"a\"}", "copro_receipt_by_account")]
    public async Task ReadReceiptsAsync_EachQuestion_WalksItsIndexInOrder(string asked, string index)
    {
        await using var store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        var question = System.Text.Json.Nodes.JsonNode.Parse(asked)!;
        var (sql, parameters) = ReceiptQueryText.Of(
            Samples.Books,
            new ReceiptQuery
            {
                Entity = (string?)question["Entity"],
                Account = (string?)question["Account"],
                SettlementId = (string?)question["Settlement"],
                Document = question["Document"] is null ? null : Samples.KeyOf("k"),
                States = question["States"] is null
                    ? []
                    : [ReceiptState.Received, ReceiptState.FileGenerated, ReceiptState.Posted],
            }
        );

        using var session = SqliteSession.Open(store.Path, TimeSpan.FromSeconds(1));
        using var plan = session.Once($"EXPLAIN QUERY PLAN {sql}", parameters.Length);
        using var row = plan.With(parameters).Query();
        var steps = new List<string>();
        while (row.Read())
        {
            steps.Add(row.GetString(3));
        }

        Assert.Contains(index, Assert.Single(steps), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CommitAsync_TenThousandReceipts_TellsItsPace()
    {
        await using var store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        var receipts = Enumerable.Range(0, 2 * LargeCommit).Select(i => Samples.Receipt($"{i}")).ToList();
        await store.CommitAsync(Samples.Commit("warm") with { Receipts = receipts[..LargeCommit] });

        var since = TimeProvider.System.GetTimestamp();
        await store.CommitAsync(Samples.Commit("measured") with { Receipts = receipts[LargeCommit..] });
        var elapsed = TimeProvider.System.GetElapsedTime(since);

        output.WriteLine(
            $"{LargeCommit / elapsed.TotalSeconds:F0} receipts a second ({elapsed.TotalMilliseconds:F0} ms)"
        );
        Assert.Equal(2 * LargeCommit, (await store.ReceiptsAsync(default)).Count);
    }

    public void Dispose() => _folder.Dispose();
}
