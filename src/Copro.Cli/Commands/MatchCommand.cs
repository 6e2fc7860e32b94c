using System.CommandLine;
using Copro.BankMatch;
using Copro.Cli.Input;
using Copro.Cli.Matching;
using Copro.Cli.Output;

namespace Copro.Cli.Commands;

/// <summary><c>copro match</c>: what the movements of a bank pay.</summary>
internal static class MatchCommand
{
    private sealed record Inputs(
        Argument<string?> Case,
        Option<string?> Items,
        Option<string[]> Statements,
        Option<string?> Knowledge,
        Option<DateOnly?> Today
    );

    public static Command Create(CliHost host)
    {
        var inputs = new Inputs(
            new Argument<string?>("CASE.json")
            {
                Description = "one portable case, answered by one JSON object; - is standard input",
                Arity = ArgumentArity.ZeroOrOne,
            },
            new Option<string?>("--items") { Description = "what is owed, a CSV file" },
            new Option<string[]>("--statement")
            {
                Description = "bank statements of any format",
                AllowMultipleArgumentsPerToken = true,
            },
            new Option<string?>("--knowledge")
            {
                Description = "what was learned before, the knowledge object of a case",
            },
            DayOption.Create("--today", "the day of the run, yyyy-MM-dd; the clock's unless given")
        );
        var command = new Command("match", "what the movements of a bank pay")
        {
            inputs.Case,
            inputs.Items,
            inputs.Statements,
            inputs.Knowledge,
            inputs.Today,
        };
        command.Validators.Add(result =>
        {
            var hasItems = result.GetValue(inputs.Items) is not null;
            var hasStatements = result.GetValue(inputs.Statements) is { Length: > 0 };
            var isCase = result.GetValue(inputs.Case) is not null;
            if (isCase ? hasItems || hasStatements : !(hasItems && hasStatements))
            {
                result.AddError("Give a case, or --items and --statement.");
            }
        });
        command.SetAction(
            (result, cancellationToken) =>
                result.GetValue(inputs.Case) is { } path
                    ? DecideCaseAsync(host, result, path, cancellationToken)
                    : MatchAsync(host, result, inputs, cancellationToken)
        );
        return command;
    }

    private static async Task<int> DecideCaseAsync(
        CliHost host,
        ParseResult result,
        string path,
        CancellationToken cancellationToken
    )
    {
        var findings = new DiagnosticOutput(host, result);
        var file = await InputFile.ReadAsync(host, path, cancellationToken);
        if (PortableCase.Read(file, out var diagnostics) is { } portable)
        {
            var decided = portable.Decide(new MatchEngine());
            new JsonLines(host.Out).Render(line => MatchJson.WriteResult(decided, line));
        }

        findings.Write(diagnostics);
        return findings.ExitCode;
    }

    private static async Task<int> MatchAsync(
        CliHost host,
        ParseResult result,
        Inputs inputs,
        CancellationToken cancellationToken
    )
    {
        var findings = new DiagnosticOutput(host, result);
        var items = await ItemsFile.ReadAsync(host, result.GetValue(inputs.Items)!, findings.Write, cancellationToken);
        var knowledge = await KnowledgeAsync(host, result.GetValue(inputs.Knowledge), findings, cancellationToken);
        var movements = await StatementMovements.ReadAsync(
            host,
            result.GetValue(inputs.Statements)!,
            findings.Write,
            cancellationToken
        );
        if (findings.HasErrors)
        {
            return ExitCode.InputHasErrors;
        }

        var today = result.GetValue(inputs.Today) ?? DateOnly.FromDateTime(host.Clock.GetLocalNow().DateTime);
        var decided = new MatchEngine().Match(
            new MatchBook(items, knowledge),
            movements.Transactions,
            new MatchOptions { Today = today }
        );
        new MatchOutput(host, result.GetLanguage(), result.IsJson()).Write(decided, movements);
        return ExitCode.Done;
    }

    private static async Task<MatchKnowledge> KnowledgeAsync(
        CliHost host,
        string? path,
        DiagnosticOutput findings,
        CancellationToken cancellationToken
    )
    {
        if (path is null)
        {
            return MatchKnowledge.Empty;
        }

        var file = await InputFile.ReadAsync(host, path, cancellationToken);
        var knowledge = PortableCase.ReadKnowledge(file, out var diagnostics);
        findings.Write(diagnostics);
        return knowledge ?? MatchKnowledge.Empty;
    }
}
