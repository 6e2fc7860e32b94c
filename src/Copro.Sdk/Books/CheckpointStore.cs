using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// A store that tells when each commit begins and ends, by the first word of its command: <c>commit.take-in.before</c>. For tests
/// that cut the power at those points; everything else goes straight to the store behind it.
/// </summary>
public sealed class CheckpointStore : ILedgerStore
{
    private readonly ILedgerStore _inner;
    private readonly Action<string> _reached;

    /// <summary>Watches the commits of a store.</summary>
    public CheckpointStore(ILedgerStore inner, Action<string> reached)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(reached);
        _inner = inner;
        _reached = reached;
    }

    /// <inheritdoc />
    public async ValueTask<CommitResult> CommitAsync(LedgerCommit commit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commit);
        var end = commit.CommandId.AsSpan().IndexOfAny('/', ':');
        var command = end < 0 ? commit.CommandId : commit.CommandId[..end];
        _reached($"commit.{command}.before");
        var result = await _inner.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        _reached($"commit.{command}.after");
        return result;
    }

    /// <inheritdoc />
    public async ValueTask MarkPublishedAsync(
        BooksId books,
        string messageId,
        DateTimeOffset publishedAt,
        CancellationToken cancellationToken = default
    )
    {
        _reached("mark-published.before");
        await _inner.MarkPublishedAsync(books, messageId, publishedAt, cancellationToken).ConfigureAwait(false);
        _reached("mark-published.after");
    }

    /// <inheritdoc />
    public ValueTask<SourceDocument?> FindSourceAsync(
        BooksId books,
        SourceKey key,
        CancellationToken cancellationToken = default
    ) => _inner.FindSourceAsync(books, key, cancellationToken);

    /// <inheritdoc />
    public ValueTask<Receipt?> FindReceiptAsync(
        BooksId books,
        string id,
        CancellationToken cancellationToken = default
    ) => _inner.FindReceiptAsync(books, id, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<Receipt> ReadReceiptsAsync(
        BooksId books,
        ReceiptQuery query,
        CancellationToken cancellationToken = default
    ) => _inner.ReadReceiptsAsync(books, query, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<Entity> ReadEntitiesAsync(BooksId books, CancellationToken cancellationToken = default) =>
        _inner.ReadEntitiesAsync(books, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<DebtorAccount> ReadDebtorAccountsAsync(
        BooksId books,
        string? entity,
        CancellationToken cancellationToken = default
    ) => _inner.ReadDebtorAccountsAsync(books, entity, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<OpenItem> ReadOpenItemsAsync(
        BooksId books,
        string? entity,
        CancellationToken cancellationToken = default
    ) => _inner.ReadOpenItemsAsync(books, entity, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<Settlement> ReadSettlementsAsync(
        BooksId books,
        SettlementState? state,
        CancellationToken cancellationToken = default
    ) => _inner.ReadSettlementsAsync(books, state, cancellationToken);

    /// <inheritdoc />
    public ValueTask<JournalHead> FindJournalHeadAsync(
        BooksId books,
        string entity,
        string journal,
        string fiscalYear,
        CancellationToken cancellationToken = default
    ) => _inner.FindJournalHeadAsync(books, entity, journal, fiscalYear, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<Entry> ReadEntriesAsync(
        BooksId books,
        string? entity,
        CancellationToken cancellationToken = default
    ) => _inner.ReadEntriesAsync(books, entity, cancellationToken);

    /// <inheritdoc />
    public ValueTask<StateRecord?> FindStateAsync(
        BooksId books,
        string scope,
        string key,
        CancellationToken cancellationToken = default
    ) => _inner.FindStateAsync(books, scope, key, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<StateRecord> ReadStatesAsync(
        BooksId books,
        string scope,
        CancellationToken cancellationToken = default
    ) => _inner.ReadStatesAsync(books, scope, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<OutboxMessage> ReadOutboxAsync(
        BooksId books,
        CancellationToken cancellationToken = default
    ) => _inner.ReadOutboxAsync(books, cancellationToken);
}
