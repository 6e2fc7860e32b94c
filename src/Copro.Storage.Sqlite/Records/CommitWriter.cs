using Copro.Ledger;

namespace Copro.Storage.Sqlite;

/// <summary>
/// Writes one commit inside the transaction its session has begun. Whoever began it keeps what was written only when the answer
/// is <see cref="CommitOutcome.Committed"/>.
/// </summary>
internal sealed class CommitWriter(SqliteSession session, LedgerCommit commit, CancellationToken cancellationToken)
{
    private readonly Dictionary<(string Entity, string Journal, string FiscalYear), JournalHead> _heads = [];
    private readonly Dictionary<string, Entity?> _entities = new(StringComparer.Ordinal);

    private BooksId Books => commit.Books;

    public CommitResult Write()
    {
        if (!NoteCommand())
        {
            return CommitResult.AlreadyDone;
        }

        if (commit.Source is { } source && !SourceTable.TryInsert(session, Books, source))
        {
            return SourceTable.Find(session, Books, source.Key)!.Hash == source.Hash
                ? CommitResult.AlreadyDone
                : CommitResult.Conflict(LedgerDiagnostics.SourceConflict.At(default, source.Key.ToString()));
        }

        var conflict =
            Store(Tables.Entities, commit.Entities)
            ?? Store(Tables.DebtorAccounts, commit.DebtorAccounts)
            ?? Store(Tables.OpenItems, commit.OpenItems)
            ?? Store(Tables.Receipts, commit.Receipts)
            ?? Store(Tables.Settlements, commit.Settlements)
            ?? Store(Tables.States, commit.States)
            ?? StoreMessages()
            ?? StoreEntries();
        return conflict is null ? CommitResult.Committed : CommitResult.Conflict(conflict);
    }

    private bool NoteCommand() =>
        session
            .Prepared(
                "INSERT INTO copro_command (books, id, decided_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                parameterCount: 3
            )
            .With(Books.Code, commit.CommandId, ColumnText.Of(commit.DecidedAt))
            .Execute() == 1;

    private Diagnostic? Store<T>(VersionedTable<T> table, IReadOnlyList<T> records)
        where T : class, IVersioned
    {
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!table.TryStore(session, Books, record))
            {
                return (record is Receipt receipt ? KeyConflict(receipt) : null)
                    ?? table.VersionConflict(session, Books, record);
            }
        }

        return null;
    }

    /// <summary>What stands against a receipt that could not be stored, if it is not its version.</summary>
    private Diagnostic? KeyConflict(Receipt receipt)
    {
        using var row = session
            .Prepared(
                """
                SELECT id, source_key, version FROM copro_receipt WHERE books = $1 AND (id = $2 OR source_key = $3)
                ORDER BY id <> $2
                """,
                parameterCount: 3
            )
            .With(Books.Code, receipt.Id, receipt.Key.ToString())
            .Query();
        while (row.Read())
        {
            var (id, key, version) = (row.GetString(0), row.GetString(1), row.GetInt64(2));
            if (id == receipt.Id && version != receipt.Version)
            {
                return LedgerDiagnostics.VersionConflict.At(
                    default,
                    Tables.Receipts.Kind,
                    id,
                    receipt.Version,
                    version
                );
            }

            if (id != receipt.Id || key != receipt.Key.ToString())
            {
                return LedgerDiagnostics.KeyConflict.At(default, key, id);
            }
        }

        return null;
    }

    private Diagnostic? StoreMessages()
    {
        foreach (var message in commit.Outbox)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!OutboxTable.TryInsert(session, Books, message))
            {
                return LedgerDiagnostics.MessageConflict.At(default, message.Id);
            }
        }

        return null;
    }

    private Diagnostic? StoreEntries()
    {
        foreach (var entry in commit.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var journal = (entry.Id.Entity, entry.Id.Journal, entry.Id.FiscalYear);
            if (!_heads.TryGetValue(journal, out var head))
            {
                head = EntryTable.Head(session, Books, journal.Entity, journal.Journal, journal.FiscalYear);
            }

            var conflict =
                LedgerCommitRules.CheckPeriod(entry, EntityOf(entry)) ?? LedgerCommitRules.CheckContinues(entry, head);
            if (conflict is not null)
            {
                return conflict;
            }

            EntryTable.Insert(session, Books, entry);
            _heads[journal] = EntryChain.HeadAfter(entry);
        }

        return null;
    }

    /// <summary>The entity as this commit leaves it: the commit's own is stored by now.</summary>
    private Entity? EntityOf(Entry entry)
    {
        var code = entry.Id.Entity;
        if (!_entities.TryGetValue(code, out var entity))
        {
            var document = session
                .Prepared("SELECT document FROM copro_entity WHERE books = $1 AND code = $2", parameterCount: 2)
                .With(Books.Code, code)
                .Scalar();
            entity = document is string json ? Tables.Entities.Read(json) : null;
            _entities.Add(code, entity);
        }

        return entity;
    }
}
