using System.CommandLine;

namespace Copro.Cli.Commands;

/// <summary><c>copro sepa</c>: direct debits.</summary>
internal static class SepaCommand
{
    public static Command Create(CliHost host) =>
        new("sepa", "direct debits")
        {
            SepaWriteCommand.Create(host),
            SepaCheckCommand.Create(host),
            SepaStatusCommand.Create(host),
        };
}
