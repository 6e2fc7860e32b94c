using System.CommandLine;
using System.Globalization;
using System.Text;
using Copro.Cli.Calculations;
using Copro.Cli.Input;
using Copro.Cli.Output;
using Copro.Sdk;

namespace Copro.Cli.Commands;

/// <summary><c>copro ledger balance</c>: the trial balance of a journal in a file, read as it comes.</summary>
internal static class LedgerBalanceCommand
{
    /// <summary>A person at a terminal sees the count move about ten times a second.</summary>
    private const int LinesBetweenReports = 100_000;

    public static Command Create(CliHost host)
    {
        var file = new Argument<string>("FILE.csv")
        {
            Description =
                "transaction;journal;piece;date;account;label;debit;credit, amounts in minor units, first line a "
                + "header or not; - is standard input",
        };
        var command = new Command(
            "balance",
            "account;debit;credit;balance of a journal; lines that cannot be read and transactions that do not balance are "
                + "errors"
        )
        {
            file,
        };
        command.SetAction(
            async (result, cancellationToken) =>
            {
                var path = result.GetValue(file)!;
                var findings = new DiagnosticOutput(host, result);
                var journal = new JournalBalance(InputFile.NameOf(path), findings.Write);
                using var text = new StreamReader(InputFile.Open(host, path), Encoding.UTF8);
                var progress = host.ShowsProgress ? new ProgressLine(host.Error) : null;
                while (await text.ReadLineAsync(cancellationToken) is { } line)
                {
                    journal.Take(line);
                    if (journal.Lines % LinesBetweenReports == 0)
                    {
                        var count = journal.Lines.ToString(CultureInfo.InvariantCulture);
                        progress?.Report(new EveningProgress(command.Name, count));
                    }
                }

                progress?.Clear();
                journal.Finish();
                Write(host, result.IsJson(), journal);
                return findings.ExitCode;
            }
        );
        return command;
    }

    private static void Write(CliHost host, bool isJson, JournalBalance journal)
    {
        var json = new JsonLines(host.Out);
        if (!isJson)
        {
            host.Out.WriteLine("account;debit;credit;balance");
        }

        foreach (var account in journal.Balance.Accounts)
        {
            if (isJson)
            {
                json.Write(line =>
                {
                    line.WriteString("account", account.Account);
                    line.WriteString("debit", Text(account.Debit));
                    line.WriteString("credit", Text(account.Credit));
                    line.WriteString("balance", Text(account.Balance));
                });
            }
            else
            {
                host.Out.WriteLine(
                    $"{account.Account};{Text(account.Debit)};{Text(account.Credit)};{Text(account.Balance)}"
                );
            }
        }
    }

    private static string Text(Int128 minorUnits) => minorUnits.ToString(CultureInfo.InvariantCulture);
}
