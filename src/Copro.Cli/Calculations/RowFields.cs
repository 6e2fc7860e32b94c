using System.Globalization;
using System.Text.Json;

namespace Copro.Cli.Calculations;

/// <summary>The fields of a row, or of an object in one; what is missing or wrong throws with its name.</summary>
internal readonly struct RowFields
{
    private readonly JsonElement _row;
    private readonly string? _parent;

    public RowFields(JsonElement row, string? parent = null)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw new CoproFormatException(CliDiagnostics.NotJson.At(Place(parent), CliDiagnostics.NoObject));
        }

        _row = row;
        _parent = parent;
    }

    public bool Has(string name) => _row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public long Integer(string name) =>
        Required(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number)
            ? number
            : throw Wrong(name, "a whole number of 64 bits");

    public string Text(string name) =>
        Required(name) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : throw Wrong(name, "a text");

    public DateOnly Date(string name) =>
        DateOnly.TryParseExact(
            Text(name),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : throw Wrong(name, "yyyy-MM-dd");

    public long[] Integers(string name)
    {
        var numbers = new List<long>();
        foreach (var element in List(name))
        {
            numbers.Add(
                element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var number)
                    ? number
                    : throw Wrong(name, "whole numbers of 64 bits")
            );
        }

        return [.. numbers];
    }

    public IReadOnlyList<RowFields> Objects(string name)
    {
        var objects = new List<RowFields>();
        foreach (var element in List(name))
        {
            objects.Add(
                new RowFields(element, string.Create(CultureInfo.InvariantCulture, $"{name}[{objects.Count}]"))
            );
        }

        return objects;
    }

    private JsonElement.ArrayEnumerator List(string name) =>
        Required(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : throw Wrong(name, "a list");

    private JsonElement Required(string name) =>
        _row.TryGetProperty(name, out var value)
            ? value
            : throw new CoproFormatException(CliDiagnostics.FieldMissing.At(Place(PathOf(name)), name));

    private CoproFormatException Wrong(string name, string expected) =>
        new(CliDiagnostics.FieldWrong.At(Place(PathOf(name)), name, expected));

    private string PathOf(string name) => _parent is null ? name : $"{_parent}/{name}";

    private static DiagnosticPlace Place(string? path) => path is null ? default : DiagnosticPlace.At(path);
}
