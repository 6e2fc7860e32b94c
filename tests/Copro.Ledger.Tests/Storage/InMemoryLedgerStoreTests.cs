using Xunit;
using static Copro.Ledger.Tests.TestBooks;

namespace Copro.Ledger.Tests;

public sealed class InMemoryLedgerStoreTests
{
    private readonly InMemoryLedgerStore _store = new();

    [Fact]
    public async Task CommitAsync_SameCommandAgain_IsAlreadyDone()
    {
        var commit = Commit("one") with { Entities = [Syndicat()] };

        Assert.Equal(CommitOutcome.Committed, (await _store.CommitAsync(commit)).Outcome);
        Assert.Equal(CommitOutcome.AlreadyDone, (await _store.CommitAsync(commit)).Outcome);
        Assert.Equal(1, (await All(_store.ReadEntitiesAsync(Id)))[0].Version);
    }

    [Fact]
    public async Task CommitAsync_SourceAgain_IsAlreadyDoneWithSameHashAndConflictWithAnother()
    {
        var source = new SourceDocument(Document, ContentHash.Of("a"u8), "a.xml", Now);
        await Expect(CommitOutcome.Committed, Commit("one") with { Source = source });
        await Expect(CommitOutcome.AlreadyDone, Commit("two") with { Source = source });

        var other = Commit("three") with
        {
            Source = source with { Hash = ContentHash.Of("b"u8) },
            Receipts = [Payment("a", 1)],
        };
        var result = await Expect(CommitOutcome.Conflict, other);

        Assert.Same(LedgerDiagnostics.SourceConflict, result.Reason!.Descriptor);
        Assert.Empty(await All(_store.ReadReceiptsAsync(Id, new ReceiptQuery())));
        Assert.Equal(source, await _store.FindSourceAsync(Id, Document));
    }

    [Fact]
    public async Task CommitAsync_StaleVersion_ConflictsNamingTheRecordAndWritesNothing()
    {
        var receipt = Payment("a", 100);
        await Expect(CommitOutcome.Committed, Commit("one") with { Receipts = [receipt] });
        var result = await Expect(
            CommitOutcome.Conflict,
            Commit("two") with
            {
                OpenItems = [Item("I1", 100, Today)],
                Receipts = [receipt with { Voucher = "late" }],
            }
        );

        Assert.Contains(receipt.Id, result.Reason!.Message(), StringComparison.Ordinal);
        Assert.Empty(await All(_store.ReadOpenItemsAsync(Id, null)));
        Assert.Null((await _store.FindReceiptAsync(Id, receipt.Id))!.Voucher);
    }

    [Fact]
    public async Task CommitAsync_KeyUnderAnotherId_Conflicts()
    {
        var receipt = Payment("a", 100);
        await Expect(CommitOutcome.Committed, Commit("one") with { Receipts = [receipt] });
        var result = await Expect(
            CommitOutcome.Conflict,
            Commit("two") with
            {
                Receipts = [receipt with { Id = "another" }],
            }
        );

        Assert.Same(LedgerDiagnostics.KeyConflict, result.Reason!.Descriptor);
    }

    [Fact]
    public async Task CommitAsync_EntriesOutOfOrder_Conflict()
    {
        await Expect(CommitOutcome.Committed, Commit("e") with { Entities = [Syndicat()] });
        var first = EntryChain.Append(EntryChain.Start("S001", "VIR", "20261231"), Draft(100), Today, Key);
        var second = EntryChain.Append(EntryChain.HeadAfter(first), Draft(200), Today, Key);

        var result = await Expect(CommitOutcome.Conflict, Commit("one") with { Entries = [second] });
        Assert.Same(LedgerDiagnostics.NotTheNextEntry, result.Reason!.Descriptor);
        await Expect(CommitOutcome.Committed, Commit("two") with { Entries = [first, second] });
        await Expect(CommitOutcome.Conflict, Commit("three") with { Entries = [second] });
        Assert.Equal(EntryChain.HeadAfter(second), await _store.FindJournalHeadAsync(Id, "S001", "VIR", "20261231"));
        Assert.Equal(0, (await _store.FindJournalHeadAsync(Id, "S001", "CHQ", "20261231")).LastNumber);
    }

