using System.CommandLine;
using Copro.Cli.Books;
using Copro.Cli.Input;
using Copro.Cli.Output;
using Copro.Kiosk;
using Copro.Sdk;

namespace Copro.Cli.Commands;

/// <summary><c>copro kiosk</c>: the nightly exchange with payment kiosks.</summary>
internal static class KioskCommand
{
    public static Command Create(CliHost host) =>
        new("kiosk", "the nightly exchange with payment kiosks")
        {
            CreateCheck(host),
            CreateCollect(host),
            CreatePublish(host),
        };

    private static Command CreateCheck(CliHost host)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "payment or debtor files; - is standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("check", "header, totals and findings of payment and debtor files") { files };
        command.SetAction(
            async (result, cancellationToken) =>
            {
                var output = new KioskFileOutput(host, result);
                foreach (var path in result.GetValue(files)!)
                {
                    output.Write(await InputFile.ReadAsync(host, path, cancellationToken));
                }

                return output.ExitCode;
            }
        );
        return command;
    }

    private static Command CreateCollect(CliHost host)
    {
        var options = new DatabaseOptions();
        var directory = new Option<string>("--directory")
        {
            Description = "the folder in which kiosks leave their payment files; those dealt with are moved to done",
            Required = true,
        };
        var command = new Command(
            "collect",
            "takes in the payment files that are whole; the folders archive and quarantine lie beside the database"
        )
        {
            directory,
        };
        options.AddTo(command);
        command.SetAction(
            async (result, cancellationToken) =>
            {
                await using var books = await OpenBooks.OpenAsync(host, result, options, cancellationToken);
                var agency = await books.AgencyAsync(cancellationToken);
                var folder = host.Resolve(result.GetValue(directory)!);
                if (!Directory.Exists(folder))
                {
                    throw new DirectoryNotFoundException($"There is no folder {folder}.");
                }

                var keeping = DocumentFolders.Of(books);
                var progress = host.ShowsProgress ? new ProgressLine(host.Error) : null;
                var report = await new RoadIntake(books.Store, new CoproOptions(), host.Clock).CollectKiosksAsync(
                    new FolderKioskTransport(folder),
                    agency,
                    keeping.Archive,
                    keeping.Quarantine,
                    progress,
                    cancellationToken
                );
                progress?.Clear();
                new RoadOutput(host, result).Write(report);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Command CreatePublish(CliHost host)
    {
        var options = new DatabaseOptions();
        var folder = new Option<string>("--output")
        {
            Description = "the folder that gets the lists, and whatever else waits to leave",
            Required = true,
        };
        var confirm = new Option<bool>("--confirm")
        {
            Description = "a person has looked: publish also lists that shrank or grew too much",
        };
        var command = new Command("publish", "tells each kiosk who owes what; a list that shrank too much is held back")
        {
            folder,
            confirm,
        };
        options.AddTo(command);
        command.SetAction(
            async (result, cancellationToken) =>
            {
                await using var books = await OpenBooks.OpenAsync(host, result, options, cancellationToken);
                var agency = await books.AgencyAsync(cancellationToken);
                var held = await new KioskLists(books.Store, new KioskOptions(), host.Clock).PrepareAsync(
                    agency,
                    result.GetValue(confirm),
                    cancellationToken
                );
                var channel = new FolderOutboxChannel(host.Resolve(result.GetValue(folder)!));
                var delivered = await new OutboxPublisher(books.Store, channel, host.Clock).PublishAsync(
                    agency.Books,
                    cancellationToken
                );
                new OutboxOutput(host, result).Write(delivered);
                new DiagnosticOutput(host, result).Write(held);
                return held.Count == 0 ? ExitCode.Done : ExitCode.InputHasErrors;
            }
        );
        return command;
    }
}
