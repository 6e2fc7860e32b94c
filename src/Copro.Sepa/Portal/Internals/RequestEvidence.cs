using System.Text.Json;

namespace Copro.Sepa;

/// <summary>The free part of a request: names and values that prove the signature, whatever the portal keeps.</summary>
internal static class RequestEvidence
{
    private const int MaxItems = 32;
    private const int MaxValueLength = 1024;

    /// <summary>The items in ordinal order of their names; other values than strings as their JSON text.</summary>
    public static IReadOnlyDictionary<string, string> Read(JsonFields? fields)
    {
        var items = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (fields is null)
        {
            return items;
        }

        foreach (var (name, element) in fields.All)
        {
            var value = element.ValueKind == JsonValueKind.String ? JsonFields.StringOf(element) : element.GetRawText();
            if (value is null)
            {
                fields.AddAt(SepaDiagnostics.RequestNotJson, name);
            }
            else if (value.Length > MaxValueLength)
            {
                fields.Add(SepaDiagnostics.FieldTooLong, name, value.Length, MaxValueLength);
            }
            else if (items.Count < MaxItems)
            {
                items.Add(name, value);
            }
            else
            {
                fields.Add(SepaDiagnostics.FieldTooLong, name, fields.All.Count(), MaxItems);
                break;
            }
        }

        return items;
    }
}
