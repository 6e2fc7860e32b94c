using Copro.Ledger;

namespace Copro.Conformance;

/// <summary>What the cases do with a store all the time.</summary>
internal static class StoreExtensions
{
    /// <summary>Commits what must be stored.</summary>
    public static async Task StoreAsync(
        this ILedgerStore store,
        LedgerCommit commit,
        CancellationToken cancellationToken
    )
    {
        var result = await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        Expect.Outcome(CommitOutcome.Committed, result, $"The commit {commit.CommandId}");
    }

    public static async Task<IReadOnlyList<T>> ListAsync<T>(this IAsyncEnumerable<T> records)
    {
        var list = new List<T>();
        await foreach (var record in records.ConfigureAwait(false))
        {
            list.Add(record);
        }

        return list;
    }

    public static Task<IReadOnlyList<Receipt>> ReceiptsAsync(
        this ILedgerStore store,
        CancellationToken cancellationToken,
        ReceiptQuery? query = null,
        BooksId? books = null
    ) => store.ReadReceiptsAsync(books ?? Samples.Books, query ?? new ReceiptQuery(), cancellationToken).ListAsync();

    public static Task<IReadOnlyList<Entry>> EntriesAsync(
        this ILedgerStore store,
        CancellationToken cancellationToken,
        string? entity = null
    ) => store.ReadEntriesAsync(Samples.Books, entity, cancellationToken).ListAsync();

    /// <summary>Nothing at all is in the books.</summary>
    public static async Task ExpectEmptyAsync(
        this ILedgerStore store,
        BooksId books,
        string what,
        CancellationToken cancellationToken
    )
    {
        void Empty<T>(IReadOnlyList<T> found, string kind) =>
            Expect.That(found.Count == 0, $"{what} should leave no {kind} and leaves {found.Count}.");

        Empty(await store.ReadEntitiesAsync(books, cancellationToken).ListAsync().ConfigureAwait(false), "entity");
        Empty(
            await store.ReadDebtorAccountsAsync(books, null, cancellationToken).ListAsync().ConfigureAwait(false),
            "debtor account"
        );
        Empty(
            await store.ReadOpenItemsAsync(books, null, cancellationToken).ListAsync().ConfigureAwait(false),
            "open item"
        );
        Empty(await store.ReceiptsAsync(cancellationToken, books: books).ConfigureAwait(false), "receipt");
        Empty(
            await store.ReadSettlementsAsync(books, null, cancellationToken).ListAsync().ConfigureAwait(false),
            "settlement"
        );
        Empty(await store.ReadEntriesAsync(books, null, cancellationToken).ListAsync().ConfigureAwait(false), "entry");
        Empty(
            await store
                .ReadStatesAsync(books, Samples.State().Scope, cancellationToken)
                .ListAsync()
                .ConfigureAwait(false),
            "state"
        );
        Empty(await store.ReadOutboxAsync(books, cancellationToken).ListAsync().ConfigureAwait(false), "message");
        var source = await store
            .FindSourceAsync(books, Samples.Source("file").Key, cancellationToken)
            .ConfigureAwait(false);
        Expect.That(source is null, $"{what} should leave no source document.");
        var head = await store
            .FindJournalHeadAsync(books, Samples.Syndicat, Samples.Journal, Samples.Year2026.Code, cancellationToken)
            .ConfigureAwait(false);
        Expect.Equal(0, head.LastNumber, $"After {what}, the last number of the journal");
    }
}
