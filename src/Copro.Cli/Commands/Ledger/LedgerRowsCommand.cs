using System.CommandLine;
using System.Text;
using Copro.Cli.Calculations;
using Copro.Cli.Input;
using Copro.Cli.Output;

namespace Copro.Cli.Commands;

/// <summary>The calculations on rows: a JSON object a line in, the same object with its result fields out, whatever <c>--format</c> says.</summary>
internal static class LedgerRowsCommand
{
    public static Command Create(CliHost host, string name, string description, RowCalculation calculation)
    {
        var input = new Option<string>("--input")
        {
            Description = "a file with one JSON object a line; - is standard input",
            Required = true,
        };
        var command = new Command(name, $"{description}; answers with the rows, result fields added or replaced")
        {
            input,
        };
        command.SetAction(
            async (result, cancellationToken) =>
            {
                var path = result.GetValue(input)!;
                var findings = new DiagnosticOutput(host, result);
                var output = new JsonLines(host.Out);
                using var text = new StreamReader(InputFile.Open(host, path), Encoding.UTF8);
                var place = default(DiagnosticPlace).In(InputFile.NameOf(path));
                while (await text.ReadLineAsync(cancellationToken) is { } line)
                {
                    place = place with { Line = place.Line + 1 };
                    if (!string.IsNullOrWhiteSpace(line))
                    {
                        CalculatedRow.Write(line, calculation, output, place, findings);
                    }
                }

                return findings.ExitCode;
            }
        );
        return command;
    }
}
