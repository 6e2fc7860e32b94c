using System.Globalization;
using Copro.Ledger;
using Microsoft.Data.Sqlite;

namespace Copro.Storage.Sqlite;

/// <summary>Entries and their lines: columns only, written once.</summary>
internal static class EntryTable
{
    private const string IsJournal = "books = $1 AND entity = $2 AND fiscal_year = $3 AND journal = $4";
    private const int JournalParameters = 4;

    private const string InsertLine = """
        INSERT INTO copro_entry_line (books, entity, fiscal_year, journal, number, line, account, account_label, auxiliary,
            auxiliary_label, label, debit, credit)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """;
    private const int LineParameters = 13;

    private const string InsertEntry = """
        INSERT INTO copro_entry (books, entity, fiscal_year, journal, number, date, voucher_reference, voucher_date, label,
            currency, rule, origin, validated_on, text_digest, previous_hash, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        """;
    private const int EntryParameters = 16;

    private const string Order = "ORDER BY entity, fiscal_year, journal, number";

    /// <summary>Whether an entity was asked for: 1 without and 2 with, so that each has its own plan.</summary>
    private static string OfEntity(string? entity) => entity is null ? "books = $1" : "books = $1 AND entity = $2";

    private static object?[] EntityParameters(BooksId books, string? entity) =>
        entity is null ? [books.Code] : [books.Code, entity];

    /// <summary>The last entry of a journal in a fiscal year.</summary>
    public static JournalHead Head(
        SqliteSession session,
        BooksId books,
        string entity,
        string journal,
        string fiscalYear
    )
    {
        using var row = session
            .Prepared(
                $"SELECT number, hash FROM copro_entry WHERE {IsJournal} ORDER BY number DESC LIMIT 1",
                JournalParameters
            )
            .With(books.Code, entity, fiscalYear, journal)
            .Query();
        return row.Read()
            ? new JournalHead(entity, journal, fiscalYear, row.GetInt64(0), row.Hash(1))
            : new JournalHead(entity, journal, fiscalYear, LastNumber: 0, LastHash: default);
    }

    /// <summary>Writes an entry that was checked against the head: its lines first, then the entry, which seals them.</summary>
    public static void Insert(SqliteSession session, BooksId books, Entry entry)
    {
        var (id, content) = (entry.Id, entry.Content);
        for (var i = 0; i < content.Lines.Count; i++)
        {
            var line = content.Lines[i];
            session
                .Prepared(InsertLine, LineParameters)
                .With(
                    books.Code,
                    id.Entity,
                    id.FiscalYear,
                    id.Journal,
                    id.Number,
                    i,
                    line.Account,
                    line.AccountLabel,
                    line.Auxiliary,
                    line.AuxiliaryLabel,
                    line.Label,
                    line.Debit,
                    line.Credit
                )
                .Execute();
        }

        session
            .Prepared(InsertEntry, EntryParameters)
            .With(
                books.Code,
                id.Entity,
                id.FiscalYear,
                id.Journal,
                id.Number,
                ColumnText.Of(content.Date),
                content.VoucherReference,
                ColumnText.Of(content.VoucherDate),
                content.Label,
                content.Currency.Code,
                content.Rule,
                content.Origin?.ToString(),
                ColumnText.Of(entry.ValidatedOn),
                entry.TextDigest.ToByteArray(),
                entry.PreviousHash.ToByteArray(),
                entry.Hash.ToByteArray()
            )
            .Execute();
    }

    /// <summary>
    /// The entries in their order. Two cursors walk side by side, so the session is inside a transaction that reads, and one
    /// entry is in memory at a time.
    /// </summary>
    public static IEnumerable<Entry> Read(SqliteSession session, BooksId books, string? entity)
    {
        var parameters = EntityParameters(books, entity);
        using var entry = session
            .Prepared(
                $"""
                SELECT entity, fiscal_year, journal, number, date, voucher_reference, voucher_date, label, currency, rule,
                    origin, validated_on, text_digest, previous_hash, hash
                FROM copro_entry WHERE {OfEntity(entity)} {Order}
                """,
                parameters.Length
            )
            .With(parameters)
            .Query();
        using var line = session
            .Prepared(
                $"""
                SELECT entity, fiscal_year, journal, number, account, account_label, auxiliary, auxiliary_label, label, debit,
                    credit
                FROM copro_entry_line WHERE {OfEntity(entity)} {Order}, line
                """,
                parameters.Length
            )
            .With(parameters)
            .Query();
        var hasLine = line.Read();
        while (entry.Read())
        {
            var id = ReadId(entry);
            var lines = new List<EntryLine>();
            for (; hasLine && ReadId(line) == id; hasLine = line.Read())
            {
                lines.Add(ReadLine(line));
            }

            yield return ReadEntry(entry, id, lines);
        }
    }

    private static EntryId ReadId(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(2), row.GetString(1), row.GetInt64(3));

    private static EntryLine ReadLine(SqliteDataReader row) =>
        new()
        {
            Account = row.GetString(4),
            AccountLabel = row.GetString(5),
            Auxiliary = row.Text(6),
            AuxiliaryLabel = row.Text(7),
            Label = row.GetString(8),
            Debit = row.GetInt64(9),
            Credit = row.GetInt64(10),
        };

    private static Entry ReadEntry(SqliteDataReader row, EntryId id, IReadOnlyList<EntryLine> lines) =>
        new()
        {
            Id = id,
            Content = new EntryDraft
            {
                Entity = id.Entity,
                Journal = id.Journal,
                Date = ColumnText.Date(row.GetString(4)),
                VoucherReference = row.GetString(5),
                VoucherDate = ColumnText.Date(row.GetString(6)),
                Label = row.GetString(7),
                Currency = Currency.Parse(row.GetString(8), CultureInfo.InvariantCulture),
                Lines = lines,
                Rule = row.Text(9),
                Origin = row.Text(10) is { } origin ? SourceKey.Parse(origin, CultureInfo.InvariantCulture) : null,
            },
            ValidatedOn = ColumnText.Date(row.GetString(11)),
            TextDigest = row.Hash(12),
            PreviousHash = row.Hash(13),
            Hash = row.Hash(14),
        };
}
