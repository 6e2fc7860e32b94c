using System.CommandLine;

namespace Copro.Cli.Commands;

/// <summary><c>copro daybook</c>: the staging screen.</summary>
internal static class DaybookCommand
{
    public static Command Create(CliHost host) =>
        new("daybook", "the staged receipts (brouillard d'encaissement)")
        {
            DaybookListCommand.Create(host),
            DaybookSelectCommand.Create(host),
            DaybookJournalCommand.Create(host),
            DaybookVoucherCommand.Create(host),
            DaybookGenerateCommand.Create(host),
            DaybookVoidCommand.Create(host),
            DaybookPrintCommand.Create(host),
            DaybookPostCommand.Create(host),
            DaybookValidateCommand.Create(host),
            DaybookCancelCommand.Create(host),
            DaybookImportCommand.Create(host),
        };
}