    [Fact]
    public async Task CommitAsync_EntryInAClosedPeriodOrWithoutYear_Conflicts()
    {
        await Expect(CommitOutcome.Committed, Commit("e") with { Entities = [Syndicat(closedThrough: Today)] });
        var entry = EntryChain.Append(EntryChain.Start("S001", "VIR", "20261231"), Draft(100), Today, Key);

        var closed = await Expect(CommitOutcome.Conflict, Commit("one") with { Entries = [entry] });
        Assert.Contains("2026-11-21", closed.Reason!.Message(), StringComparison.Ordinal);

        var early = Draft(100) with { Date = new DateOnly(2025, 1, 1) };
        entry = EntryChain.Append(EntryChain.Start("S001", "VIR", "20251231"), early, Today, Key);
        var missing = await Expect(CommitOutcome.Conflict, Commit("two") with { Entries = [entry] });
        Assert.Same(LedgerDiagnostics.NoFiscalYear, missing.Reason!.Descriptor);
    }

    [Fact]
    public async Task ReadReceiptsAsync_WhileOthersCommit_AnswersFromItsMoment()
    {
        await Expect(CommitOutcome.Committed, Commit("one") with { Receipts = [Payment("a", 1), Payment("b", 2)] });
        var reading = _store.ReadReceiptsAsync(Id, new ReceiptQuery());
        await Expect(CommitOutcome.Committed, Commit("two") with { Receipts = [Payment("c", 3)] });

        Assert.Equal(2, (await All(reading)).Count);
        Assert.Equal(3, (await All(_store.ReadReceiptsAsync(Id, new ReceiptQuery()))).Count);
    }

    [Fact]
    public async Task ReadOutboxAsync_AfterMarkPublished_LeavesTheMessageOut()
    {
        byte[] content = [1, 2, 3];
        OutboxMessage Message(string id) =>
            new()
            {
                Id = id,
                Channel = "sepa",
                Name = id,
                Content = content.ToArray(),
                Hash = ContentHash.Of(content),
            };
        await Expect(CommitOutcome.Committed, Commit("one") with { Outbox = [Message("z"), Message("a")] });
        var taken = await Expect(CommitOutcome.Conflict, Commit("two") with { Outbox = [Message("a")] });

        Assert.Same(LedgerDiagnostics.MessageConflict, taken.Reason!.Descriptor);
        Assert.Equal(["z", "a"], (await All(_store.ReadOutboxAsync(Id))).Select(m => m.Id));
        await _store.MarkPublishedAsync(Id, "z", Now);
        await _store.MarkPublishedAsync(Id, "z", Now.AddDays(1));
        Assert.Equal(["a"], (await All(_store.ReadOutboxAsync(Id))).Select(m => m.Id));
        await Assert.ThrowsAsync<KeyNotFoundException>(async () => await _store.MarkPublishedAsync(Id, "none", Now));
    }

    [Fact]
    public async Task CommitAsync_OtherBooks_ShareNothing()
    {
        await Expect(CommitOutcome.Committed, Commit("one") with { Receipts = [Payment("a", 1)] });
        var elsewhere = new BooksId("OTHER");

        Assert.Empty(await All(_store.ReadReceiptsAsync(elsewhere, new ReceiptQuery())));
        var result = await _store.CommitAsync(Commit("one") with { Books = elsewhere, Receipts = [Payment("a", 1)] });
        Assert.Equal(CommitOutcome.Committed, result.Outcome);
    }

    private static async Task<List<T>> All<T>(IAsyncEnumerable<T> source)
    {
        var all = new List<T>();
        await foreach (var item in source)
        {
            all.Add(item);
        }

        return all;
    }

    private async Task<CommitResult> Expect(CommitOutcome outcome, LedgerCommit commit)
    {
        var result = await _store.CommitAsync(commit);
        Assert.Equal(outcome, result.Outcome);
        return result;
    }
}
