using System.CommandLine;
using Copro.Cli.Books;
using Copro.Cli.Output;
using Copro.Ledger;

namespace Copro.Cli.Commands;

/// <summary>What the acts on chosen movements have in common: they open the books, choose, act, and print the answer.</summary>
internal static class DaybookActs
{
    /// <summary>Does something with the movements chosen.</summary>
    internal delegate ValueTask<DaybookAnswer> Act(
        DaybookSession session,
        DaybookSelection selection,
        CancellationToken cancellationToken
    );

    /// <summary>Makes a command an act.</summary>
    /// <param name="host">Where it runs.</param>
    /// <param name="command">The command; its own options are added already.</param>
    /// <param name="states">The states whose movements it is for, unless others are named.</param>
    /// <param name="act">What it does.</param>
    /// <param name="ask">Asked before it is done; answers <c>null</c> to go on, or the exit code to end with.</param>
    public static Command Bind(
        CliHost host,
        Command command,
        IReadOnlyList<ReceiptState> states,
        Func<ParseResult, Act> act,
        Func<ParseResult, ChosenReceipts, Task<int?>>? ask = null
    )
    {
        var options = new DaybookOptions();
        var filters = new ReceiptFilters();
        options.AddTo(command);
        filters.AddTo(command);
        command.SetAction(
            async (result, cancellationToken) =>
            {
                await using var session = await DaybookSession.OpenAsync(host, result, options, cancellationToken);
                var chosen = await filters.ChooseAsync(host, result, session.Books, states, cancellationToken);
                if (ask is not null && await ask(result, chosen) is { } end)
                {
                    return end;
                }

                var answer = await act(result)(session, chosen.Selection, cancellationToken);
                return new DaybookAnswerOutput(host, result).Write(command.Name, answer);
            }
        );
        return command;
    }
}
