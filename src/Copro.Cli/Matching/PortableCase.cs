using System.Buffers;
using System.Text;
using System.Text.Json;
using Copro.BankMatch;
using Copro.Cli.Input;
using Copro.Shared;

namespace Copro.Cli.Matching;

/// <summary>Portable cases as files hold them: the input alone, or the whole case with its id and what is expected.</summary>
internal static class PortableCase
{
    /// <summary>The case in a file; <c>null</c> when it cannot be read.</summary>
    public static MatchCase? Read(InputFile file, out IReadOnlyList<Diagnostic> findings)
    {
        var input = Parse(file, out findings, root => root.TryGetProperty("input", out var inner) ? inner : root);
        return input is null ? null : Parse(input.Value, file, out findings);
    }

    /// <summary>The knowledge in a file, read as that of a case without items and movements.</summary>
    public static MatchKnowledge? ReadKnowledge(InputFile file, out IReadOnlyList<Diagnostic> findings)
    {
        var wrapped = Parse(file, out findings, Wrap);
        return wrapped is null ? null : Parse(wrapped.Value, file, out findings)?.Book.Knowledge;
    }

    private static JsonElement Wrap(JsonElement root)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            // A case has a day; knowledge does not depend on it.
            json.WriteString("today", "2000-01-01");
            json.WritePropertyName("knowledge");
            (root.TryGetProperty("knowledge", out var inner) ? inner : root).WriteTo(json);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static MatchCase? Parse(JsonElement input, InputFile file, out IReadOnlyList<Diagnostic> findings)
    {
        _ = MatchCase.TryParse(Encoding.UTF8.GetBytes(input.GetRawText()), out var value, out var found);
        findings = InFile(found, file);
        return value;
    }

    private static JsonElement? Parse(
        InputFile file,
        out IReadOnlyList<Diagnostic> findings,
        Func<JsonElement, JsonElement> choose
    )
    {
        try
        {
            JsonTexts.Check(file.Content.Span);
            using var document = JsonDocument.Parse(file.Content);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                findings = [];
                return choose(document.RootElement).Clone();
            }

            findings = [CliDiagnostics.NotJson.At(default(DiagnosticPlace).In(file.Name), CliDiagnostics.NoObject)];
        }
        catch (JsonException e)
        {
            var place = DiagnosticPlace.At((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            findings = [CliDiagnostics.NotJson.At(place.In(file.Name), CliDiagnostics.Malformed)];
        }

        return null;
    }

    private static List<Diagnostic> InFile(IReadOnlyList<Diagnostic> findings, InputFile file) =>
        [.. findings.Select(finding => finding.At(finding.Place.In(file.Name)))];
}
