using System.CommandLine;
using Copro.Cli.Input;
using Copro.Cli.Output;
using Copro.Sepa;

namespace Copro.Cli.Commands;

/// <summary><c>copro sepa check</c>: lints pain.008 files, ours or not.</summary>
internal static class SepaCheckCommand
{
    public static Command Create(CliHost host)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "pain.008 files of any version and any size; - is standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "check",
            "all that is wrong with pain.008 files, ours or anybody's: structure, SEPA and French rules, totals, duplicates, dates; "
                + "exit code 1 when one has an error"
        )
        {
            files,
        };
        command.SetAction(result => Run(host, result, result.GetValue(files)!));
        return command;
    }

    private static int Run(CliHost host, ParseResult result, string[] paths)
    {
        var output = new LintOutput(host, result);
        var linter = new DirectDebitLinter();
        foreach (var path in paths)
        {
            var name = InputFile.NameOf(path);
            using var file = InputFile.Open(host, path);
            var findings = new DiagnosticBag(finding => output.Write(finding.At(finding.Place.In(name))));
            output.Write(name, linter.Check(file, findings));
        }

        return output.ExitCode;
    }
}
