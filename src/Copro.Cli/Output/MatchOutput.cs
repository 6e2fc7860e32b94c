using System.Globalization;
using Copro.BankMatch;
using Copro.Cli.Matching;

namespace Copro.Cli.Output;

/// <summary>Prints decisions in the order of the movements: for programs one a line, for people with what speaks for them.</summary>
internal sealed class MatchOutput(CliHost host, DiagnosticLanguage language, bool isJson)
{
    private readonly JsonLines _json = new(host.Out);

    public void Write(MatchResult result, StatementMovements movements)
    {
        foreach (var decision in result.Decisions)
        {
            if (isJson)
            {
                _json.Render(line => MatchJson.WriteDecision(Named(decision, movements), line));
            }
            else
            {
                WriteText(decision, movements);
            }
        }

        if (!isJson)
        {
            WriteSummary(result);
        }
    }

    // A document is known by its hash inside the library; people and programs know it by its name.
    private static MatchDecision Named(MatchDecision decision, StatementMovements movements) =>
        decision with
        {
            Transaction = decision.Transaction with { Document = movements.FileOf(decision.Transaction) },
        };

    private void WriteText(MatchDecision decision, StatementMovements movements)
    {
        var movement = decision.Transaction;
        var day = movement.BookedOn?.ToString("O", CultureInfo.InvariantCulture);
        host.Out.WriteLine(
            $"{movements.FileOf(movement)} {movement.Ordinal.ToString(CultureInfo.InvariantCulture)}  {day}  {movement.Amount}  "
                + movement.CleanLabel
        );
        foreach (var line in EvidenceText.Explain(decision, language).Split('\n'))
        {
            host.Out.WriteLine($"  {line}");
        }

        foreach (var allocation in decision.Allocations)
        {
            host.Out.WriteLine($"  {allocation.Target}  {allocation.Amount}");
        }

        if (decision.Of is { } of)
        {
            host.Out.WriteLine($"  = {of}");
        }
    }

    private void WriteSummary(MatchResult result)
    {
        var table = new TextTable(
            TextColumn.Text(language.Say("Outcome", "Issue")),
            TextColumn.Number(language.Say("Movements", "Mouvements"))
        );
        foreach (var group in result.Decisions.GroupBy(decision => decision.Outcome).OrderBy(group => group.Key))
        {
            table.Add(MatchJson.NameOf(group.Key), group.Count().ToString(CultureInfo.InvariantCulture));
        }

        host.Out.WriteLine();
        host.Out.Write(table.ToString(host.Width));
    }
}
