using Copro.Ledger;

namespace Copro.Storage.Sqlite;

/// <summary>Documents taken in, written once.</summary>
internal static class SourceTable
{
    /// <summary>Notes a document; <c>false</c> when the books know its key.</summary>
    public static bool TryInsert(SqliteSession session, BooksId books, SourceDocument source) =>
        session
            .Prepared(
                """
                INSERT INTO copro_source_document (books, key, hash, name, received_at) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT DO NOTHING
                """,
                parameterCount: 5
            )
            .With(
                books.Code,
                source.Key.ToString(),
                source.Hash.ToByteArray(),
                source.Name,
                ColumnText.Of(source.ReceivedAt)
            )
            .Execute() == 1;

    /// <summary>The document with this key, or <c>null</c>.</summary>
    public static SourceDocument? Find(SqliteSession session, BooksId books, SourceKey key)
    {
        using var row = session
            .Prepared(
                "SELECT hash, name, received_at FROM copro_source_document WHERE books = $1 AND key = $2",
                parameterCount: 2
            )
            .With(books.Code, key.ToString())
            .Query();
        return row.Read()
            ? new SourceDocument(key, row.Hash(0), row.GetString(1), ColumnText.Instant(row.GetString(2)))
            : null;
    }
}
