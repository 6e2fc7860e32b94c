using System.CommandLine;
using Copro.Cli.Books;
using Copro.Cli.Output;

namespace Copro.Cli.Commands;

/// <summary><c>copro daybook select</c>: the identifiers of movements, for <c>--id -</c> of an act.</summary>
internal static class DaybookSelectCommand
{
    public static Command Create(CliHost host)
    {
        var options = new DatabaseOptions();
        var filters = new ReceiptFilters();
        var command = new Command(
            "select",
            "the identifiers of movements, one a line, for --id - of an act; count and total on standard error"
        );
        options.AddTo(command);
        filters.AddTo(command);
        command.SetAction(
            async (result, cancellationToken) =>
            {
                await using var books = await OpenBooks.OpenAsync(host, result, options, cancellationToken);
                var chosen = await filters.ChooseAsync(
                    host,
                    result,
                    books,
                    ReceiptFilters.WorkingStates,
                    cancellationToken
                );
                return new ReceiptOutput(host, result).WriteSelection(chosen);
            }
        );
        return command;
    }
}
