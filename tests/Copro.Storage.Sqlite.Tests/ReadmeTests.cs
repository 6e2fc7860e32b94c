using Copro.Conformance;
using Copro.Ledger;
using Copro.Storage.Sqlite.Tests.Conformance;
using Copro.TestKit;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Copro.Storage.Sqlite.Tests;

public sealed class ReadmeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Readme_KeepBooks_Runs()
    {
        var path = _folder.PathOf("books.db");
        var clock = new TestClock(Samples.Now);

        #region KeepBooks
        await using var store = await SqliteLedgerStore.OpenAsync(new SqliteLedgerStoreOptions { Path = path });
        var key = new SourceKey("kiosk", "KIOSK-1/1/42");
        var receipt = new Receipt
        {
            Id = Receipt.IdOf(key),
            Key = key,
            Document = new SourceKey("kiosk", "KIOSK-1/1"),
            Entity = "S001",
            Kind = ReceiptKind.Payment,
            Source = ReceiptSource.Kiosk,
            Means = PaymentMeans.Card,
            Date = new DateOnly(2026, 11, 21),
            Label = "Règlement PIERRE P.",
            Amount = new Money(381_783, Currency.Eur),
        };
        var commit = new LedgerCommit
        {
            CommandId = "take-in KIOSK-1/1",
            Books = new BooksId("cabinet-a"),
            DecidedAt = clock.GetUtcNow(),
            Receipts = [receipt],
        };
        Console.WriteLine((await store.CommitAsync(commit)).Outcome); // Committed
        Console.WriteLine((await store.CommitAsync(commit)).Outcome); // AlreadyDone
        #endregion

        Assert.Equal(CommitOutcome.AlreadyDone, (await store.CommitAsync(commit)).Outcome);
        Assert.Single(await store.ReceiptsAsync(default, books: commit.Books));
    }

    [Fact]
    public async Task Readme_TogetherWithTheHost_Runs()
    {
        await using var store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        using var raw = new RawDatabase(store.Path);
        raw.Run("CREATE TABLE host_payment (reference TEXT)");
        var commit = Samples.Commit("one") with { Receipts = [Samples.Receipt()] };

        #region TogetherWithTheHost
        await using var connection = new SqliteConnection($"Data Source={store.Path};Foreign Keys=True");
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        await using var own = connection.CreateCommand();
        own.CommandText = "INSERT INTO host_payment (reference) VALUES ('44522/785281/')";
        own.Transaction = transaction;
        await own.ExecuteNonQueryAsync();
        var result = await store.CommitAsync(commit, connection, transaction);
        if (result.Outcome == CommitOutcome.Committed)
        {
            await transaction.CommitAsync();
        }
        #endregion

        Assert.Equal("1", raw.Ask("SELECT COUNT(*) FROM host_payment"));
        Assert.Single(await store.ReceiptsAsync(default));
    }

    [Fact]
    public async Task Readme_RunTheCases_Runs()
    {
        #region RunTheCases
        foreach (var conformanceCase in LedgerStoreCases.All)
        {
            await using var factory = new SqliteStoreFactory();
            await conformanceCase.RunAsync(factory);
            Console.WriteLine($"{conformanceCase.Name} holds");
        }
        #endregion

        Assert.NotEmpty(LedgerStoreCases.All);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
