using System.CommandLine;
using Copro.Ledger;

namespace Copro.Cli.Commands;

/// <summary><c>copro daybook journal</c>: gives movements a journal by hand.</summary>
internal static class DaybookJournalCommand
{
    public static Command Create(CliHost host)
    {
        var journal = new Argument<string>("JOURNAL") { Description = "the journal's code" };
        return DaybookActs.Bind(
            host,
            new Command("journal", "gives movements a journal") { journal },
            [ReceiptState.Received, ReceiptState.FileGenerated],
            result =>
                (session, selection, cancellationToken) =>
                    session.Daybook.AssignJournalAsync(
                        session.Command("journal"),
                        selection,
                        result.GetValue(journal)!,
                        cancellationToken
                    )
        );
    }
}
