using System.CommandLine;
using Copro.BankMatch;
using Copro.Cli.Input;
using Copro.Cli.Output;

namespace Copro.Cli.Commands;

/// <summary><c>copro statement</c>: bank statements of any format.</summary>
internal static class StatementCommand
{
    public static Command Create(CliHost host) => new("statement", "bank statements") { CreateRead(host) };

    private static Command CreateRead(CliHost host)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "statements of any format, which is detected; - is standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "read",
            "movements, balances, and whether opening + movements = closing; exit code 1 when a finding is an error, "
                + "as it is for a statement that does not balance"
        )
        {
            files,
        };
        command.SetAction(
            async (result, cancellationToken) =>
            {
                var output = new StatementOutput(host, result.GetLanguage(), result.IsJson());
                var findings = new DiagnosticOutput(host, result);
                var reader = new StatementReader();
                foreach (var path in result.GetValue(files)!)
                {
                    await using var stream = InputFile.Open(host, path);
                    var name = InputFile.NameOf(path);
                    var document = await reader.ReadAsync(stream, name, sink: null, cancellationToken);
                    output.Write(document, name);
                    findings.Write(document.Diagnostics);
                }

                return findings.ExitCode;
            }
        );
        return command;
    }
}
