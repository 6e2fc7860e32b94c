using System.CommandLine;
using Copro.Cli.Books;
using Copro.Cli.Output;

namespace Copro.Cli.Commands;

/// <summary><c>copro daybook list</c>: the nine columns of the staging screen.</summary>
internal static class DaybookListCommand
{
    public static Command Create(CliHost host)
    {
        var options = new DatabaseOptions();
        var filters = new ReceiptFilters();
        var command = new Command(
            "list",
            "entity, account, account label, reference, date, label, amount, journal, voucher; what is archived or was "
                + "taken out is shown with --all"
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
                return new ReceiptOutput(host, result).WriteList(chosen);
            }
        );
        return command;
    }
}
