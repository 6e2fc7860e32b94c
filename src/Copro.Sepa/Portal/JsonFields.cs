using System.Text.Json;

namespace Copro.Sepa;

/// <summary>
/// The fields of one JSON object, asked for by name: whatever is wrong with one becomes a finding at its JSON path, and reading
/// goes on. Fields nobody asks for are tolerated.
/// </summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly DiagnosticBag _findings;

    public JsonFields(JsonElement element, string path, DiagnosticBag findings)
    {
        _path = path;
        _findings = findings;
        foreach (var field in element.EnumerateObject())
        {
            if (!_fields.TryAdd(field.Name, field.Value))
            {
                Add(SepaDiagnostics.FieldTwice, field.Name);
            }
        }
    }

    /// <summary>Reads a value out of a text, the way of every identifier.</summary>
    public delegate bool Parser<T>(ReadOnlySpan<char> text, out T value, out Diagnostic? error);

    /// <summary>All fields with their names, in their order.</summary>
    public IEnumerable<KeyValuePair<string, JsonElement>> All => _fields;

    /// <summary>The JSON path of a field.</summary>
    public string PathOf(string name) => $"{_path}.{name}";

    /// <summary>A text of 1 to so many characters; <c>null</c> when absent, JSON null or empty.</summary>
    public string? Text(string name, int maxLength, bool required = true)
    {
        if (Find(name, required) is not { } element)
        {
            return null;
        }

        if (element.ValueKind != JsonValueKind.String)
        {
            Add(SepaDiagnostics.FieldKind, name, "a string", KindOf(element));
            return null;
        }

        var text = element.GetString()!.Trim();
        if (text.Length == 0)
        {
            return required ? Missing(name) : null;
        }

        if (text.Length > maxLength)
        {
            Add(SepaDiagnostics.FieldTooLong, name, text.Length, maxLength);
            return null;
        }

        return text;
    }

    /// <summary>A value read out of a text; <c>default</c> when absent or wrong.</summary>
    public T Value<T>(string name, int maxLength, Parser<T> parser, bool required = true)
    {
        if (Text(name, maxLength, required) is not { } text)
        {
            return default!;
        }

        if (!parser(text, out var value, out var error))
        {
            _findings.Add(error!.At(DiagnosticPlace.At(PathOf(name))));
        }

        return value;
    }

    /// <summary>A truth value; <c>null</c> when absent or wrong.</summary>
    public bool? Boolean(string name)
    {
        if (Find(name, required: true) is not { } element)
        {
            return null;
        }

        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return element.GetBoolean();
        }

        Add(SepaDiagnostics.FieldKind, name, "true or false", KindOf(element));
        return null;
    }

    /// <summary>A whole number; <c>null</c> when absent or wrong.</summary>
    public int? Number(string name)
    {
        if (Find(name, required: true) is not { } element)
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number))
        {
            return number;
        }

        Add(SepaDiagnostics.FieldKind, name, "a whole number", KindOf(element));
        return null;
    }

    /// <summary>The fields of an object inside; <c>null</c> when absent or wrong.</summary>
    public JsonFields? Object(string name, bool required = true)
    {
        if (Find(name, required) is not { } element)
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.Object)
        {
            return new JsonFields(element, PathOf(name), _findings);
        }

        Add(SepaDiagnostics.FieldKind, name, "an object", KindOf(element));
        return null;
    }

    /// <summary>A finding at a field; its name is the first argument.</summary>
    public void Add(DiagnosticDescriptor descriptor, string name, params DiagnosticArgument[] more) =>
        _findings.Add(descriptor, DiagnosticPlace.At(PathOf(name)), [name, .. more]);

    private JsonElement? Find(string name, bool required)
    {
        if (_fields.TryGetValue(name, out var element) && element.ValueKind != JsonValueKind.Null)
        {
            return element;
        }

        if (required)
        {
            Missing(name);
        }

        return null;
    }

    private string? Missing(string name)
    {
        Add(SepaDiagnostics.FieldMissing, name);
        return null;
    }

    private static string KindOf(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => "a string",
            JsonValueKind.Number => "a number",
            JsonValueKind.True or JsonValueKind.False => "true or false",
            JsonValueKind.Array => "an array",
            _ => "an object",
        };
}
