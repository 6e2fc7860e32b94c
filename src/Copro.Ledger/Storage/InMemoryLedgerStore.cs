using System.Runtime.CompilerServices;

namespace Copro.Ledger;

/// <summary>
/// Books kept in memory: the reference that every other store is compared with. Commits and reads are serialised; a read answers
/// from the moment it was called, whatever is committed while it is walked through. Nothing survives the process.
/// </summary>
public sealed class InMemoryLedgerStore : ILedgerStore
{
    private readonly Dictionary<BooksId, BooksShelf> _shelves = [];

    /// <inheritdoc />
    public ValueTask<CommitResult> CommitAsync(LedgerCommit commit, CancellationToken cancellationToken = default)
    {
        LedgerCommitRules.Validate(commit);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(On(commit.Books, shelf => shelf.Commit(commit)));
    }

    /// <inheritdoc />
    public ValueTask<SourceDocument?> FindSourceAsync(
        BooksId books,
        SourceKey key,
        CancellationToken cancellationToken = default
    ) => Find(books, shelf => shelf.Sources.GetValueOrDefault(key), cancellationToken);

    /// <inheritdoc />
    public ValueTask<Receipt?> FindReceiptAsync(
        BooksId books,
        string id,
        CancellationToken cancellationToken = default
    ) => Find(books, shelf => shelf.Receipts.Find(id), cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<Receipt> ReadReceiptsAsync(
        BooksId books,
        ReceiptQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Account is not null && query.Entity is null)
        {
            throw new ArgumentException("A debtor account is looked for in an entity.", nameof(query));
        }

        return Stream(
            On(books, shelf => shelf.Receipts.Values.Where(query.Matches).ToList())
                .OrderBy(r => r.Date)
                .ThenBy(r => r.Id, StringComparer.Ordinal),
            cancellationToken
        );
    }

    /// <inheritdoc />
    public IAsyncEnumerable<Entity> ReadEntitiesAsync(BooksId books, CancellationToken cancellationToken = default) =>
        Stream(
            On(books, shelf => shelf.Entities.Values.ToList()).OrderBy(e => e.Code, StringComparer.Ordinal),
            cancellationToken
        );

    /// <inheritdoc />
    public IAsyncEnumerable<DebtorAccount> ReadDebtorAccountsAsync(
        BooksId books,
        string? entity,
        CancellationToken cancellationToken = default
    ) =>
        Stream(
            On(books, shelf => shelf.DebtorAccounts.Values.Where(a => entity is null || a.Entity == entity).ToList())
                .OrderBy(a => a.Entity, StringComparer.Ordinal)
                .ThenBy(a => a.Code, StringComparer.Ordinal),
            cancellationToken
        );

    /// <inheritdoc />
    public IAsyncEnumerable<OpenItem> ReadOpenItemsAsync(
        BooksId books,
        string? entity,
        CancellationToken cancellationToken = default
    ) =>
        Stream(
            On(books, shelf => shelf.OpenItems.Values.Where(i => entity is null || i.Entity == entity).ToList())
                .OrderBy(i => i.Entity, StringComparer.Ordinal)
                .ThenBy(i => i.Account, StringComparer.Ordinal)
                .ThenBy(i => i.DueOn)
                .ThenBy(i => i.Id, StringComparer.Ordinal),
            cancellationToken
        );

    /// <inheritdoc />
    public IAsyncEnumerable<Settlement> ReadSettlementsAsync(
        BooksId books,
        SettlementState? state,
        CancellationToken cancellationToken = default
    ) =>
        Stream(
            On(books, shelf => shelf.Settlements.Values.Where(s => state is null || s.State == state).ToList())
                .OrderBy(s => s.ExpectedOn)
                .ThenBy(s => s.Id, StringComparer.Ordinal),
            cancellationToken
        );

    /// <inheritdoc />
    public ValueTask<JournalHead> FindJournalHeadAsync(
        BooksId books,
        string entity,
        string journal,
        string fiscalYear,
        CancellationToken cancellationToken = default
    ) => Find(books, shelf => shelf.Head(entity, journal, fiscalYear), cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<Entry> ReadEntriesAsync(
        BooksId books,
        string? entity,
        CancellationToken cancellationToken = default
    ) =>
        Stream(
            On(books, shelf => shelf.Entries.Where(e => entity is null || e.Id.Entity == entity).ToList())
                .OrderBy(e => e.Id.Entity, StringComparer.Ordinal)
                .ThenBy(e => e.Id.FiscalYear, StringComparer.Ordinal)
                .ThenBy(e => e.Id.Journal, StringComparer.Ordinal)
                .ThenBy(e => e.Id.Number),
            cancellationToken
        );

    /// <inheritdoc />
    public ValueTask<StateRecord?> FindStateAsync(
        BooksId books,
        string scope,
        string key,
        CancellationToken cancellationToken = default
    ) => Find(books, shelf => shelf.States.Find((scope, key)), cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<StateRecord> ReadStatesAsync(
        BooksId books,
        string scope,
        CancellationToken cancellationToken = default
    ) =>
        Stream(
            On(books, shelf => shelf.States.Values.Where(s => s.Scope == scope).ToList())
                .OrderBy(s => s.Key, StringComparer.Ordinal),
            cancellationToken
        );

    /// <inheritdoc />
    public IAsyncEnumerable<OutboxMessage> ReadOutboxAsync(
        BooksId books,
        CancellationToken cancellationToken = default
    ) => Stream(On(books, shelf => shelf.Outbox.Where(m => m.PublishedAt is null).ToList()), cancellationToken);

    /// <inheritdoc />
    public ValueTask MarkPublishedAsync(
        BooksId books,
        string messageId,
        DateTimeOffset publishedAt,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return On(books, shelf => shelf.MarkPublished(messageId, publishedAt))
            ? ValueTask.CompletedTask
            : throw new KeyNotFoundException($"There is no message {messageId}.");
    }

    private static async IAsyncEnumerable<T> Stream<T>(
        IEnumerable<T> snapshot,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        foreach (var record in snapshot)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    private ValueTask<T> Find<T>(BooksId books, Func<BooksShelf, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(On(books, read));
    }

    private T On<T>(BooksId books, Func<BooksShelf, T> act)
    {
        if (!books.HasValue)
        {
            throw new ArgumentException("Books are needed.", nameof(books));
        }

        lock (_shelves)
        {
            if (!_shelves.TryGetValue(books, out var shelf))
            {
                shelf = new BooksShelf();
                _shelves.Add(books, shelf);
            }

            return act(shelf);
        }
    }
}
