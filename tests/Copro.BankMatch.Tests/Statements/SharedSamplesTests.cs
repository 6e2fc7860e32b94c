using System.Globalization;
using Copro.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace Copro.BankMatch.Tests.Statements;

public sealed class SharedSamplesTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void SharedSamples_Read_GiveTheMovementsAndBalancesTheirListSays()
    {
        var folder = SharedData.Require("samples", "statements");
        var failures = new List<string>();
        var read = 0;
        foreach (var line in File.ReadLines(Path.Combine(folder, "SOURCES.tsv")).Skip(1))
        {
            var columns = line.Split('\t');
            if (
                !columns[0].StartsWith("cfonb120/", StringComparison.Ordinal)
                && !columns[0].StartsWith("camt05", StringComparison.Ordinal)
            )
            {
                continue;
            }

            read++;
            var document = new StatementReader().Read(
                File.ReadAllBytes(Path.Combine(folder, columns[0])),
                Path.GetFileName(columns[0])
            );
            var movements = document.Transactions.Count().ToString(CultureInfo.InvariantCulture);
            var balances = BalancesOf(document);
            if (movements != columns[5] || balances != columns[8])
            {
                failures.Add(
                    $"{columns[0]}: {movements} movements, expected {columns[5]}; balances {balances}, expected {columns[8]}"
                );
                failures.AddRange(document.Diagnostics.Take(5).Select(d => "    " + d));
            }
        }

        output.WriteLine($"{read} files read");
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.Equal(31, read);
    }

    [SkippableFact]
    public void SharedSamples_OtherFormats_AreRefusedWithAFinding()
    {
        var folder = SharedData.Require("samples", "statements");
        foreach (var name in new[] { "cfonb240", "mt940", "mt942", "ofx", "openbanking-json" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, name)))
            {
                var document = new StatementReader().Read(File.ReadAllBytes(file));
                Assert.Equal(StatementFormat.Unknown, document.Format);
                Assert.True(document.HasErrors, file);
            }
        }
    }

    /// <summary>As the list counts: <c>no</c> when one pair fails or cannot be compared, <c>n/a</c> when there is no pair.</summary>
    private static string BalancesOf(StatementDocument document)
    {
        var pairs = document.Statements.Where(s => s.Opening is not null && s.Closing is not null).ToList();
        if (pairs.Count == 0)
        {
            return "n/a";
        }

        return pairs.TrueForAll(s => s.Balance.Balanced == true) ? "yes" : "no";
    }
}
