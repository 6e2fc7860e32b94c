using System.Text.Json;
using Copro.Cmc7;

namespace Copro.Cli.Output;

/// <summary>Prints what a scanned text means: the best reading, and the others by name.</summary>
internal sealed class CouponOutput(TextWriter output, DiagnosticLanguage language, bool isJson)
{
    private readonly JsonLines _json = new(output);

    public void Write(string text, CouponResult result)
    {
        if (isJson)
        {
            _json.Write(json => WriteJson(json, text, result));
        }
        else
        {
            WriteText(text, result);
        }
    }

    private void WriteJson(Utf8JsonWriter json, string text, CouponResult result)
    {
        var best = result.Best;
        json.WriteString("input", text);
        json.WriteBoolean("valid", result.IsValid);
        json.Text("format", best?.FormatName);
        json.WriteStartObject("fields");
        foreach (var field in best?.Fields ?? [])
        {
            json.WriteString(field.Name, field.Value);
        }

        json.WriteEndObject();
        json.Money("amount", best?.Amount);
        json.Text("reference", best?.Reference);
        json.Strings("repaired", best?.Repaired ?? []);
        json.Strings("others", result.Readings.Skip(1).Select(reading => reading.FormatName));
        DiagnosticOutput.WriteArray(json, result.Diagnostics, language);
    }

    private void WriteText(string text, CouponResult result)
    {
        output.WriteLine(text);
        var fields = new FieldList().Add(language.Say("valid", "valide"), language.YesOrNo(result.IsValid));
        if (result.Best is { } best)
        {
            fields
                .Add(language.Say("format", "format"), best.FormatName)
                .Add(language.Say("amount", "montant"), best.Amount?.ToString())
                .Add(language.Say("reference", "référence"), best.Reference)
                .Add(language.Say("repaired", "réparé"), string.Join(", ", best.Repaired));
            foreach (var field in best.Fields)
            {
                fields.Add(field.Name, field.Value);
            }
        }

        fields.Add(
            language.Say("other readings", "autres lectures"),
            string.Join(", ", result.Readings.Skip(1).Select(reading => reading.FormatName))
        );
        output.Write(fields.ToString());
        foreach (var finding in result.Diagnostics)
        {
            output.WriteLine($"  {DiagnosticOutput.Line(finding, language)}");
        }
    }
}
