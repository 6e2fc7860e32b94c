using System.Globalization;
using System.Text.Json;
using Copro.Cmc7;

namespace Copro.Cli.Output;

/// <summary>Prints readings of cheque lines. The digits are shown in full: whoever passed the cheque asked for them.</summary>
internal sealed class Cmc7Output(TextWriter output, DiagnosticLanguage language, bool isJson)
{
    private readonly JsonLines _json = new(output);

    public void Write(string text, Cmc7Reading reading)
    {
        if (isJson)
        {
            _json.Write(json => WriteJson(json, text, reading));
        }
        else
        {
            WriteText(text, reading);
        }
    }

    private void WriteJson(Utf8JsonWriter json, string text, Cmc7Reading reading)
    {
        var line = reading.EffectiveLine;
        json.WriteString("input", text);
        json.WriteBoolean("valid", reading.IsWhole);
        json.Text("layout", line.Layout?.Name);
        json.Text("chequeNumber", line.ChequeNumber.ToString());
        json.Text("interbankZone", line.InterbankZone.ToString());
        json.Text("internalZone", line.InternalZone.ToString());
        json.Text("amountZone", line.AmountZone.ToString());
        json.Text("key", reading.ComputedKey.ToString());
        json.WriteString("keyCheck", JsonFields.Word(reading.KeyCheck));
        json.WriteString("kind", JsonFields.Word(line.Kind));
        json.WriteStartArray("unreadable");
        foreach (var place in reading.Unreadable)
        {
            json.WriteStartObject();
            json.WriteString("zone", place.Zone);
            json.WriteNumber("digit", place.Digit);
            json.WriteNumber("column", place.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Strings("candidates", reading.Candidates.Select(candidate => candidate.ToUnmaskedString()));
        DiagnosticOutput.WriteArray(json, reading.Diagnostics, language);
    }

    private void WriteText(string text, Cmc7Reading reading)
    {
        var line = reading.EffectiveLine;
        var fields = new FieldList()
            .Add(language.Say("valid", "valide"), language.YesOrNo(reading.IsWhole))
            .Add(language.Say("layout", "grammaire"), line.Layout?.Name)
            .Add(language.Say("kind", "nature"), line.HasValue ? KindOf(line.Kind) : null)
            .Add(language.Say("cheque number (Z4)", "numéro du chèque (Z4)"), line.ChequeNumber.ToString())
            .Add(language.Say("interbank zone (Z3)", "zone interbancaire (Z3)"), line.InterbankZone.ToString())
            .Add(language.Say("internal zone (Z2)", "zone interne (Z2)"), line.InternalZone.ToString())
            .Add(language.Say("amount zone (Z1)", "zone montant (Z1)"), line.AmountZone.ToString())
            .Add(language.Say("computed key", "clé calculée"), reading.ComputedKey.ToString())
            .Add(language.Say("key given", "clé donnée"), KeyOf(reading.KeyCheck));
        foreach (var place in reading.Unreadable)
        {
            fields.Add(
                language.Say("unreadable", "illisible"),
                string.Create(CultureInfo.InvariantCulture, $"{place.Zone} {place.Digit} ({place.Column})")
            );
        }

        foreach (var candidate in reading.Candidates)
        {
            fields.Add(language.Say("candidate", "candidate"), candidate.ToUnmaskedString());
        }

        output.WriteLine(text);
        output.Write(fields.ToString());
        foreach (var finding in reading.Diagnostics)
        {
            output.WriteLine($"  {DiagnosticOutput.Line(finding, language)}");
        }
    }

    private string KindOf(Cmc7Kind kind) =>
        kind switch
        {
            Cmc7Kind.BatchTicket => language.Say("batch ticket", "ticket de lot"),
            Cmc7Kind.DepositTicket => language.Say("deposit ticket", "ticket de remise"),
            _ => language.Say("cheque", "chèque"),
        };

    private string? KeyOf(Cmc7KeyCheck check) =>
        check switch
        {
            Cmc7KeyCheck.NotChecked => null,
            Cmc7KeyCheck.Correct => language.Say("fits", "concorde"),
            _ => language.Say("does not fit", "ne concorde pas"),
        };
}
