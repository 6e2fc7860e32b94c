using Microsoft.Data.Sqlite;

namespace Copro.Storage.Sqlite;

/// <summary>Columns as the library's values.</summary>
internal static class RowExtensions
{
    public static string? Text(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    public static byte[] Bytes(this SqliteDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    public static ContentHash Hash(this SqliteDataReader row, int column) => new(row.Bytes(column));
}
