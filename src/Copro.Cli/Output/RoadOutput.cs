using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Copro.Sdk;

namespace Copro.Cli.Output;

/// <summary>Prints what a road brought in.</summary>
internal sealed class RoadOutput(CliHost host, ParseResult result)
{
    private readonly DiagnosticLanguage _language = result.GetLanguage();

    public void Write(RoadReport report)
    {
        if (result.IsJson())
        {
            new JsonLines(host.Out).Write(json => WriteFields(json, report));
        }
        else
        {
            host.Out.WriteLine(NameOf(report.Road));
            host.Out.Write(
                new FieldList()
                    .Add(_language.Say("documents", "documents"), Number(report.Documents))
                    .Add(_language.Say("known already", "déjà connus"), Number(report.DocumentsKnown))
                    .Add(_language.Say("received", "reçus"), Number(report.Received))
                    .Add(_language.Say("staged", "au brouillard"), Number(report.Staged))
                    .Add(_language.Say("settled", "dénoués"), Number(report.Settled))
                    .Add(_language.Say("matched", "rapprochés"), Number(report.Matched))
                    .Add(_language.Say("to review", "à traiter"), Number(report.ToReview))
                    .Add(_language.Say("refused", "refusés"), Number(report.Refused))
                    .Add(_language.Say("paid", "payé"), string.Join(", ", report.Paid.Select(paid => paid.ToString())))
                    .ToString()
            );
        }

        new DiagnosticOutput(host, result).Write(report.Findings);
    }

    private static void WriteFields(Utf8JsonWriter json, RoadReport report)
    {
        json.WriteString("road", JsonFields.Word(report.Road));
        json.WriteNumber("documents", report.Documents);
        json.WriteNumber("documentsKnown", report.DocumentsKnown);
        json.WriteNumber("received", report.Received);
        json.WriteNumber("staged", report.Staged);
        json.WriteNumber("settled", report.Settled);
        json.WriteNumber("matched", report.Matched);
        json.WriteNumber("toReview", report.ToReview);
        json.WriteNumber("refused", report.Refused);
        json.Totals("paid", report.Paid);
    }

    private string NameOf(Road road) =>
        road switch
        {
            Road.DirectDebit => _language.Say("Portal direct debits", "Prélèvements du portail"),
            Road.Kiosk => _language.Say("Kiosks", "Bornes"),
            Road.Cheque => _language.Say("Cheques and coupons", "Chèques et coupons"),
            Road.CollectionStatus => _language.Say("Answers to direct debits", "Réponses aux prélèvements"),
            _ => _language.Say("Bank statements", "Relevés bancaires"),
        };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
