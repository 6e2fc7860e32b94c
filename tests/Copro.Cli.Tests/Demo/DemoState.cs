using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Copro.Cli.Tests.Demo;

/// <summary>All that a demo left behind, as text that two runs can be compared by: every row of the books and every file.</summary>
internal static class DemoState
{
    public static string Of(string folder) => $"{Books(Path.Combine(folder, "books.db"))}\n{Files(folder)}";

    private static string Books(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var text = new StringBuilder();
        foreach (
            var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'copro_%'")
        )
        {
            text.Append("# ").Append(table).Append('\n');
            foreach (var row in Rows(connection, $"SELECT * FROM {table}").Order(StringComparer.Ordinal))
            {
                text.Append(row).Append('\n');
            }
        }

        return text.ToString();
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Table names come from the database's own list; there is no user input here.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(i => Cell(reader.GetValue(i)));
            rows.Add(string.Join('|', cells));
        }

        return rows;
    }

    private static string Cell(object value) =>
        value is byte[] bytes
            ? Convert.ToHexString(bytes)
            : Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Files(string folder)
    {
        var text = new StringBuilder();
        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path))
            .Where(name => !name.StartsWith("books.db", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var hash = ContentHash.Of(File.ReadAllBytes(Path.Combine(folder, file)));
            text.Append(file).Append(' ').Append(hash.ToString()).Append('\n');
        }

        return text.ToString();
    }
}
