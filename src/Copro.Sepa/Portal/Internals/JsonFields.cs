using System.Globalization;
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
            if (Unescape(static field => field.Name, field) is not { } name)
            {
                findings.Add(SepaDiagnostics.RequestNotJson, DiagnosticPlace.At(path));
            }
            else if (!_fields.TryAdd(name, field.Value))
            {
                Add(SepaDiagnostics.FieldTwice, name);
            }
        }
    }

    /// <summary>
    /// The document of some bytes, with or without byte order mark; <c>null</c> with a finding when they are no JSON object.
    /// </summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> json, int maxDepth, DiagnosticBag findings)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var text = json.Span.StartsWith(mark) ? json[mark.Length..] : json;
        try
        {
            var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = maxDepth });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            var kind = KindOf(document.RootElement);
            document.Dispose();
            findings.Add(SepaDiagnostics.FieldKind, DiagnosticPlace.At("$"), "$", "object", kind);
        }
        catch (JsonException e)
        {
            // The parser's own message may quote the text; the place is enough.
            var place = DiagnosticPlace.At(Position(e.LineNumber) + 1, Position(e.BytePositionInLine) + 1);
            findings.Add(SepaDiagnostics.RequestNotJson, place);
        }

        return null;
    }

    private static int Position(long? position) => (int)(position ?? 0);

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
            Add(SepaDiagnostics.FieldKind, name, "string", KindOf(element));
            return null;
        }

        if (StringOf(element)?.Trim() is not { } text)
        {
            AddAt(SepaDiagnostics.RequestNotJson, name);
            return null;
        }

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
    public T Value<T>(string name, int maxLength, TextParser<T> parser, bool required = true)
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

        Add(SepaDiagnostics.FieldKind, name, "boolean", KindOf(element));
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

        Add(SepaDiagnostics.FieldKind, name, "integer", KindOf(element));
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

        Add(SepaDiagnostics.FieldKind, name, "object", KindOf(element));
        return null;
    }

    /// <summary>A whole number in a range; <c>null</c> when absent or wrong.</summary>
    public long? Integer(string name, long smallest, long largest)
    {
        if (Find(name, required: true) is not { } element)
        {
            return null;
        }

        if (element.ValueKind != JsonValueKind.Number || !element.TryGetInt64(out var number))
        {
            Add(SepaDiagnostics.FieldKind, name, "integer", KindOf(element));
            return null;
        }

        if (number >= smallest && number <= largest)
        {
            return number;
        }

        Add(SepaDiagnostics.RulebookValue, name, number, smallest, largest);
        return null;
    }

    /// <summary>The same, with a value for when it is absent or wrong.</summary>
    public long Integer(string name, long smallest, long largest, long fallback) =>
        Find(name, required: false) is null ? fallback : Integer(name, smallest, largest) ?? fallback;

    /// <summary>The objects of an array; <c>null</c> when absent or wrong.</summary>
    public IReadOnlyList<JsonFields>? Objects(string name)
    {
        if (Find(name, required: true) is not { } element)
        {
            return null;
        }

        if (element.ValueKind != JsonValueKind.Array)
        {
            Add(SepaDiagnostics.FieldKind, name, "array", KindOf(element));
            return null;
        }

        var objects = new List<JsonFields>();
        foreach (var item in element.EnumerateArray())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{PathOf(name)}[{objects.Count}]");
            if (item.ValueKind != JsonValueKind.Object)
            {
                _findings.Add(SepaDiagnostics.FieldKind, DiagnosticPlace.At(path), name, "object", KindOf(item));
                return null;
            }

            objects.Add(new JsonFields(item, path, _findings));
        }

        return objects;
    }

    /// <summary>A finding for each field that is not one of these.</summary>
    public void RefuseOthers(IReadOnlySet<string> known, DiagnosticDescriptor descriptor)
    {
        foreach (var name in _fields.Keys)
        {
            if (!known.Contains(name))
            {
                Add(descriptor, name);
            }
        }
    }

    /// <summary>The text of a JSON string; <c>null</c> when its escapes make no text (half a surrogate pair).</summary>
    public static string? StringOf(JsonElement element) => Unescape(static element => element.GetString(), element);

    /// <summary>A finding at a field.</summary>
    public void AddAt(DiagnosticDescriptor descriptor, string name, params DiagnosticArgument[] arguments) =>
        _findings.Add(descriptor, DiagnosticPlace.At(PathOf(name)), arguments);

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

    // The only way the framework has of saying that "\ud800" is no text.
    private static string? Unescape<T>(Func<T, string?> read, T from)
    {
        try
        {
            return read(from);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The JSON type of an element.</summary>
    public static string KindOf(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.Number => "number",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Array => "array",
            _ => "object",
        };
}
