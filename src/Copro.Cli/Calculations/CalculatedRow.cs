using System.Text;
using System.Text.Json;
using Copro.Cli.Output;
using Copro.Shared;

namespace Copro.Cli.Calculations;

/// <summary>A row with its results: the fields that came in stay as they are and in their order, the result fields follow.</summary>
internal static class CalculatedRow
{
    public static void Write(
        string line,
        RowCalculation calculation,
        JsonLines output,
        DiagnosticPlace place,
        DiagnosticOutput findings
    )
    {
        try
        {
            var utf8 = Encoding.UTF8.GetBytes(line);
            JsonTexts.Check(utf8);
            using var document = JsonDocument.Parse(utf8);
            var results = calculation(new RowFields(document.RootElement));
            output.Write(json =>
            {
                var names = results.Select(result => result.Name).ToHashSet(StringComparer.Ordinal);
                foreach (
                    var field in document.RootElement.EnumerateObject().Where(field => !names.Contains(field.Name))
                )
                {
                    field.WriteTo(json);
                }

                foreach (var (name, write) in results)
                {
                    json.WritePropertyName(name);
                    write(json);
                }
            });
        }
        catch (JsonException e)
        {
            findings.Write(
                CliDiagnostics.NotJson.At(
                    place with
                    {
                        Column = (int)(e.BytePositionInLine ?? 0) + 1,
                    },
                    CliDiagnostics.Malformed
                )
            );
        }
        catch (CoproFormatException e) when (e.Diagnostic is { } diagnostic)
        {
            findings.Write(diagnostic.At(place with { Path = diagnostic.Place.Path }));
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            findings.Write(CliDiagnostics.RowRefused.At(place, e.Message));
        }
    }
}
