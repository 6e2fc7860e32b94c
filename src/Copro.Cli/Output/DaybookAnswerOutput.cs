using System.CommandLine;
using System.Text.Json;
using Copro.Ledger;

namespace Copro.Cli.Output;

/// <summary>Prints what an act in the daybook did: count and total, and what it refused and why.</summary>
internal sealed class DaybookAnswerOutput(CliHost host, ParseResult result)
{
    private readonly DiagnosticLanguage _language = result.GetLanguage();

    /// <summary>Prints it; answers 1 when something was refused.</summary>
    public int Write(string act, DaybookAnswer answer)
    {
        if (result.IsJson())
        {
            new JsonLines(host.Out).Write(json => WriteFields(json, act, answer));
        }
        else
        {
            WriteText(act, answer);
        }

        return answer.Refusals.Count == 0 ? ExitCode.Done : ExitCode.InputHasErrors;
    }

    private void WriteText(string act, DaybookAnswer answer)
    {
        var said = CountAndTotal.Of(answer.Count, answer.Totals, _language);
        host.Out.WriteLine($"{WordOf(act)}{_language.Say(": ", " : ")}{said}");
        foreach (var already in answer.AlreadyDone)
        {
            host.Error.WriteLine($"{already.Receipt}  {already.Reason.ToString(_language)}");
        }

        foreach (var refusal in answer.Refusals)
        {
            host.Error.WriteLine($"{refusal.Receipt}  {refusal.Reason.ToString(_language)}");
        }
    }

    private string WordOf(string act) =>
        act switch
        {
            "post" => _language.Say("posted", "comptabilisé"),
            "validate" => _language.Say("validated", "validé"),
            "cancel" => _language.Say("taken back", "annulé"),
            "void" => _language.Say("received again", "remis en attente"),
            _ => _language.Say("changed", "modifié"),
        };

    private void WriteFields(Utf8JsonWriter json, string act, DaybookAnswer answer)
    {
        json.WriteString("act", act);
        json.WriteNumber("count", answer.Count);
        json.Totals("totals", answer.Totals);
        json.Strings("done", answer.Done.Select(receipt => receipt.Id));
        WriteReasons(json, "alreadyDone", answer.AlreadyDone);
        WriteReasons(json, "refused", answer.Refusals);
    }

    private void WriteReasons(Utf8JsonWriter json, string name, IReadOnlyList<ReceiptRefusal> reasons)
    {
        json.WriteStartArray(name);
        foreach (var (receipt, reason) in reasons)
        {
            json.WriteStartObject();
            json.WriteString("id", receipt);
            json.WriteString("diagnostic", reason.Code);
            json.WriteString("message", reason.Message(_language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
