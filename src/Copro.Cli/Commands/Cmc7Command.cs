using System.CommandLine;
using Copro.Cli.Input;
using Copro.Cli.Output;
using Copro.Cmc7;

namespace Copro.Cli.Commands;

/// <summary><c>copro cmc7</c>: what a cheque reader sent, explained.</summary>
internal static class Cmc7Command
{
    public static Command Create(CliHost host)
    {
        var lines = new Argument<string[]>("LINE")
        {
            Description = "what the reader sent; - reads lines from standard input",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var input = new Option<string>("--input")
        {
            Description = "a file with one line a cheque; - is standard input",
        };
        var key = new Option<string>("--key")
        {
            Description =
                "the RLMC key printed on the cheque: it checks the digits and repairs one that could not be read",
        };
        var command = new Command("cmc7", "what a cheque reader sent, explained") { lines, input, key };
        command.Validators.Add(result =>
        {
            if (result.GetValue(lines) is not { Length: > 0 } && result.GetValue(input) is null)
            {
                result.AddError("Give a line, or a file with --input.");
            }
        });
        command.SetAction(
            async (result, cancellationToken) =>
            {
                var texts = await TextLines.ReadAsync(
                    host,
                    result.GetValue(lines) ?? [],
                    result.GetValue(input),
                    TextLines.ByLine,
                    cancellationToken
                );
                var output = new Cmc7Output(host.Out, result.GetLanguage(), result.IsJson());
                var reader = new Cmc7Reader();
                var isGood = texts.Count > 0;
                foreach (var text in texts)
                {
                    var reading = reader.Read(text, result.GetValue(key));
                    output.Write(text, reading);
                    isGood &= reading.IsWhole;
                }

                return isGood ? ExitCode.Done : ExitCode.InputHasErrors;
            }
        );
        return command;
    }
}
