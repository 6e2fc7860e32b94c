using System.CommandLine;
using Copro.Ledger;

namespace Copro.Cli.Commands;

/// <summary><c>copro daybook validate</c>: puts prepared entries in the books.</summary>
internal static class DaybookValidateCommand
{
    public static Command Create(CliHost host) =>
        DaybookActs.Bind(
            host,
            new Command("validate", "puts prepared entries in the books (valider): numbered, chained, frozen"),
            [ReceiptState.Posted],
            _ =>
                (session, selection, cancellationToken) =>
                    session.Daybook.ValidateAsync(session.Command("validate"), selection, cancellationToken)
        );
}
