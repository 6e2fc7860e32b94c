using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace Copro.Ledger.Tests;

public sealed class TrialBalanceTests
{
    [Fact]
    public void Of_Entries_SumsByAccount()
    {
        var balance = TrialBalance.Of(ChainVerifierTests.Chain(4));

        Assert.Equal([new AccountBalance("450", 0, 1000), new AccountBalance("5121", 1000, 0)], balance.Accounts);
        Assert.True(balance.IsBalanced);
        Assert.Equal(1000, balance.Under("512").Balance);
        var byDebtor = TrialBalance.Of(ChainVerifierTests.Chain(4), l => l.Auxiliary ?? l.Account);
        Assert.Equal(-1000, byDebtor.Under("450PIERREP").Balance);
    }

    [Fact]
    public void Add_SumsBeyond64Bits_AreExact()
    {
        var balance = new TrialBalance();
        for (var i = 0; i < 4; i++)
        {
            balance.Add("512", long.MaxValue, 0);
        }

        Assert.Equal((Int128)long.MaxValue * 4, balance.TotalDebit);
        Assert.False(balance.IsBalanced);
    }

    [SkippableFact]
    public void Journal_AsHledgerText_PassesItsBalanceAssertions()
    {
        Skip.IfNot(IsInstalled("hledger"), "hledger is not installed");
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, AsLedgerText(ChainVerifierTests.Chain(200), 0));
            Assert.Equal(0, Run("hledger", "check", "-f", path));

            File.WriteAllText(path, AsLedgerText(ChainVerifierTests.Chain(200), 1));
            Assert.NotEqual(0, Run("hledger", "check", "-f", path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    // Every posting asserts the running balance of its account; an error of so many cents must be noticed.
    private static string AsLedgerText(IEnumerable<Entry> entries, long error)
    {
        var text = new StringBuilder();
        var running = new Dictionary<string, long>();
        foreach (var entry in entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"{entry.Content.Date:yyyy-MM-dd} ({entry.Id.Number}) entry\n");
            foreach (var line in entry.Content.Lines)
            {
                var amount = line.Debit - line.Credit;
                running[line.Account] = running.GetValueOrDefault(line.Account) + amount;
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"    a{line.Account}  {Shown(amount)} EUR = {Shown(running[line.Account] + error)} EUR\n"
                );
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Shown(long cents) => new Money(cents, Currency.Eur).ToAmountString();

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static int Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardError.ReadToEnd();
        output.Wait();
        process.WaitForExit();
        return process.ExitCode;
    }
}
