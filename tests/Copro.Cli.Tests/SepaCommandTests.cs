using Xunit;

namespace Copro.Cli.Tests;

public sealed class SepaCommandTests
{
    private const string Header =
        "creditor_name,creditor_ics,creditor_iban,creditor_bic,end_to_end_id,amount,collection_date,scheme,sequence,"
        + "mandate_reference,mandate_date,debtor_name,debtor_iban,debtor_bic,remittance,purpose\n";

    private const string FirstRow =
        "SDC Les Hibiscus,FR72ZZZ123456,FR7630004008120001023456796,BNPAFRPP,E2E-1,480.00,2026-12-01,CORE,OOFF,"
        + "RUM-1,2026-11-18,MOREAU Andre,FR7630006000011234567890189,AGRIFRPP,Appel T4,\n";

    private const string SecondBank =
        "SDC Les Flamboyants,FR72ZZZ123456,FR1420041010050500013M02606,,E2E-2,65.63,2026-12-01,CORE,OOFF,"
        + "RUM-2,2026-11-18,ROUX Elodie,FR7630006000011234567890189,AGRIFRPP,Appel T4,\n";

    private static readonly string[] s_created = ["--created", "2026-11-19T18:00:00+01:00"];

    [Fact]
    public async Task Write_OfATable_WritesTheFileAndSaysWhatIsInIt()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("in.csv", Header + FirstRow);
        var output = folder.PathOf("out.xml");

        var run = await CliRun.OfAsync([
            "sepa",
            "write",
            "--input",
            input,
            "--output",
            output,
            .. s_created,
            "--format",
            "json",
        ]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(1, run.SingleJson.GetProperty("collections").GetInt32());
        Assert.Equal("480.00", run.SingleJson.GetProperty("total").GetString());
        var xml = await File.ReadAllTextAsync(output);
        Assert.StartsWith("<?xml", xml, StringComparison.Ordinal);
        Assert.Contains("pain.008.001.08", xml, StringComparison.Ordinal);
        Assert.Contains("480.00", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_OfJson_GivesTheSameFileAsTheTable()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("in.csv", Header + FirstRow);
        var json = folder.Write(
            "in.json",
            """
            {"collections":[{
              "creditor":{"name":"SDC Les Hibiscus","ics":"FR72ZZZ123456","iban":"FR7630004008120001023456796","bic":"BNPAFRPP"},
              "endToEndId":"E2E-1","amount":"480.00","collectionDate":"2026-12-01","scheme":"CORE","sequence":"OOFF",
              "mandateReference":"RUM-1","mandateDate":"2026-11-18",
              "debtor":{"name":"MOREAU Andre","iban":"FR7630006000011234567890189","bic":"AGRIFRPP"},
              "remittance":"Appel T4"}]}
            """
        );

        await CliRun.OfAsync(["sepa", "write", "--input", table, "--output", folder.PathOf("a.xml"), .. s_created]);
        var run = await CliRun.OfAsync([
            "sepa",
            "write",
            "--input",
            json,
            "--output",
            folder.PathOf("b.xml"),
            .. s_created,
        ]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            await File.ReadAllTextAsync(folder.PathOf("a.xml")),
            await File.ReadAllTextAsync(folder.PathOf("b.xml"))
        );
    }

    [Fact]
    public async Task Write_Twice_FindsTheSameBytes_AndNeverOverwritesOthers()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("in.csv", Header + FirstRow);
        var output = folder.PathOf("out.xml");
        string[] args = ["sepa", "write", "--input", input, "--output", output, .. s_created];

        Assert.Equal(ExitCode.Done, (await CliRun.OfAsync(args)).ExitCode);
        Assert.Equal(ExitCode.Done, (await CliRun.OfAsync(args)).ExitCode);
        await File.WriteAllTextAsync(output, "mine");
        Assert.Equal(ExitCode.CouldNotReadOrWrite, (await CliRun.OfAsync(args)).ExitCode);
        Assert.Equal("mine", await File.ReadAllTextAsync(output));
    }

    [Fact]
    public async Task Write_SeveralErrors_AreAllListedAndNothingIsWritten()
    {
        using var folder = new TemporaryFolder();
        var wrong = FirstRow.Replace(
            "FR7630006000011234567890189",
            "FR7630006000011234567890188",
            StringComparison.Ordinal
        );
        var input = folder.Write(
            "in.csv",
            Header
                + wrong
                + FirstRow
                    .Replace("480.00", "480,00", StringComparison.Ordinal)
                    .Replace(",00,", ".0x,", StringComparison.Ordinal)
        );

        var run = await CliRun.OfAsync(
            "sepa",
            "write",
            "--input",
            input,
            "--output",
            folder.PathOf("out.xml"),
            "--format",
            "json"
        );

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.True(run.Json.Count >= 2);
        Assert.Contains("in.csv:2", run.Json[0].GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("out.xml")));
    }

    [Fact]
    public async Task Write_SplitByBank_NumbersTheFiles()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("in.csv", Header + FirstRow + SecondBank);

        var one = await CliRun.OfAsync([
            "sepa",
            "write",
            "--input",
            input,
            "--output",
            folder.PathOf("one.xml"),
            .. s_created,
        ]);
        var split = await CliRun.OfAsync([
            "sepa",
            "write",
            "--input",
            input,
            "--output",
            folder.PathOf("out.xml"),
            "--split",
            "bank",
            .. s_created,
        ]);

        Assert.Contains("CLI014", one.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, split.ExitCode);
        Assert.DoesNotContain("CLI014", split.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("out-1.xml")));
        Assert.True(File.Exists(folder.PathOf("out-2.xml")));
        Assert.False(File.Exists(folder.PathOf("out.xml")));
    }

    [Fact]
    public async Task Write_MixedSchemes_AreRefusedUnlessSplit()
    {
        using var folder = new TemporaryFolder();
        var b2b = FirstRow
            .Replace("CORE", "B2B", StringComparison.Ordinal)
            .Replace("RUM-1", "RUM-9", StringComparison.Ordinal)
            .Replace("E2E-1", "E2E-9", StringComparison.Ordinal);
        var input = folder.Write("in.csv", Header + FirstRow + b2b);
        string[] args = ["sepa", "write", "--input", input, "--output", folder.PathOf("out.xml"), .. s_created];

        Assert.Equal(ExitCode.InputHasErrors, (await CliRun.OfAsync(args)).ExitCode);
        Assert.Equal(ExitCode.Done, (await CliRun.OfAsync([.. args, "--split", "scheme"])).ExitCode);
    }

    [Theory]
    [InlineData("{}", "CLI002")]
    [InlineData("{\"collections\":[{}]}", "CLI002")]
    [InlineData("{\"collections\":[{\"creditor\":7}]}", "CLI003")]
    [InlineData("[", "CLI001")]
    public async Task Write_BrokenJson_IsToldWithItsPlace(string json, string code)
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.OfAsync(["sepa", "write", "--input", "-", "--output", folder.PathOf("out.xml")], json);

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--version", "02")]
    [InlineData("--split", "colour")]
    [InlineData("--created", "yesterday")]
    public async Task Write_WithAWrongOption_IsWrongUsage(string option, string value) =>
        Assert.Equal(
            ExitCode.WrongUsage,
            (await CliRun.OfAsync("sepa", "write", "--input", "-", "--output", "out.xml", option, value)).ExitCode
        );
}
