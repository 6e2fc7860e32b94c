using System.CommandLine;
using Copro.Cli.Books;
using Copro.Cli.Demo;
using Copro.Cli.Input;
using Copro.Cli.Output;
using Copro.Ledger;

namespace Copro.Cli.Commands;

/// <summary><c>copro ledger fec</c>: the file of accounting entries.</summary>
internal static class LedgerFecCommand
{
    public static Command Create(CliHost host) =>
        new("fec", "the file of accounting entries (FEC)") { CreateCheck(host), CreateWrite(host) };

    private static Command CreateCheck(CliHost host)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "FEC files, ours or not",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "check",
            "checks FEC files strictly, and says what the tax administration's tool would say"
        )
        {
            files,
        };
        command.SetAction(
            async (result, cancellationToken) =>
            {
                var output = new FecOutput(host, result);
                foreach (var path in result.GetValue(files)!)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    await using var stream = InputFile.Open(host, path);
                    var name = InputFile.NameOf(path);
                    output.Write(name, FecChecker.Check(stream, name));
                }

                return output.ExitCode;
            }
        );
        return command;
    }

    private static Command CreateWrite(CliHost host)
    {
        var options = new DatabaseOptions();
        var folder = new Option<string>("--output") { Description = "the folder that gets the files", Required = true };
        var entity = new Option<string?>("--entity") { Description = "only of this entity" };
        var replace = new Option<bool>("--replace")
        {
            Description =
                "replaces files of an earlier export; without it other bytes under the same name are not touched",
        };
        var command = new Command("write", "one FEC an entity and fiscal year, from the validated entries")
        {
            folder,
            entity,
            replace,
        };
        options.AddTo(command);
        command.SetAction(
            async (result, cancellationToken) =>
            {
                await using var books = await OpenBooks.OpenAsync(host, result, options, cancellationToken);
                var output = new FecOutput(host, result);
                var root = host.Resolve(result.GetValue(folder)!);
                Directory.CreateDirectory(root);
                foreach (var one in await EntitiesAsync(books, result.GetValue(entity), cancellationToken))
                {
                    foreach (var year in one.FiscalYears)
                    {
                        using var content = new MemoryStream();
                        var entries = books.Store.ReadEntriesAsync(books.Id, one.Code, cancellationToken);
                        var summary = await FecWriter.WriteAsync(content, one, year, entries, cancellationToken);
                        var path = Path.Combine(root, FecWriter.FileName(one, year));
                        await SaveAsync(path, content.ToArray(), result.GetValue(replace), cancellationToken);
                        output.Write(path, summary);
                    }
                }

                return ExitCode.Done;
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<Entity>> EntitiesAsync(
        OpenBooks books,
        string? code,
        CancellationToken cancellationToken
    )
    {
        var entities = await books.EntitiesAsync(cancellationToken);
        if (code is null)
        {
            return entities;
        }

        return entities.FirstOrDefault(entity => entity.Code == code) is { } found
            ? [found]
            : throw new CoproFormatException(LedgerDiagnostics.UnknownEntity.At(default, code));
    }

    private static async Task SaveAsync(
        string path,
        ReadOnlyMemory<byte> content,
        bool isReplaced,
        CancellationToken cancellationToken
    )
    {
        if (isReplaced)
        {
            await ExportFile.ReplaceAsync(path, content, reached: null);
        }
        else
        {
            await OutputFile.WriteAsync(path, content, cancellationToken);
        }
    }
}
