using Copro.Ledger;
using Microsoft.Data.Sqlite;

namespace Copro.Storage.Sqlite;

/// <summary>Reads the state of the deciding libraries.</summary>
internal static class StateTable
{
    private const string Select = "SELECT key, version, schema_version, payload FROM copro_state";

    public static StateRecord? Find(SqliteSession session, BooksId books, string scope, string key)
    {
        using var row = session
            .Prepared($"{Select} WHERE books = $1 AND scope = $2 AND key = $3", parameterCount: 3)
            .With(books.Code, scope, key)
            .Query();
        return row.Read() ? ReadRow(row, scope) : null;
    }

    public static IEnumerable<StateRecord> Read(SqliteSession session, BooksId books, string scope)
    {
        using var row = session
            .Prepared($"{Select} WHERE books = $1 AND scope = $2 ORDER BY key", parameterCount: 2)
            .With(books.Code, scope)
            .Query();
        while (row.Read())
        {
            yield return ReadRow(row, scope);
        }
    }

    private static StateRecord ReadRow(SqliteDataReader row, string scope) =>
        new()
        {
            Scope = scope,
            Key = row.GetString(0),
            Version = row.GetInt64(1),
            SchemaVersion = row.GetInt32(2),
            Payload = row.Bytes(3),
        };
}
