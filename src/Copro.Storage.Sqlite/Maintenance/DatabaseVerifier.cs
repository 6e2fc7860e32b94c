using Copro.Ledger;

namespace Copro.Storage.Sqlite;

/// <summary>Reads everything in a file and says what is wrong with it. Its session is inside a transaction that reads.</summary>
internal sealed class DatabaseVerifier(SqliteSession session, CancellationToken cancellationToken)
{
    private readonly DiagnosticBag _findings = new();
    private long _records;
    private long _entries;

    public SqliteVerification Verify()
    {
        _findings.AddRange(Damage(session));
        // What is damaged cannot be read further without raising again what SQLite has said.
        if (!_findings.HasErrors)
        {
            VerifyReferences();
            VerifyRecords();
            VerifyOutbox();
            VerifyEntries();
        }

        return new SqliteVerification
        {
            Findings = _findings.Items,
            FindingCount = _findings.Count,
            Records = _records,
            Entries = _entries,
        };
    }

    /// <summary>The first thing SQLite's own check finds; <c>null</c> when the file is sound.</summary>
    public static Diagnostic? FirstDamage(SqliteSession session) => Damage(session).FirstOrDefault();

    private static IEnumerable<Diagnostic> Damage(SqliteSession session)
    {
        using var check = session.Once("PRAGMA integrity_check", parameterCount: 0);
        using var row = check.Query();
        while (row.Read())
        {
            var finding = row.GetString(0);
            if (finding != "ok")
            {
                yield return StorageDiagnostics.FileIsDamaged.At(default, finding);
            }
        }
    }

    private void VerifyReferences()
    {
        using var check = session.Once(
            """SELECT "table", "parent", COUNT(*) FROM pragma_foreign_key_check GROUP BY "table", "parent" """,
            parameterCount: 0
        );
        using var row = check.Query();
        while (row.Read())
        {
            _findings.Add(
                StorageDiagnostics.ReferenceIsBroken,
                default,
                row.GetString(0),
                row.GetString(1),
                row.GetInt64(2)
            );
        }
    }

    private void VerifyRecords()
    {
        Verify(Tables.Entities);
        Verify(Tables.DebtorAccounts);
        Verify(Tables.OpenItems);
        Verify(Tables.Receipts);
        Verify(Tables.Settlements);
    }

    private void Verify<T>(VersionedTable<T> table)
        where T : class, IVersioned
    {
        foreach (var finding in table.Verify(session))
        {
            cancellationToken.ThrowIfCancellationRequested();
            _records++;
            if (finding is not null)
            {
                _findings.Add(finding);
            }
        }
    }

    private void VerifyOutbox()
    {
        using var messages = session.Once("SELECT id, hash, content FROM copro_outbox", parameterCount: 0);
        using var row = messages.Query();
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row.Hash(1) != ContentHash.Of(row.Bytes(2)))
            {
                _findings.Add(StorageDiagnostics.OutboxContentIsAltered, default, row.GetString(0));
            }
        }
    }

    private void VerifyEntries()
    {
        foreach (var books in BooksWithEntries())
        {
            VerifyChains(books);
        }
    }

    private List<BooksId> BooksWithEntries()
    {
        var books = new List<BooksId>();
        using var distinct = session.Once("SELECT DISTINCT books FROM copro_entry ORDER BY books", parameterCount: 0);
        using var row = distinct.Query();
        while (row.Read())
        {
            books.Add(new BooksId(row.GetString(0)));
        }

        return books;
    }

    private void VerifyChains(BooksId books)
    {
        JournalHead? head = null;
        foreach (var entry in EntryTable.Read(session, books, entity: null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            _entries++;
            var id = entry.Id;
            if (head is null || (head.Entity, head.FiscalYear, head.Journal) != (id.Entity, id.FiscalYear, id.Journal))
            {
                head = EntryChain.Start(id.Entity, id.Journal, id.FiscalYear);
            }

            VerifyEntry(entry, head, $"{books.Code}/{id.Entity}/{id.FiscalYear}/{id.Journal}/{id.Number}");
            head = EntryChain.HeadAfter(entry);
        }
    }

    private void VerifyEntry(Entry entry, JournalHead before, string name)
    {
        if (entry.Id.Number != before.LastNumber + 1)
        {
            _findings.Add(LedgerDiagnostics.ChainGap, default, name, before.LastNumber);
        }

        if (entry.PreviousHash != before.LastHash)
        {
            _findings.Add(LedgerDiagnostics.ChainBroken, default, name);
        }

        var hash = EntryHasher.HashOf(entry);
        if (entry.Hash != hash)
        {
            _findings.Add(LedgerDiagnostics.HashWrong, default, name, entry.Hash.ToString(), hash.ToString());
        }

        if (!entry.Content.IsBalanced())
        {
            _findings.Add(LedgerDiagnostics.EntryUnbalanced, default, name);
        }
    }
}
