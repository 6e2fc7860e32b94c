using System.CommandLine;
using Copro.Cli.Books;
using Copro.Cli.Output;

namespace Copro.Cli.Commands;

/// <summary><c>copro daybook print</c>: the daybook as it goes to paper, entity by entity, with totals.</summary>
internal static class DaybookPrintCommand
{
    public static Command Create(CliHost host)
    {
        var options = new DatabaseOptions();
        var filters = new ReceiptFilters();
        var command = new Command("print", "the daybook for paper, entity by entity, with totals");
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
                var entities = await books.EntitiesAsync(cancellationToken);
                return new ReceiptOutput(host, result).WritePrint(chosen, entities);
            }
        );
        return command;
    }
}
