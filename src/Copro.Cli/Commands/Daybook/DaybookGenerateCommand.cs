using System.CommandLine;
using Copro.Cli.Books;
using Copro.Cli.Output;
using Copro.Sdk;
using Copro.Sepa;

namespace Copro.Cli.Commands;

/// <summary><c>copro daybook generate</c>: makes the collection files of one-off mandates, once.</summary>
internal static class DaybookGenerateCommand
{
    public static Command Create(CliHost host)
    {
        var options = new DaybookOptions();
        var folder = new Option<string>("--output")
        {
            Description = "the folder that gets the files, and whatever else waits to leave",
            Required = true,
        };
        var command = new Command(
            "generate",
            "makes the collection files of the one-off mandates that wait (générer), one a bank, and delivers them"
        )
        {
            folder,
        };
        options.AddTo(command);
        command.SetAction(
            async (result, cancellationToken) =>
            {
                await using var session = await DaybookSession.OpenAsync(host, result, options, cancellationToken);
                var store = session.Books.Store;
                var made = await new CollectionFiles(store, new SepaOptions(), host.Clock).GenerateAsync(
                    session.Agency,
                    cancellationToken
                );
                var channel = new FolderOutboxChannel(host.Resolve(result.GetValue(folder)!));
                var left = await new OutboxPublisher(store, channel, host.Clock).PublishAsync(
                    session.Agency.Books,
                    cancellationToken
                );
                return new OutboxOutput(host, result).Write(made, left);
            }
        );
        return command;
    }
}
