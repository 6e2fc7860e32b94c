using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace Copro.Cli.Tests;

/// <summary>
/// What <c>copro sepa write</c> needs of memory, measured on the real process. The full million, sorted and interleaved:
/// <c>COPRO_VOLUME=1000000 dotnet test tests/Copro.Cli.Tests --filter SepaVolume</c>.
/// </summary>
public sealed class SepaVolumeTests(ITestOutputHelper output)
{
    private const int Creditors = 10;
    private const int FewRows = 10_000;
    private const int UsualRows = 100_000;

    // A prime: counting in such steps comes to every number once.
    private const int Stride = 7_919;
    private const long Megabyte = 1024 * 1024;

    /// <summary>The bar for a million; with fewer the process needs less.</summary>
    private const long MostBytes = 100 * Megabyte;

    /// <summary>What may be remembered of a collection: two ids of at most 32 bytes.</summary>
    private const int BytesARow = 64;

    /// <summary>Compiled code, and what the collector has not looked at yet, differ from run to run.</summary>
    private const long Noise = 16 * Megabyte;

    private static readonly string[] s_names = ["Pierre Martin", "MOREAU ANDRE", "SCI DU PARC", "Hélène Lefèvre"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_ManyCollections_NeedsNoMoreMemoryThanTheirFingerprints(bool isInterleaved)
    {
        using var folder = new TemporaryFolder();
        var asked = Environment.GetEnvironmentVariable("COPRO_VOLUME");
        var rows = asked is null ? UsualRows : int.Parse(asked, CultureInfo.InvariantCulture);

        var few = await WriteAsync(folder, FewRows, isInterleaved);
        var many = await WriteAsync(folder, rows, isInterleaved);

        Assert.InRange(many.PeakWorkingSet, 1, MostBytes);
        Assert.InRange(many.PeakWorkingSet, 1, few.PeakWorkingSet + ((long)rows * BytesARow) + Noise);
    }

    private async Task<CommandProcess> WriteAsync(TemporaryFolder folder, int rows, bool isInterleaved)
    {
        var table = folder.PathOf($"{rows}.csv");
        WriteTable(table, rows, isInterleaved);
        var run = await CommandProcess.RunAsync(
            "sepa",
            "write",
            "--input",
            table,
            "--output",
            folder.PathOf($"{rows}.xml"),
            "--created",
            "2026-11-24T18:00:00+01:00",
            "--split",
            "bank"
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rows} rows, interleaved {isInterleaved}: {run.PeakWorkingSet / Megabyte} MB, {run.Time.TotalSeconds:F1} s"
            )
        );
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        Assert.Equal(2, Directory.GetFiles(folder.Root, $"{rows}-*.xml").Length);
        return run;
    }

    /// <summary>
    /// Collections of ten creditors at two banks: sorted by creditor and counted up, or one in turn after the other and their ids in
    /// no order.
    /// </summary>
    private static void WriteTable(string path, int rows, bool isInterleaved)
    {
        using var table = new StreamWriter(path);
        table.Write(string.Join(',', Copro.Sepa.CollectionsCsvSource.RequiredColumns) + "\n");
        for (var i = 0; i < rows; i++)
        {
            var creditor = isInterleaved ? i % Creditors : (int)((long)i * Creditors / rows);
            var account = Account(creditor % 2 == 0 ? 30004 : 20041, 812, 1_000 + creditor);
            var number = isInterleaved ? (int)((long)i * Stride % rows) : i;
            var debtor = Account(30006, 1, number);
            table.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"SDC Les Tilleuls {creditor},FR72ZZZ123456,{account},,S001-{number:D7}-2026T4,{100 + (i % 900)}.{i % 100:D2},"
                )
            );
            table.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"2026-12-01,CORE,RCUR,S001-{number:D7},2024-11-18,{s_names[i % s_names.Length]},{debtor},,Charges 2026 T4,\n"
                )
            );
        }
    }

    /// <summary>A French account with both of the keys it must have.</summary>
    private static string Account(int bank, int branch, int account)
    {
        const int Modulus = 97;
        var key = Modulus - (((89L * bank) + (15L * branch) + (3L * account)) % Modulus);
        var bban = string.Create(CultureInfo.InvariantCulture, $"{bank:D5}{branch:D5}{account:D11}{key:D2}");
        return Iban.TryCreate("FR", bban, out var iban)
            ? iban.ToElectronicString()
            : throw new InvalidOperationException(bban);
    }
}
