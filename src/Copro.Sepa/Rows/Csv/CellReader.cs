using System.Globalization;
using System.Text;

namespace Copro.Sepa;

/// <summary>The values in the cells of one record; what is wrong with one becomes a finding at its column.</summary>
internal readonly struct CellReader(Utf8CsvReader record, CollectionColumns columns)
{
    private const string DateForm = "yyyy-MM-dd";

    private readonly List<Diagnostic> _flaws = [];

    /// <summary>What is wrong with the cells that were asked for.</summary>
    public IReadOnlyList<Diagnostic> Flaws => _flaws;

    /// <summary>A cell's text; <c>null</c> when it is empty or its column is not there.</summary>
    public string? Text(CollectionColumn column)
    {
        var cell = columns.Cell(record, column);
        return cell.IsEmpty ? null : Encoding.UTF8.GetString(cell);
    }

    /// <summary>A cell's text; a finding when there is none.</summary>
    public string Required(CollectionColumn column)
    {
        var text = Text(column);
        if (text is null)
        {
            var name = CollectionColumns.NameOf(column);
            _flaws.Add(SepaDiagnostics.CellMissing.At(PlaceOf(column), name));
        }

        return text ?? string.Empty;
    }

    /// <summary>An identifier; <c>default</c> when it is absent or wrong.</summary>
    public T Value<T>(CollectionColumn column, TextParser<T> parser, bool isRequired = true)
        where T : struct
    {
        var text = isRequired ? Required(column) : Text(column);
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        if (!parser(text, out var value, out var error))
        {
            _flaws.Add(error!.At(PlaceOf(column)));
        }

        return value;
    }

    /// <summary>A date; <c>default</c> when it is absent or wrong.</summary>
    public DateOnly Date(CollectionColumn column)
    {
        var text = Required(column);
        if (
            !DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && text.Length > 0
        )
        {
            Wrong(column, text, DateForm);
        }

        return date;
    }

    /// <summary>One of some codes; <c>default</c> when it is absent or wrong.</summary>
    public T Code<T>(CollectionColumn column, bool isRequired, params ReadOnlySpan<(string Code, T Value)> codes)
        where T : struct, Enum
    {
        var text = isRequired ? Required(column) : Text(column);
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        var known = new List<string>();
        foreach (var (code, value) in codes)
        {
            if (string.Equals(code, text, StringComparison.Ordinal))
            {
                return value;
            }

            known.Add(code);
        }

        Wrong(column, text, string.Join(", ", known));
        return default;
    }

    /// <summary>A cell in a wrong column may hold a name or an account: its text is never shown in full.</summary>
    private void Wrong(CollectionColumn column, string text, string form)
    {
        var name = CollectionColumns.NameOf(column);
        _flaws.Add(SepaDiagnostics.CellValue.At(PlaceOf(column), name, DiagnosticArgument.Personal(text), form));
    }

    private static DiagnosticPlace PlaceOf(CollectionColumn column) =>
        DiagnosticPlace.At(CollectionColumns.NameOf(column));
}
