using System.Text;
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

    private const string JsonCollection = """
        {"creditor":{"name":"SDC Les Hibiscus","ics":"FR72ZZZ123456","iban":"FR7630004008120001023456796"},"endToEndId":"E2E-1","amount":"480.00","collectionDate":"2026-12-01","sequence":"OOFF","mandateReference":"RUM-1","mandateDate":"2026-11-18","debtor":{"name":"MOREAU Andre","iban":"FR7630006000011234567890189"}}
        """;

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
    public async Task Write_TwoBanks_AreOneFileWithAWarning_UnlessSplit()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("in.csv", Header + FirstRow + SecondBank);

        var split = await RunAsync(input, folder.PathOf("out.xml"), "--split", "bank");
        var one = await RunAsync(input, folder.PathOf("one.xml"));

        Assert.Equal(ExitCode.Done, split.ExitCode);
        Assert.DoesNotContain("CLI014", split.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("out-1.xml")));
        Assert.True(File.Exists(folder.PathOf("out-2.xml")));
        Assert.False(File.Exists(folder.PathOf("out.xml")));
        Assert.Contains("CLI014", one.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("one.xml")));
    }

    [Fact]
    public async Task Write_ToPeople_ShowsWhatEachCreditorCollects_In80Columns()
    {
        using var folder = new TemporaryFolder();
        var other = FirstRow
            .Replace(
                "SDC Les Hibiscus",
                "Syndicat des copropriétaires de la résidence Les Jardins du Grand Parc",
                StringComparison.Ordinal
            )
            .Replace("E2E-1", "E2E-9", StringComparison.Ordinal)
            .Replace("RUM-1", "RUM-9", StringComparison.Ordinal);
        var run = await RunAsync(folder.Write("in.csv", Header + FirstRow + other), folder.PathOf("out.xml"));

        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("2 collections, 960.00 EUR", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("SDC Les Hibiscus", StringComparison.Ordinal));
        Assert.Contains("FR76 **** **** 6796", run.Out, StringComparison.Ordinal);
        Assert.All(lines.Skip(1), line => Assert.InRange(line.Length, 1, 80));
    }

    [Fact]
    public async Task Write_ToPrograms_GivesTheTotalsOfEachCreditor()
    {
        using var folder = new TemporaryFolder();
        var run = await RunAsync(
            folder.Write("in.csv", Header + FirstRow),
            folder.PathOf("out.xml"),
            "--format",
            "json"
        );

        var creditor = Assert.Single(run.SingleJson.GetProperty("creditors").EnumerateArray());
        Assert.Equal("SDC Les Hibiscus", creditor.GetProperty("name").GetString());
        Assert.Equal("480.00", creditor.GetProperty("total").GetString());
        Assert.Equal(
            ContentHash.Of(await File.ReadAllBytesAsync(folder.PathOf("out.xml"))).ToString(),
            run.SingleJson.GetProperty("sha256").GetString()
        );
    }

    [Fact]
    public async Task Write_OlderVersion_IsWritten()
    {
        using var folder = new TemporaryFolder();
        var run = await RunAsync(
            folder.Write("in.csv", Header + FirstRow),
            folder.PathOf("out.xml"),
            "--version",
            "02"
        );

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var xml = await File.ReadAllTextAsync(folder.PathOf("out.xml"));
        Assert.Contains("pain.008.001.02", xml, StringComparison.Ordinal);
        Assert.Contains("<BIC>", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_FromStandardInput_GivesTheSameFile()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(
            folder.Write("in.csv", Header + FirstRow + SecondBank),
            folder.PathOf("a.xml"),
            "--split",
            "bank"
        );
        string[] args = ["sepa", "write", "--input", "-", "--output", folder.PathOf("b.xml"), .. s_created];
        var run = await CliRun.OfAsync([.. args, "--split", "bank"], Header + FirstRow + SecondBank);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        foreach (var part in new[] { "-1.xml", "-2.xml" })
        {
            Assert.Equal(
                await File.ReadAllTextAsync(folder.PathOf($"a{part}")),
                await File.ReadAllTextAsync(folder.PathOf($"b{part}"))
            );
        }
    }

    [Fact]
    public async Task Write_Resubmission_HasAnotherMessageId()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("in.csv", Header + FirstRow);
        var first = await RunAsync(input, folder.PathOf("a.xml"), "--format", "json");
        var again = await RunAsync(input, folder.PathOf("b.xml"), "--format", "json", "--resubmission", "1");

        Assert.Equal(
            first.SingleJson.GetProperty("messageId").GetString() + "-1",
            again.SingleJson.GetProperty("messageId").GetString()
        );
    }

    [Fact]
    public async Task Write_MoreFindingsThanAreListed_SaysHowManyMore()
    {
        using var folder = new TemporaryFolder();
        var rows = Enumerable
            .Range(0, 1_005)
            .Select(i => Numbered(FirstRow.Replace("480.00", "0.00", StringComparison.Ordinal), i));
        var run = await RunAsync(folder.Write("in.csv", Header + string.Concat(rows)), folder.PathOf("out.xml"));

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains("And 5 more of SEPA", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Root, "*.xml"));
    }

    [Theory]
    [InlineData("en", "out-2.xml is there already; it is not overwritten.")]
    [InlineData("fr", "out-2.xml est déjà là et n’est pas écrasé.")]
    public async Task Write_OneNameIsTaken_WritesNoneOfTheFiles(string language, string message)
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("in.csv", Header + FirstRow + SecondBank);
        folder.Write("out-2.xml", "mine");

        var run = await RunAsync(input, folder.PathOf("out.xml"), "--split", "bank", "--lang", language);

        Assert.Equal(ExitCode.CouldNotReadOrWrite, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(["in.csv", "out-2.xml"], Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Write_FolderStandsUnderOneName_WritesNoneOfTheFiles()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("in.csv", Header + FirstRow + SecondBank);
        Directory.CreateDirectory(folder.PathOf("out-2.xml"));

        var run = await RunAsync(input, folder.PathOf("out.xml"), "--split", "bank");

        Assert.Equal(ExitCode.CouldNotReadOrWrite, run.ExitCode);
        Assert.Equal(["in.csv"], Directory.GetFiles(folder.Root).Select(Path.GetFileName));
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
    [InlineData("[]", "SEPA158")]
    [InlineData("[{\"remittance\":\"\\ud800\"}]", "CLI001")]
    [InlineData("[{\"\\udc00\":1}]", "CLI001")]
    public async Task Write_BrokenJson_IsToldWithItsPlace(string json, string code)
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.OfAsync(["sepa", "write", "--input", "-", "--output", folder.PathOf("out.xml")], json);

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("endToEndId", "endToEndld", "CLI017", "collections[1]/endToEndld")]
    [InlineData("\"ics\":\"FR72ZZZ123456\"", "\"ics\":\"FR73ZZZ123456\"", "PRM", "collections[1]/creditor/ics")]
    [InlineData("\"RUM-1\"", "\"RUM-1\",\"mandateReference\":\"RUM-1\"", "CLI018", "collections[1]/mandateReference")]
    [InlineData("\"sequence\":\"OOFF\",", "", "CLI002", "collections[1]/sequence")]
    [InlineData("\"480.00\"", "\"480,00\"", "PRM", "PmtInf[0]/DrctDbtTxInf[1]/InstdAmt")]
    [InlineData("\"debtor\":{", "\"debtor\":{\"identification\":{},", "CLI003", "collections[1]/debtor/identification")]
    public async Task Write_OneFlawInJson_IsFoundOnceAtItsLineAndPath(string good, string bad, string code, string path)
    {
        using var folder = new TemporaryFolder();
        var flawed = JsonCollection.Replace(good, bad, StringComparison.Ordinal);
        var json = $"[\n{Numbered(JsonCollection, 2)},\n{flawed}\n]";

        var run = await RunAsync(folder.Write("in.json", json), folder.PathOf("out.xml"), "--format", "json");

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        var finding = run.Json.First(line => line.GetProperty("severity").GetString() == "error");
        Assert.StartsWith(code, finding.GetProperty("diagnostic").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            $"in.json:3 {path.Replace("collections", string.Empty, StringComparison.Ordinal)}",
            finding.GetProperty("place").GetString()
        );
        Assert.False(File.Exists(folder.PathOf("out.xml")));
    }

    [Theory]
    [InlineData("\"siret\":\"73282932000074\"", null)]
    [InlineData("\"siret\":\"35600000009075\"", null)]
    [InlineData(
        "\"siret\":\"73282932000075\"",
        "The field siret must hold 14 digits of which the last is the right check digit."
    )]
    [InlineData(
        "\"siret\":\"7328293200007\"",
        "The field siret must hold 14 digits of which the last is the right check digit."
    )]
    [InlineData(
        "\"siret\":\"73282932000074\",\"bic\":\"BNPAFRPP\"",
        "The field organisation must hold one of bic, lei, siret, ics, id."
    )]
    public async Task Write_OrganisationInJson_IsIdentifiedByOneRightValue(string members, string? message)
    {
        using var folder = new TemporaryFolder();
        var identified = $"\"debtor\":{{\"identification\":{{\"organisation\":{{{members}}}}},";
        var json = JsonCollection.Replace("\"debtor\":{", identified, StringComparison.Ordinal);

        var run = await RunAsync(folder.Write("in.json", $"[{json}]"), folder.PathOf("out.xml"), "--format", "json");

        Assert.Equal(message is null ? ExitCode.Done : ExitCode.InputHasErrors, run.ExitCode);
        var errors = run
            .Json.Where(line => line.TryGetProperty("diagnostic", out var code) && code.GetString() == "CLI003")
            .Select(line => line.GetProperty("message").GetString());
        Assert.Equal(message is null ? [] : [message], errors);
    }

    [Theory]
    [InlineData("--version", "03")]
    [InlineData("--resubmission", "100")]
    [InlineData("--split", "colour")]
    [InlineData("--created", "yesterday")]
    public async Task Write_WithAWrongOption_IsWrongUsage(string option, string value) =>
        Assert.Equal(
            ExitCode.WrongUsage,
            (await CliRun.OfAsync("sepa", "write", "--input", "-", "--output", "out.xml", option, value)).ExitCode
        );

    [Theory]
    [InlineData("2026-11-19T18:00:00+01:00", "2026-11-19T18:00:00+01:00")]
    [InlineData("2026-11-19T17:00:00.5Z", "2026-11-19T17:00:00+00:00")]
    [InlineData("2026-11-19T18:00:00", "2026-11-19T18:00:00+01:00")]
    [InlineData("2026-07-19T18:00:00", "2026-07-19T18:00:00+02:00")]
    public async Task Write_Created_IsAnInstantOrTheBanksTime(string created, string written)
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write(
            "in.csv",
            Header + FirstRow.Replace("2026-11-18", "2026-07-01", StringComparison.Ordinal)
        );
        var output = folder.PathOf("out.xml");

        await CliRun.OfAsync("sepa", "write", "--input", input, "--output", output, "--created", created);

        Assert.Contains($"<CreDtTm>{written}</CreDtTm>", await File.ReadAllTextAsync(output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("iso-8859-1", false)]
    [InlineData("iso-8859-1", true)]
    public async Task Write_InputInAnotherEncoding_SaysThatItIsNotUtf8(string encoding, bool isJson)
    {
        using var folder = new TemporaryFolder();
        var text = isJson ? $"[{JsonCollection}]" : Header + FirstRow;
        var input = folder.PathOf("in");
        var other = text.Replace("Andre", "André", StringComparison.Ordinal);
        await File.WriteAllTextAsync(input, other, Encoding.GetEncoding(encoding));

        var run = await RunAsync(input, folder.PathOf("out.xml"));

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains("SEPA159: The file is not UTF-8.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "first at line 2.")]
    [InlineData("fr", "d'abord à la ligne 2.")]
    public async Task Write_IdTwiceInTwoFiles_NamesTheLineOfTheFirst(string language, string first)
    {
        using var folder = new TemporaryFolder();
        var again = SecondBank.Replace("E2E-2", "E2E-1", StringComparison.Ordinal);
        var input = folder.Write("in.csv", Header + FirstRow + again);

        var run = await RunAsync(input, folder.PathOf("out.xml"), "--split", "bank", "--lang", language);

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains("in.csv:3 ", run.Error, StringComparison.Ordinal);
        Assert.Contains(first, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("folder/")]
    [InlineData("")]
    [InlineData("-")]
    public async Task Write_OutputThatNamesNoFile_IsWrongUsage(string output)
    {
        var run = await CliRun.OfAsync("sepa", "write", "--input", "-", "--output", output);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("--output names no file.", run.Error, StringComparison.Ordinal);
    }

    private static Task<CliRun> RunAsync(string input, string output, params string[] more) =>
        CliRun.OfAsync(["sepa", "write", "--input", input, "--output", output, .. s_created, .. more]);

    private static string Numbered(string collection, int number) =>
        collection
            .Replace("E2E-1", $"E2E-{number}", StringComparison.Ordinal)
            .Replace("RUM-1", $"RUM-{number}", StringComparison.Ordinal);
}
