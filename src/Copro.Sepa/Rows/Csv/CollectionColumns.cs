using System.Text;

namespace Copro.Sepa;

/// <summary>Which field of a record is which column, by the names in the first line.</summary>
internal sealed class CollectionColumns
{
    private const int Absent = -1;

    private static readonly string[] s_names =
    [
        "creditor_name",
        "creditor_ics",
        "creditor_iban",
        "creditor_bic",
        "end_to_end_id",
        "amount",
        "collection_date",
        "scheme",
        "sequence",
        "mandate_reference",
        "mandate_date",
        "debtor_name",
        "debtor_iban",
        "debtor_bic",
        "remittance",
        "purpose",
        "debtor_street",
        "debtor_postcode",
        "debtor_town",
        "debtor_country",
    ];

    private readonly int[] _fields = new int[s_names.Length];

    private CollectionColumns(int width)
    {
        Width = width;
        Array.Fill(_fields, Absent);
    }

    /// <summary>The columns every table has.</summary>
    public static IReadOnlyList<string> Required { get; } = s_names[..(int)CollectionColumn.DebtorStreet];

    /// <summary>The columns a table may have.</summary>
    public static IReadOnlyList<string> Optional { get; } = s_names[(int)CollectionColumn.DebtorStreet..];

    /// <summary>How many fields the first line has, and so every other.</summary>
    public int Width { get; }

    /// <summary>Whether there is any of the address.</summary>
    public bool HasAddress => _fields.AsSpan((int)CollectionColumn.DebtorStreet).ContainsAnyExcept(Absent);

    /// <summary>A column's name.</summary>
    public static string NameOf(CollectionColumn column) => s_names[(int)column];

    /// <summary>Reads the first line; <c>null</c> when a column is missing.</summary>
    public static CollectionColumns? Read(Utf8CsvReader header, DiagnosticBag findings)
    {
        var columns = new CollectionColumns(header.FieldCount);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var strangers = new List<Diagnostic>();
        for (var field = 0; field < header.FieldCount; field++)
        {
            columns.Add(field, Encoding.UTF8.GetString(header[field]), names, header.Line, strangers);
        }

        // A line that names no column at all is no header but somebody's data, which is not to be told.
        findings.AddRange(s_names.Any(names.Contains) ? strangers : []);

        foreach (var missing in Required.Where(name => !names.Contains(name)))
        {
            findings.Add(SepaDiagnostics.ColumnMissing, DiagnosticPlace.At(header.Line), missing);
        }

        return Required.All(names.Contains) ? columns : null;
    }

    /// <summary>A cell of a record; empty when its column is not there.</summary>
    public ReadOnlySpan<byte> Cell(Utf8CsvReader record, CollectionColumn column)
    {
        var field = _fields[(int)column];
        return field == Absent ? default : record[field];
    }

    private void Add(int field, string name, HashSet<string> names, int line, List<Diagnostic> strangers)
    {
        var column = Array.IndexOf(s_names, name);
        if (!names.Add(name))
        {
            strangers.Add(SepaDiagnostics.ColumnTwice.At(DiagnosticPlace.At(line), AccountText.Masked(name)));
        }
        else if (column < 0)
        {
            strangers.Add(SepaDiagnostics.ColumnUnknown.At(DiagnosticPlace.At(line), AccountText.Masked(name)));
        }
        else
        {
            _fields[column] = field;
        }
    }
}
