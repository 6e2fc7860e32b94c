using System.CommandLine;
using Copro.Cli.Books;
using Copro.Cli.Input;
using Copro.Cli.Output;
using Copro.Sdk;

namespace Copro.Cli.Commands;

/// <summary><c>copro daybook import</c>: takes in documents by hand, on the path of the nightly run.</summary>
internal static class DaybookImportCommand
{
    public static Command Create(CliHost host)
    {
        var options = new DaybookOptions();
        var files = new Argument<string[]>("FILE")
        {
            Description =
                "kiosk files, cheque lists, statements, one-off requests; each one's road is found in its content",
            Arity = ArgumentArity.OneOrMore,
        };
        var road = EnumOption.One<Road>("--road", "the road of all of them, instead of finding it");
        var command = new Command(
            "import",
            "takes in documents by hand, as the nightly run would: archived, staged once, kept aside in quarantine when they "
                + "cannot be used; the folders archive and quarantine lie beside the database"
        )
        {
            files,
            road,
        };
        options.AddTo(command);
        command.SetAction(
            async (result, cancellationToken) =>
            {
                await using var session = await DaybookSession.OpenAsync(host, result, options, cancellationToken);
                var inputs = new List<InputFile>();
                foreach (var path in result.GetValue(files)!)
                {
                    inputs.Add(await InputFile.ReadAsync(host, path, cancellationToken));
                }

                var intake = new RoadIntake(session.Books.Store, new CoproOptions(), host.Clock);
                var keeping = DocumentFolders.Of(session.Books);
                var output = new RoadOutput(host, result);
                var progress = host.ShowsProgress ? new ProgressLine(host.Error) : null;
                // In the order of the evening: what is expected of the bank must be known before its statements are read.
                foreach (
                    var group in inputs
                        .GroupBy(file => result.GetValue(road) ?? RoadFinder.Find(file))
                        .OrderBy(g => g.Key)
                )
                {
                    var report = await intake.TakeAsync(
                        group.Key,
                        new NamedFilesInbox([.. group]),
                        session.Agency,
                        keeping.Archive,
                        keeping.Quarantine,
                        progress,
                        cancellationToken
                    );
                    progress?.Clear();
                    output.Write(report);
                }

                return ExitCode.Done;
            }
        );
        return command;
    }
}
