using System.Globalization;
using Copro.Shared;

namespace Copro.Sepa;

/// <summary>The cells of one row by their column: whatever is wrong with one becomes a finding at line and column.</summary>
internal sealed class CsvRow(Dictionary<string, int> columns, int width, DiagnosticBag findings)
{
    private const string DateForm = "yyyy-MM-dd";

    private readonly List<string> _cells = [];
    private int _line;

    /// <summary>Takes the next record; a finding when it has not as many fields as the header.</summary>
    public bool Take(CsvRecord record)
    {
        _cells.Clear();
        _cells.AddRange(record.Fields.Select(field => field.Trim()));
        _line = record.Line;
        if (_cells.Count == width)
        {
            return true;
        }

        findings.Add(SepaDiagnostics.FieldCount, DiagnosticPlace.At(_line), _cells.Count, width);
        return false;
    }

    /// <summary>A cell's text; <c>null</c> when it is empty or its column is not there.</summary>
    public string? Text(string column) =>
        columns.TryGetValue(column, out var index) && _cells[index].Length > 0 ? _cells[index] : null;

    /// <summary>A cell's text; a finding when there is none.</summary>
    public string Required(string column)
    {
        var text = Text(column);
        if (text is null)
        {
            findings.Add(SepaDiagnostics.CellMissing, At(column), column);
        }

        return text ?? string.Empty;
    }

    /// <summary>An identifier; <c>default</c> when it is absent or wrong.</summary>
    public T Value<T>(string column, TextParser<T> parser, bool required = true)
        where T : struct
    {
        var text = required ? Required(column) : Text(column);
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        if (!parser(text, out var value, out var error))
        {
            findings.Add(error!.At(At(column)));
        }

        return value;
    }

    /// <summary>A date; <c>default</c> when it is absent or wrong.</summary>
    public DateOnly Date(string column)
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

    /// <summary>One of some codes.</summary>
    public T Code<T>(string column, T absent, params ReadOnlySpan<(string Code, T Value)> codes)
        where T : struct, Enum
    {
        if (Text(column) is not { } text)
        {
            return absent;
        }

        foreach (var (code, value) in codes)
        {
            if (code == text)
            {
                return value;
            }
        }

        var known = new List<string>();
        foreach (var (code, _) in codes)
        {
            known.Add(code);
        }

        Wrong(column, text, string.Join(", ", known));
        return absent;
    }

    private void Wrong(string column, string text, string form) =>
        findings.Add(SepaDiagnostics.CellValue, At(column), column, text, form);

    private DiagnosticPlace At(string column) => new() { Line = _line, Path = column };
}
