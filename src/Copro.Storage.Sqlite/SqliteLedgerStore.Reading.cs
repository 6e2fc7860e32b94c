using System.Runtime.CompilerServices;
using Copro.Ledger;

namespace Copro.Storage.Sqlite;

public sealed partial class SqliteLedgerStore
{
    /// <inheritdoc />
    public ValueTask<SourceDocument?> FindSourceAsync(
        BooksId books,
        SourceKey key,
        CancellationToken cancellationToken = default
    ) => Find(books, session => SourceTable.Find(session, books, key), cancellationToken);

    /// <inheritdoc />
    public ValueTask<Receipt?> FindReceiptAsync(BooksId books, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Find(
            books,
            session =>
                RecordReader
                    .Read(
                        session,
                        Tables.Receipts,
                        "SELECT document FROM copro_receipt WHERE books = $1 AND id = $2",
                        books.Code,
                        id
                    )
                    .FirstOrDefault(),
            cancellationToken
        );
    }

    /// <inheritdoc />
    public IAsyncEnumerable<Receipt> ReadReceiptsAsync(
        BooksId books,
        ReceiptQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        var (sql, parameters) = ReceiptQueryText.Of(books, query);
        return Stream(
            books,
            session => RecordReader.ReadOnce(session, Tables.Receipts, sql, parameters),
            cancellationToken
        );
    }

    /// <inheritdoc />
    public IAsyncEnumerable<Entity> ReadEntitiesAsync(BooksId books, CancellationToken cancellationToken = default) =>
        Stream(
            books,
            session =>
                RecordReader.Read(
                    session,
                    Tables.Entities,
                    "SELECT document FROM copro_entity WHERE books = $1 ORDER BY code",
                    books.Code
                ),
            cancellationToken
        );

    /// <inheritdoc />
    public IAsyncEnumerable<DebtorAccount> ReadDebtorAccountsAsync(
        BooksId books,
        string? entity,
        CancellationToken cancellationToken = default
    ) => OfEntity(books, entity, Tables.DebtorAccounts, "entity, code", cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<OpenItem> ReadOpenItemsAsync(
        BooksId books,
        string? entity,
        CancellationToken cancellationToken = default
    ) => OfEntity(books, entity, Tables.OpenItems, "entity, account, due_on, id", cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<Settlement> ReadSettlementsAsync(
        BooksId books,
        SettlementState? state,
        CancellationToken cancellationToken = default
    ) =>
        Stream(
            books,
            session =>
                state is { } wanted
                    ? RecordReader.Read(
                        session,
                        Tables.Settlements,
                        "SELECT document FROM copro_settlement WHERE books = $1 AND state = $2 ORDER BY expected_on, id",
                        books.Code,
                        (long)wanted
                    )
                    : RecordReader.Read(
                        session,
                        Tables.Settlements,
                        "SELECT document FROM copro_settlement WHERE books = $1 ORDER BY expected_on, id",
                        books.Code
                    ),
            cancellationToken
        );

    /// <inheritdoc />
    public ValueTask<JournalHead> FindJournalHeadAsync(
        BooksId books,
        string entity,
        string journal,
        string fiscalYear,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(fiscalYear);
        return Find(books, session => EntryTable.Head(session, books, entity, journal, fiscalYear), cancellationToken);
    }

    /// <inheritdoc />
    public IAsyncEnumerable<Entry> ReadEntriesAsync(
        BooksId books,
        string? entity,
        CancellationToken cancellationToken = default
    ) => Stream(books, session => EntryTable.Read(session, books, entity), cancellationToken);

    /// <inheritdoc />
    public ValueTask<StateRecord?> FindStateAsync(
        BooksId books,
        string scope,
        string key,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(key);
        return Find(books, session => StateTable.Find(session, books, scope, key), cancellationToken);
    }

    /// <inheritdoc />
    public IAsyncEnumerable<StateRecord> ReadStatesAsync(
        BooksId books,
        string scope,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Stream(books, session => StateTable.Read(session, books, scope), cancellationToken);
    }

    /// <inheritdoc />
    public IAsyncEnumerable<OutboxMessage> ReadOutboxAsync(
        BooksId books,
        CancellationToken cancellationToken = default
    ) => Stream(books, session => OutboxTable.Waiting(session, books), cancellationToken);

    /// <inheritdoc />
    public async ValueTask MarkPublishedAsync(
        BooksId books,
        string messageId,
        DateTimeOffset publishedAt,
        CancellationToken cancellationToken = default
    )
    {
        RequireBooks(books);
        ArgumentNullException.ThrowIfNull(messageId);
        var found = await WriteAsync(
                session => OutboxTable.MarkPublished(session, books, messageId, publishedAt),
                keep: found => found,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (!found)
        {
            throw new KeyNotFoundException($"There is no message {messageId}.");
        }
    }

    private static void RequireBooks(BooksId books)
    {
        if (!books.HasValue)
        {
            throw new ArgumentException("Books are needed.", nameof(books));
        }
    }

    private IAsyncEnumerable<T> OfEntity<T>(
        BooksId books,
        string? entity,
        VersionedTable<T> table,
        string order,
        CancellationToken cancellationToken
    )
        where T : class, IVersioned =>
        Stream(
            books,
            session =>
                entity is null
                    ? RecordReader.Read(
                        session,
                        table,
                        $"SELECT document FROM {table.Name} WHERE books = $1 ORDER BY {order}",
                        books.Code
                    )
                    : RecordReader.Read(
                        session,
                        table,
                        $"SELECT document FROM {table.Name} WHERE books = $1 AND entity = $2 ORDER BY {order}",
                        books.Code,
                        entity
                    ),
            cancellationToken
        );

    private ValueTask<T> Find<T>(BooksId books, Func<SqliteSession, T> find, CancellationToken cancellationToken)
    {
        RequireBooks(books);
        cancellationToken.ThrowIfCancellationRequested();
        var session = _readers.Rent();
        try
        {
            return ValueTask.FromResult(find(session));
        }
        finally
        {
            _readers.Return(session);
        }
    }

    private IAsyncEnumerable<T> Stream<T>(
        BooksId books,
        Func<SqliteSession, IEnumerable<T>> read,
        CancellationToken cancellationToken
    )
    {
        RequireBooks(books);
        return StreamAsync(read, cancellationToken);
    }

    private async IAsyncEnumerable<T> StreamAsync<T>(
        Func<SqliteSession, IEnumerable<T>> read,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        var session = _readers.Rent();
        try
        {
            session.BeginRead();
            foreach (var record in read(session))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return record;
            }
        }
        finally
        {
            _readers.Return(session);
        }
    }
}
