using Copro.Ledger;

namespace Copro.Conformance;

/// <summary>What was answered stays, and much at once goes in.</summary>
internal static class DurabilityCases
{
    private const int LargeCommit = 10_000;
    private const int LargeBatch = 1_000;

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new("durability/everything-is-there-after-opening-again", ReopenKeepsEverything),
        new("durability/a-commit-of-ten-thousand-receipts", LargeReceipts),
        new("durability/a-commit-of-a-thousand-entries", LargeEntries),
    ];

    private static async Task ReopenKeepsEverything(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var entries = Samples.Entries(Samples.Start(), 3);
        var commit = Samples.Commit("all") with
        {
            Source = Samples.Source("file"),
            Entities = [Samples.Entity()],
            DebtorAccounts = [Samples.DebtorAccount()],
            OpenItems = [Samples.OpenItem()],
            Receipts = [Samples.FullReceipt()],
            Settlements = [Samples.Settlement()],
            Entries = entries,
            States = [Samples.State()],
            Outbox = [Samples.Message("1"), Samples.Message("2")],
        };
        await store.StoreAsync(commit, cancellationToken).ConfigureAwait(false);
        await store.MarkPublishedAsync(Samples.Books, "1", Samples.Now, cancellationToken).ConfigureAwait(false);

        store = await factory.ReopenAsync(store, cancellationToken).ConfigureAwait(false);

        Expect.Outcome(
            CommitOutcome.AlreadyDone,
            await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false),
            "The same command after opening again"
        );
        Expect.Outcome(
            CommitOutcome.AlreadyDone,
            await store.CommitAsync(commit with { CommandId = "other" }, cancellationToken).ConfigureAwait(false),
            "The same source after opening again"
        );
        Expect.Same(
            [Samples.FullReceipt() with { Version = 1 }],
            await store.ReceiptsAsync(cancellationToken).ConfigureAwait(false),
            "receipts"
        );
        Expect.Same(entries, await store.EntriesAsync(cancellationToken).ConfigureAwait(false), "entries");
        Expect.InOrder(
            ["2"],
            await store.ReadOutboxAsync(Samples.Books, cancellationToken).ListAsync().ConfigureAwait(false),
            m => m.Id,
            "Messages"
        );
        await store
            .StoreAsync(
                Samples.Commit("next") with
                {
                    Entries = [Samples.Append(EntryChain.HeadAfter(entries[^1]))],
                    States = [Samples.State() with { Version = 1 }],
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task LargeReceipts(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var receipts = Enumerable
            .Range(1, LargeCommit)
            .Select(i => Samples.Receipt($"{i}") with { Amount = Samples.Euros(i) })
            .ToList();
        await store
            .StoreAsync(Samples.Commit("large") with { Receipts = receipts }, cancellationToken)
            .ConfigureAwait(false);

        var found = await store.ReceiptsAsync(cancellationToken).ConfigureAwait(false);
        Expect.Equal(LargeCommit, found.Count, "The number of receipts");
        Expect.Equal(
            Money.Sum(receipts.Select(r => r.Amount)),
            Money.Sum(found.Select(r => r.Amount)),
            "The sum of the receipts"
        );
    }

    private static async Task LargeEntries(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var entries = Samples.Entries(Samples.Start(), LargeBatch);
        await store
            .StoreAsync(
                Samples.Commit("large") with
                {
                    Entities = [Samples.Entity()],
                    Entries = entries,
                },
                cancellationToken
            )
            .ConfigureAwait(false);

        Expect.Same(entries, await store.EntriesAsync(cancellationToken).ConfigureAwait(false), "entries");
    }
}
