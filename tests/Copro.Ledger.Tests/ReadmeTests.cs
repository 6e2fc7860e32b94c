using Copro.TestKit;
using Xunit;

namespace Copro.Ledger.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public async Task Readme_ItsExample_Runs()
    {
        var clock = new TestClock(TestBooks.Now);
        var entity = TestBooks.Syndicat();
        var debtor = TestBooks.Pierre;
        var payment = TestBooks.Payment("44522/785281/", 381_783);

        #region LedgerFromReceiptToFec
        ILedgerStore store = new InMemoryLedgerStore();
        var books = new BooksId("AGENCE-01");
        var commit = new LedgerCommit
        {
            CommandId = "stage:evening-1",
            Books = books,
            DecidedAt = clock.GetUtcNow(),
            Entities = [entity],
            DebtorAccounts = [debtor],
            Receipts = [payment],
        };
        var result = await store.CommitAsync(commit); // again: AlreadyDone

        var key = new ChainKey("32 secret bytes of these books .."u8);
        var daybook = new Daybook(store, books, key, clock);
        var evening = new DaybookCommand("evening-1", "server", new DateOnly(2026, 11, 20));
        var staged = DaybookSelection.Where(new ReceiptQuery { States = [ReceiptState.Received] });
        var posted = await daybook.PostAsync(evening, staged); // count, totals, refusals with reasons
        var validated = await daybook.ValidateAsync(evening, DaybookSelection.Of(posted.Done.Select(r => r.Id)));

        using var file = new MemoryStream();
        var year = entity.FiscalYears[0];
        await FecWriter.WriteAsync(file, entity, year, store.ReadEntriesAsync(books, entity.Code));
        #endregion

        Assert.Equal(CommitOutcome.Committed, result.Outcome);
        Assert.Equal((1, 1), (posted.Count, validated.Count));
        Assert.NotEqual(0, file.Length);
        file.Position = 0;
        Assert.True(FecChecker.Check(file, FecWriter.FileName(entity, year)).IsAccepted);
    }
}
