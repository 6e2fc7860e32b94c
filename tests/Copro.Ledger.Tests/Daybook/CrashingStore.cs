namespace Copro.Ledger.Tests;

/// <summary>A store whose process dies at a chosen commit, before or after it takes effect.</summary>
internal sealed class CrashingStore(InMemoryLedgerStore inner) : ILedgerStore
{
    internal int Commits { get; private set; }

    internal int? CrashAt { get; set; }

    internal bool CrashAfter { get; set; }

    public async ValueTask<CommitResult> CommitAsync(LedgerCommit commit, CancellationToken cancellationToken = default)
    {
        var crashes = ++Commits == CrashAt;
        if (crashes && !CrashAfter)
        {
            throw new IOException("The process died.");
        }

        var result = await inner.CommitAsync(commit, cancellationToken);
        return crashes ? throw new IOException("The process died.") : result;
    }

    public ValueTask<SourceDocument?> FindSourceAsync(
        BooksId books,
        SourceKey key,
        CancellationToken cancellationToken = default
    ) => inner.FindSourceAsync(books, key, cancellationToken);

    public ValueTask<Receipt?> FindReceiptAsync(
        BooksId books,
        string id,
        CancellationToken cancellationToken = default
    ) => inner.FindReceiptAsync(books, id, cancellationToken);

    public IAsyncEnumerable<Receipt> ReadReceiptsAsync(
        BooksId books,
        ReceiptQuery query,
        CancellationToken cancellationToken = default
    ) => inner.ReadReceiptsAsync(books, query, cancellationToken);

    public IAsyncEnumerable<Entity> ReadEntitiesAsync(BooksId books, CancellationToken cancellationToken = default) =>
        inner.ReadEntitiesAsync(books, cancellationToken);

    public IAsyncEnumerable<DebtorAccount> ReadDebtorAccountsAsync(
        BooksId books,
        string? entity,
        CancellationToken cancellationToken = default
    ) => inner.ReadDebtorAccountsAsync(books, entity, cancellationToken);

    public IAsyncEnumerable<OpenItem> ReadOpenItemsAsync(
        BooksId books,
        string? entity,
        CancellationToken cancellationToken = default
    ) => inner.ReadOpenItemsAsync(books, entity, cancellationToken);

    public IAsyncEnumerable<Settlement> ReadSettlementsAsync(
        BooksId books,
        SettlementState? state,
        CancellationToken cancellationToken = default
    ) => inner.ReadSettlementsAsync(books, state, cancellationToken);

    public ValueTask<JournalHead> FindJournalHeadAsync(
        BooksId books,
        string entity,
        string journal,
        string fiscalYear,
        CancellationToken cancellationToken = default
    ) => inner.FindJournalHeadAsync(books, entity, journal, fiscalYear, cancellationToken);

    public IAsyncEnumerable<Entry> ReadEntriesAsync(
        BooksId books,
        string? entity,
        CancellationToken cancellationToken = default
    ) => inner.ReadEntriesAsync(books, entity, cancellationToken);

    public ValueTask<StateRecord?> FindStateAsync(
        BooksId books,
        string scope,
        string key,
        CancellationToken cancellationToken = default
    ) => inner.FindStateAsync(books, scope, key, cancellationToken);

    public IAsyncEnumerable<StateRecord> ReadStatesAsync(
        BooksId books,
        string scope,
        CancellationToken cancellationToken = default
    ) => inner.ReadStatesAsync(books, scope, cancellationToken);

    public IAsyncEnumerable<OutboxMessage> ReadOutboxAsync(
        BooksId books,
        CancellationToken cancellationToken = default
    ) => inner.ReadOutboxAsync(books, cancellationToken);

    public ValueTask MarkPublishedAsync(
        BooksId books,
        string messageId,
        DateTimeOffset publishedAt,
        CancellationToken cancellationToken = default
    ) => inner.MarkPublishedAsync(books, messageId, publishedAt, cancellationToken);
}
