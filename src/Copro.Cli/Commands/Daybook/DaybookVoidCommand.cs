using System.CommandLine;
using Copro.Cli.Books;
using Copro.Cli.Output;
using Copro.Sdk;
using Copro.Sepa;

namespace Copro.Cli.Commands;

/// <summary><c>copro daybook void</c>: takes back a collection file that never reached the bank.</summary>
internal static class DaybookVoidCommand
{
    public static Command Create(CliHost host)
    {
        var options = new DaybookOptions();
        var file = new Argument<string>("FILE") { Description = "the name of the collection file" };
        var reason = new Option<string>("--reason")
        {
            Description = "why, for whoever looks at the movements",
            Required = true,
        };
        var command = new Command(
            "void",
            "takes back a collection file that never left or that the bank refused whole: its movements are received again"
        )
        {
            file,
            reason,
        };
        options.AddTo(command);
        reason.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError("--reason is empty.");
            }
        });
        command.SetAction(
            async (result, cancellationToken) =>
            {
                await using var session = await DaybookSession.OpenAsync(host, result, options, cancellationToken);
                var name = Path.GetFileName(result.GetValue(file)!);
                var answer = await new CollectionFileVoid(session.Books.Store, new SepaOptions(), host.Clock).VoidAsync(
                    session.Agency,
                    session.Command("void"),
                    name,
                    result.GetValue(reason)!,
                    cancellationToken
                );
                if (answer.Done.Count + answer.AlreadyDone.Count + answer.Refusals.Count == 0)
                {
                    throw new CoproFormatException(CliDiagnostics.FileUnknown.At(default, name));
                }

                return new DaybookAnswerOutput(host, result).Write(command.Name, answer);
            }
        );
        return command;
    }
}
