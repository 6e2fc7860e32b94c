using System.CommandLine;
using Copro.Cli.Commands;
using Copro.Cli.Output;

namespace Copro.Cli;

/// <summary>The <c>copro</c> command: parses, runs, and turns failures into exit codes.</summary>
internal static class CoproCommandLine
{
    public static async Task<int> InvokeAsync(
        string[] args,
        CliHost host,
        CancellationToken cancellationToken = default
    )
    {
        // A line of a cheque may begin with any character: '@' names no file of arguments here.
        var result = Build(host).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
            {
                await host.Error.WriteLineAsync(error.Message);
            }

            await host.Error.WriteLineAsync("copro --help shows the commands, copro COMMAND --help its options.");
            return ExitCode.WrongUsage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = host.Out,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return await result.InvokeAsync(configuration, cancellationToken);
        }
        catch (CoproFormatException e)
        {
            await host.Error.WriteLineAsync(e.Diagnostic?.ToString(result.GetLanguage()) ?? e.Message);
            return ExitCode.InputHasErrors;
        }
        catch (OperationCanceledException)
        {
            await host.Error.WriteLineAsync(
                result.GetLanguage().Say("The command was cancelled.", "La commande a été interrompue.")
            );
            return ExitCode.CouldNotReadOrWrite;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync(e.Message);
            return ExitCode.CouldNotReadOrWrite;
        }
    }

    private static RootCommand Build(CliHost host)
    {
        var root = new RootCommand("Carries a property manager's receipts into the books.")
        {
            DemoCommand.Create(host),
            SepaCommand.Create(host),
            StatementCommand.Create(host),
            MatchCommand.Create(host),
            Cmc7Command.Create(host),
            CouponCommand.Create(host),
            KioskCommand.Create(host),
            DaybookCommand.Create(host),
            LedgerCommand.Create(host),
        };
        root.Options.Add(GlobalOptions.Format);
        root.Options.Add(GlobalOptions.Language);
        return root;
    }
}
