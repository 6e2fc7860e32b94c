using System.Text.Json;
using System.Text.RegularExpressions;

namespace Copro.Cli.Tests;

/// <summary>
/// Holds a document against a JSON Schema, as far as ours needs it: type, const, enum, pattern, lengths, items, properties, required,
/// additionalProperties, oneOf and local references. A keyword it does not know fails the test that uses it.
/// </summary>
internal sealed class JsonShape(JsonElement schema)
{
    private static readonly HashSet<string> s_annotations = new(StringComparer.Ordinal)
    {
        "$schema",
        "$id",
        "$defs",
        "title",
        "description",
        "default",
    };

    /// <summary>What does not fit, each with its path.</summary>
    public IReadOnlyList<string> Misfits(JsonElement document)
    {
        var misfits = new List<string>();
        Check(schema, document, "$", misfits);
        return misfits;
    }

    private void Check(JsonElement rules, JsonElement value, string path, List<string> misfits)
    {
        foreach (var rule in rules.EnumerateObject())
        {
            if (!s_annotations.Contains(rule.Name) && !Fits(rules, rule, value, path, misfits))
            {
                misfits.Add($"{path}: {rule.Name}");
            }
        }
    }

    private bool Fits(JsonElement rules, JsonProperty rule, JsonElement value, string path, List<string> misfits) =>
        rule.Name switch
        {
            "$ref" => Follow(rule.Value.GetString()!, value, path, misfits),
            "type" => IsOfType(rule.Value, value),
            "const" => JsonElement.DeepEquals(rule.Value, value),
            "enum" => rule.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)),
            "pattern" => TextOf(value) is not { } text || Regex.IsMatch(text, rule.Value.GetString()!),
            "minLength" => TextOf(value) is not { } text || text.Length >= rule.Value.GetInt32(),
            "maxLength" => TextOf(value) is not { } text || text.Length <= rule.Value.GetInt32(),
            "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.Value.GetInt32(),
            "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.Value.GetInt32(),
            "items" => Items(rule.Value, value, path, misfits),
            "properties" => Properties(rule.Value, value, path, misfits),
            "required" => value.ValueKind != JsonValueKind.Object
                || rule.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
            "additionalProperties" => value.ValueKind != JsonValueKind.Object
                || value.EnumerateObject().All(m => rules.GetProperty("properties").TryGetProperty(m.Name, out _)),
            "oneOf" => rule.Value.EnumerateArray().Count(choice => IsMet(choice, value)) == 1,
            _ => false,
        };

    private bool IsMet(JsonElement rules, JsonElement value)
    {
        var misfits = new List<string>();
        Check(rules, value, "$", misfits);
        return misfits.Count == 0;
    }

    private bool Follow(string reference, JsonElement value, string path, List<string> misfits)
    {
        var target = schema;
        foreach (var step in reference.Split('/').Skip(1))
        {
            target = target.GetProperty(step);
        }

        Check(target, value, path, misfits);
        return true;
    }

    private bool Items(JsonElement rules, JsonElement value, string path, List<string> misfits)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Check(rules, item, $"{path}[{index++}]", misfits);
            }
        }

        return true;
    }

    private bool Properties(JsonElement rules, JsonElement value, string path, List<string> misfits)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                if (rules.TryGetProperty(member.Name, out var rule))
                {
                    Check(rule, member.Value, $"{path}.{member.Name}", misfits);
                }
            }
        }

        return true;
    }

    private static bool IsOfType(JsonElement types, JsonElement value) =>
        types.ValueKind == JsonValueKind.Array
            ? types.EnumerateArray().Any(type => IsOfType(type, value))
            : types.GetString() == NameOf(value.ValueKind);

    private static string NameOf(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "number",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => "null",
        };

    private static string? TextOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
