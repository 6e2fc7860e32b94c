using System.Globalization;
using System.Text.Json;

namespace Copro.Cli.Collections;

/// <summary>
/// The fields of one JSON object: whatever is wrong with one becomes a finding at its path. Members that nobody asked for are told
/// when it is closed, so that a misspelt one is not lost.
/// </summary>
internal sealed class JsonFieldReader(JsonElement element, DiagnosticPlace place, DiagnosticBag findings)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly long _errorsBefore = findings.ErrorCount;

    /// <summary>Whether something was wrong since it was opened, inside of it or in what was read meanwhile.</summary>
    public bool HasFlaws => findings.ErrorCount > _errorsBefore;

    /// <summary>Whether it is an object; a finding when it is not.</summary>
    public bool IsObject()
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return true;
        }

        Wrong("{…}");
        return false;
    }

    /// <summary>A member that is there and not <c>null</c>.</summary>
    public JsonElement? Member(string name)
    {
        _asked.Add(name);
        return
            element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty(name, out var value)
            && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
    }

    /// <summary>Tells the members that nobody asked for, and those that are there twice.</summary>
    public void Close()
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!_asked.Contains(member.Name))
            {
                findings.Add(CliDiagnostics.MemberUnknown, PlaceOf(member.Name), member.Name);
            }
            else if (!seen.Add(member.Name))
            {
                findings.Add(CliDiagnostics.MemberTwice, PlaceOf(member.Name), member.Name);
            }
        }
    }

    /// <summary>A text; <c>null</c> when it is absent, empty or no text.</summary>
    public string? Text(string name)
    {
        if (Member(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString() is { Length: > 0 } text ? text : null;
        }

        Wrong(name, "\"…\"");
        return null;
    }

    public string RequiredText(string name)
    {
        if (Text(name) is { } text)
        {
            return text;
        }

        if (Member(name) is null or { ValueKind: JsonValueKind.String })
        {
            Missing(name);
        }

        return string.Empty;
    }

    public IReadOnlyList<string> Texts(string name)
    {
        if (Member(name) is not { } list)
        {
            return [];
        }

        if (
            list.ValueKind == JsonValueKind.Array
            && list.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String)
        )
        {
            return [.. list.EnumerateArray().Select(e => e.GetString()!)];
        }

        Wrong(name, "[\"…\"]");
        return [];
    }

    /// <summary>An object inside; <c>null</c> when it is absent.</summary>
    public JsonFieldReader? Object(string name)
    {
        if (Member(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return new JsonFieldReader(value, PlaceOf(name), findings);
        }

        Wrong(name, "{…}");
        return null;
    }

    /// <summary>An object that must be there; an empty one, told, when it is not.</summary>
    public JsonFieldReader Required(string name)
    {
        if (Member(name) is null)
        {
            Missing(name);
        }

        // What is said of an object that is not there stands for all of its fields.
        return Object(name) ?? new JsonFieldReader(default, PlaceOf(name), new DiagnosticBag());
    }

    public T Value<T>(string name, TextParser<T> parser, bool isRequired = true)
        where T : struct
    {
        var text = isRequired ? RequiredText(name) : Text(name);
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        if (!parser(text, out var value, out var error))
        {
            findings.Add(error!.At(PlaceOf(name)));
        }

        return value;
    }

    public DateOnly Date(string name)
    {
        const string Form = "yyyy-MM-dd";
        var text = RequiredText(name);
        if (
            !DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && text.Length > 0
        )
        {
            Wrong(name, Form);
        }

        return date;
    }

    public bool? Flag(string name)
    {
        var value = Member(name);
        if (value is null or { ValueKind: JsonValueKind.True or JsonValueKind.False })
        {
            return value?.GetBoolean();
        }

        Wrong(name, OneOf(["true", "false"]));
        return null;
    }

    public T RequiredCode<T>(string name, params ReadOnlySpan<(string Code, T Value)> codes)
        where T : struct, Enum
    {
        _ = RequiredText(name);
        return Code(name, default, codes);
    }

    public T Code<T>(string name, T absent, params ReadOnlySpan<(string Code, T Value)> codes)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return absent;
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

        Wrong(name, OneOf(known));
        return absent;
    }

    /// <summary>One of several, as what was expected.</summary>
    public static DiagnosticArgument OneOf(IEnumerable<string> choices)
    {
        var list = string.Join(", ", choices);
        return DiagnosticArgument.Public($"one of {list}", $"un de {list}");
    }

    /// <summary>Tells that a member is missing.</summary>
    public void Missing(string name) => findings.Add(CliDiagnostics.FieldMissing, PlaceOf(name), name);

    /// <summary>Tells that a member is not what was expected.</summary>
    public void Wrong(string name, DiagnosticArgument expected) =>
        findings.Add(CliDiagnostics.FieldWrong, PlaceOf(name), name, expected);

    /// <summary>Tells that the object is not what was expected.</summary>
    public void Wrong(DiagnosticArgument expected)
    {
        var name = place.Path is { } path ? path[(path.LastIndexOf('/') + 1)..] : "JSON";
        findings.Add(CliDiagnostics.FieldWrong, place, name, expected);
    }

    private DiagnosticPlace PlaceOf(string name) => place with { Path = Under(name) };

    private string Under(string name) => string.IsNullOrEmpty(place.Path) ? name : $"{place.Path}/{name}";
}
