using System.CommandLine;
using Copro.Ledger;

namespace Copro.Cli.Commands;

/// <summary><c>copro daybook cancel</c>: takes back postings that are not validated.</summary>
internal static class DaybookCancelCommand
{
    public static Command Create(CliHost host) =>
        DaybookActs.Bind(
            host,
            new Command("cancel", "takes back postings that are not validated"),
            [ReceiptState.Posted],
            _ =>
                (session, selection, cancellationToken) =>
                    session.Daybook.CancelAsync(session.Command("cancel"), selection, cancellationToken)
        );
}
