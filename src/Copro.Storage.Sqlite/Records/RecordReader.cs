using Copro.Ledger;

namespace Copro.Storage.Sqlite;

/// <summary>Runs a query whose first column is a document, and reads the records in it.</summary>
internal static class RecordReader
{
    /// <summary>With a statement that is kept: for the texts that are few.</summary>
    public static IEnumerable<T> Read<T>(
        SqliteSession session,
        VersionedTable<T> table,
        string sql,
        params object?[] parameters
    )
        where T : class, IVersioned => Read(session.Prepared(sql, parameters.Length), table, parameters);

    /// <summary>With a statement that is not kept: for texts put together from what was asked.</summary>
    public static IEnumerable<T> ReadOnce<T>(
        SqliteSession session,
        VersionedTable<T> table,
        string sql,
        object?[] parameters
    )
        where T : class, IVersioned
    {
        using var statement = session.Once(sql, parameters.Length);
        foreach (var record in Read(statement, table, parameters))
        {
            yield return record;
        }
    }

    private static IEnumerable<T> Read<T>(SqliteStatement statement, VersionedTable<T> table, object?[] parameters)
        where T : class, IVersioned
    {
        using var row = statement.With(parameters).Query();
        while (row.Read())
        {
            yield return table.Read(row.GetString(0));
        }
    }
}
