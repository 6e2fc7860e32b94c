using Microsoft.Data.Sqlite;

// Its texts are those of the tests.
#pragma warning disable CA2100

namespace Copro.Storage.Sqlite.Tests;

/// <summary>Another hand on the file: SQL that the library never wrote.</summary>
internal sealed class RawDatabase : IDisposable
{
    public RawDatabase(string path, bool foreignKeys = true)
    {
        Connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Pooling = false,
                ForeignKeys = foreignKeys,
                DefaultTimeout = 1,
            }.ToString()
        );
        Connection.Open();
    }

    public SqliteConnection Connection { get; }

    public int Run(string sql, SqliteTransaction? transaction = null)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return command.ExecuteNonQuery();
    }

    public string? Ask(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public IReadOnlyList<string> List(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var lines = new List<string>();
        while (row.Read())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(row.GetValue)));
        }

        return lines;
    }

    public void Dispose() => Connection.Dispose();
}
