using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Copro.Ledger;
using Microsoft.Data.Sqlite;

namespace Copro.Storage.Sqlite;

/// <summary>
/// A table of records with a version: its key, the columns something is looked up by, and how a record becomes a row and back.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
internal sealed class VersionedTable<T>
    where T : class, IVersioned
{
    private const string BooksColumn = "books";
    private const string VersionColumn = "version";
    private const string DocumentColumn = "document";

    private readonly JsonTypeInfo<T>? _documentType;
    private readonly Func<T, object?[]> _keyOf;
    private readonly Func<T, object?[]> _columnsOf;
    private readonly Func<T, long, T> _withVersion;
    private readonly string _insert;
    private readonly string _update;
    private readonly string _present;

    /// <param name="name">The table.</param>
    /// <param name="kind">The record's kind, as a conflict names it.</param>
    /// <param name="keyColumns">The primary key without the books.</param>
    /// <param name="keyOf">Their values.</param>
    /// <param name="columns">The other columns, without version and document.</param>
    /// <param name="columnsOf">Their values.</param>
    /// <param name="documentType">The form of the document; <c>null</c> for a table that is all columns.</param>
    /// <param name="withVersion">The record with another version.</param>
    /// <param name="nameOf">The record's name in a conflict.</param>
    public VersionedTable(
        string name,
        string kind,
        string[] keyColumns,
        Func<T, object?[]> keyOf,
        string[] columns,
        Func<T, object?[]> columnsOf,
        JsonTypeInfo<T>? documentType,
        Func<T, long, T> withVersion,
        Func<T, string> nameOf
    )
    {
        Name = name;
        Kind = kind;
        KeyColumns = keyColumns;
        Columns = columns;
        NameOf = nameOf;
        _keyOf = keyOf;
        _columnsOf = columnsOf;
        _documentType = documentType;
        _withVersion = withVersion;

        // $1 the books, then the key, the new version, the other columns: one order for both texts.
        string[] changing = documentType is null ? columns : [.. columns, DocumentColumn];
        string[] all = [BooksColumn, .. keyColumns, VersionColumn, .. changing];
        ParameterCount = all.Length;
        var versionParameter = SqliteStatement.ParameterName(keyColumns.Length + 2);
        var values = string.Join(", ", Enumerable.Range(1, all.Length).Select(SqliteStatement.ParameterName));
        var changes = changing.Select((c, i) => $"{c} = {SqliteStatement.ParameterName(keyColumns.Length + 3 + i)}");
        var isKey = string.Join(
            " AND ",
            new[] { BooksColumn }.Concat(keyColumns).Select((c, i) => $"{c} = {SqliteStatement.ParameterName(i + 1)}")
        );
        _insert = $"INSERT INTO {name} ({string.Join(", ", all)}) VALUES ({values}) ON CONFLICT DO NOTHING";
        _update =
            $"UPDATE {name} SET {VersionColumn} = {versionParameter}, {string.Join(", ", changes)} "
            + $"WHERE {isKey} AND {VersionColumn} = {versionParameter} - 1";
        _present = $"SELECT {VersionColumn} FROM {name} WHERE {isKey}";
    }

    public string Name { get; }

    public string Kind { get; }

    public IReadOnlyList<string> KeyColumns { get; }

    public IReadOnlyList<string> Columns { get; }

    public Func<T, string> NameOf { get; }

    private int ParameterCount { get; }

    /// <summary>Stores the record as the version after its own; <c>false</c> when the books have another version.</summary>
    public bool TryStore(SqliteSession session, BooksId books, T record)
    {
        var next = _withVersion(record, checked(record.Version + 1));
        var sql = record.Version == 0 ? _insert : _update;
        return session
                .Prepared(sql, ParameterCount)
                .With([books.Code, .. _keyOf(next), next.Version, .. _columnsOf(next), .. DocumentOf(next)])
                .Execute() == 1;
    }

    /// <summary>The version the books have; 0 when they have none.</summary>
    public long PresentVersion(SqliteSession session, BooksId books, T record) =>
        session.Prepared(_present, KeyColumns.Count + 1).With([books.Code, .. _keyOf(record)]).Scalar() is long version
            ? version
            : 0;

    /// <summary>The conflict of a record whose version is not the present one.</summary>
    public Diagnostic VersionConflict(SqliteSession session, BooksId books, T record) =>
        LedgerDiagnostics.VersionConflict.At(
            default,
            Kind,
            NameOf(record),
            record.Version,
            PresentVersion(session, books, record)
        );

    /// <summary>The record a document holds.</summary>
    /// <exception cref="JsonException">The document is not of the form this package writes.</exception>
    public T Read(string document) =>
        JsonSerializer.Deserialize(document, _documentType!)
        ?? throw new JsonException($"A document of {Name} is null.");

    /// <summary>
    /// Reads every document of the table, and compares the columns beside it with what it says; what is wrong with
    /// each row, <c>null</c> for nothing.
    /// </summary>
    public IEnumerable<Diagnostic?> Verify(SqliteSession session)
    {
        string[] compared = [.. KeyColumns, VersionColumn, .. Columns];
        using var rows = session.Once(
            $"SELECT {DocumentColumn}, {BooksColumn}, {string.Join(", ", compared)} FROM {Name}",
            parameterCount: 0
        );
        using var row = rows.Query();
        while (row.Read())
        {
            yield return Verify(row, compared);
        }
    }

    private Diagnostic? Verify(SqliteDataReader row, string[] compared)
    {
        const int BeforeCompared = 2;
        var key = string.Join('/', Enumerable.Range(1, KeyColumns.Count + 1).Select(row.GetString));
        T record;
        try
        {
            record = Read(row.GetString(0));
        }
        catch (JsonException e)
        {
            return StorageDiagnostics.RecordIsUnreadable.At(default, Name, key, e.Path ?? e.Message);
        }

        object?[] said = [.. _keyOf(record), record.Version, .. _columnsOf(record)];
        for (var i = 0; i < compared.Length; i++)
        {
            var stored = row.IsDBNull(i + BeforeCompared) ? null : row.GetValue(i + BeforeCompared);
            if (!Equals(stored, said[i]))
            {
                return StorageDiagnostics.ColumnDisagrees.At(default, Name, key, compared[i]);
            }
        }

        return null;
    }

    private IEnumerable<object?> DocumentOf(T record) =>
        _documentType is null ? [] : [JsonSerializer.Serialize(record, _documentType)];
}
