namespace Copro.Ledger;

/// <summary>
/// Where the books are kept. There is one write, <see cref="CommitAsync"/>; everything else reads. An adapter is right when it
/// passes the cases of the package Copro.Conformance. Safe for use by several threads at once.
/// </summary>
public interface ILedgerStore
{
    /// <summary>Stores a commit whole, or nothing of it.</summary>
    /// <exception cref="ArgumentException">
    /// The commit is malformed: no books, more than <see cref="LedgerCommit.MaxReceipts"/> receipts, an entry that does not balance.
    /// </exception>
    ValueTask<CommitResult> CommitAsync(LedgerCommit commit, CancellationToken cancellationToken = default);

    /// <summary>The document with this key, or <c>null</c>.</summary>
    ValueTask<SourceDocument?> FindSourceAsync(
        BooksId books,
        SourceKey key,
        CancellationToken cancellationToken = default
    );

    /// <summary>The receipt with this id, or <c>null</c>.</summary>
    ValueTask<Receipt?> FindReceiptAsync(BooksId books, string id, CancellationToken cancellationToken = default);

    /// <summary>The receipts a query asks for, ordered by date, then id.</summary>
    IAsyncEnumerable<Receipt> ReadReceiptsAsync(
        BooksId books,
        ReceiptQuery query,
        CancellationToken cancellationToken = default
    );

    /// <summary>All entities, ordered by code.</summary>
    IAsyncEnumerable<Entity> ReadEntitiesAsync(BooksId books, CancellationToken cancellationToken = default);

    /// <summary>The debtor accounts of an entity, or of all when <c>null</c>, ordered by entity and code.</summary>
    IAsyncEnumerable<DebtorAccount> ReadDebtorAccountsAsync(
        BooksId books,
        string? entity,
        CancellationToken cancellationToken = default
    );

    /// <summary>The items of an entity, or of all when <c>null</c>, settled ones included, ordered by entity, account, due date, id.</summary>
    IAsyncEnumerable<OpenItem> ReadOpenItemsAsync(
        BooksId books,
        string? entity,
        CancellationToken cancellationToken = default
    );

    /// <summary>The settlements in a state, or all when <c>null</c>, ordered by expected date, then id.</summary>
    IAsyncEnumerable<Settlement> ReadSettlementsAsync(
        BooksId books,
        SettlementState? state,
        CancellationToken cancellationToken = default
    );

    /// <summary>The last entry of a journal in a fiscal year; number 0 when there is none.</summary>
    ValueTask<JournalHead> FindJournalHeadAsync(
        BooksId books,
        string entity,
        string journal,
        string fiscalYear,
        CancellationToken cancellationToken = default
    );

    /// <summary>The entries of an entity, or of all when <c>null</c>, ordered by entity, fiscal year, journal, number.</summary>
    IAsyncEnumerable<Entry> ReadEntriesAsync(
        BooksId books,
        string? entity,
        CancellationToken cancellationToken = default
    );

    /// <summary>The state with this scope and key, or <c>null</c>.</summary>
    ValueTask<StateRecord?> FindStateAsync(
        BooksId books,
        string scope,
        string key,
        CancellationToken cancellationToken = default
    );

    /// <summary>The states of a scope, ordered by key.</summary>
    IAsyncEnumerable<StateRecord> ReadStatesAsync(
        BooksId books,
        string scope,
        CancellationToken cancellationToken = default
    );

    /// <summary>The messages that have not been delivered, in the order they were committed.</summary>
    IAsyncEnumerable<OutboxMessage> ReadOutboxAsync(BooksId books, CancellationToken cancellationToken = default);

    /// <summary>Notes that a message was delivered. A second time changes nothing.</summary>
    /// <exception cref="KeyNotFoundException">There is no such message.</exception>
    ValueTask MarkPublishedAsync(
        BooksId books,
        string messageId,
        DateTimeOffset publishedAt,
        CancellationToken cancellationToken = default
    );
}
