using Copro.Ledger;

namespace Copro.Storage.Sqlite;

/// <summary>What is to leave, in the order it was committed.</summary>
internal static class OutboxTable
{
    /// <summary>Adds a message; <c>false</c> when the books have its id.</summary>
    public static bool TryInsert(SqliteSession session, BooksId books, OutboxMessage message) =>
        session
            .Prepared(
                """
                INSERT INTO copro_outbox (books, id, channel, name, hash, content) VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT DO NOTHING
                """,
                parameterCount: 6
            )
            .With(
                books.Code,
                message.Id,
                message.Channel,
                message.Name,
                message.Hash.ToByteArray(),
                message.Content.ToArray()
            )
            .Execute() == 1;

    /// <summary>The messages that have not been delivered.</summary>
    public static IEnumerable<OutboxMessage> Waiting(SqliteSession session, BooksId books)
    {
        using var row = session
            .Prepared(
                """
                SELECT id, channel, name, hash, content FROM copro_outbox
                WHERE books = $1 AND published_at IS NULL ORDER BY position
                """,
                parameterCount: 1
            )
            .With(books.Code)
            .Query();
        while (row.Read())
        {
            yield return new OutboxMessage
            {
                Id = row.GetString(0),
                Channel = row.GetString(1),
                Name = row.GetString(2),
                Hash = row.Hash(3),
                Content = row.Bytes(4),
            };
        }
    }

    /// <summary>Notes a delivery, the first time; <c>false</c> when there is no such message.</summary>
    public static bool MarkPublished(SqliteSession session, BooksId books, string id, DateTimeOffset publishedAt) =>
        session
            .Prepared(
                """
                UPDATE copro_outbox SET published_at = COALESCE(published_at, $3) WHERE books = $1 AND id = $2
                """,
                parameterCount: 3
            )
            .With(books.Code, id, ColumnText.Of(publishedAt))
            .Execute() == 1;
}
