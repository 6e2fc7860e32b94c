using System.Text.Json;
using Copro.TestKit;
using Xunit;

namespace Copro.Cli.Tests;

public sealed class SepaStatusCommandTests
{
    private static string FileOf(string name) => Checkout.PathOf("tests", "Copro.Cli.Tests", "Samples", name);

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();

    [Theory]
    [InlineData("pain002-rejects.xml", "en")]
    [InlineData("pain002-rejects.xml", "fr")]
    [InlineData("camt054-returns.xml", "en")]
    [InlineData("camt054-returns.xml", "fr")]
    public async Task Status_ForPeople_PrintsAsReviewedWithinEightyColumns(string file, string language)
    {
        var run = await CliRun.OfAsync("sepa", "status", FileOf(file), "--lang", language, "--today", "2026-12-03");

        Assert.Equal((ExitCode.Done, string.Empty), (run.ExitCode, run.Error));
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Equal(await File.ReadAllTextAsync(FileOf($"{Path.ChangeExtension(file, language)}.txt")), run.Out);
    }

    [Fact]
    public async Task Status_OfAReport_SaysForEachCollectionWhatMayBeDone()
    {
        var run = await CliRun.OfAsync(
            "sepa",
            "status",
            FileOf("pain002-rejects.xml"),
            "--format",
            "json",
            "--today",
            "2026-12-03"
        );

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            [
                "E2E-1 rejected reject AM04 yes 2026-12-17 -",
                "E2E-2 rejected refusal MS02 no - -",
                "E2E-3 rejected reject AC04 afterFix 2026-12-17 -",
                "E2E-4 accepted - - - - 2028-01-01",
                "E2E-5 unknown - - - - -",
                "E2E-6 rejected reject MD01 no - -",
            ],
            run.Json.Select(line =>
                string.Join(
                    ' ',
                    new[] { "endToEndId", "outcome", "kind", "reason", "retry", "earliestDate", "exposedUntil" }.Select(
                        name => Text(line, name) ?? "-"
                    )
                )
            )
        );
        var first = run.Json[0];
        Assert.Equal(("65.63", "EUR"), (Text(first, "amount"), Text(first, "currency")));
        Assert.Equal(("MSG-1", "MSG-1-1"), (Text(first, "message"), Text(first, "group")));
        Assert.Equal("Insufficient funds", Text(first, "reasonLabel"));
        Assert.Equal("revoked", Text(run.Json[5], "mandateEffect"));
    }

    [Fact]
    public async Task Status_NoticeAgreed_BringsTheEarliestDateForward()
    {
        var run = await CliRun.OfAsync([
            "sepa",
            "status",
            FileOf("pain002-rejects.xml"),
            "--format",
            "json",
            "--today",
            "2026-12-03",
            "--notice",
            "2",
        ]);
        Assert.Equal("2026-12-07", Text(run.Json[0], "earliestDate"));
    }

    [Fact]
    public async Task Status_OfAnAdvice_GivesTheReturnedPartsAndBoundsTheExposure()
    {
        var run = await CliRun.OfAsync([
            "sepa",
            "status",
            FileOf("camt054-returns.xml"),
            "--format",
            "json",
            "--today",
            "2026-12-04",
        ]);
        Assert.Equal(
            ["E2E-11 return AC04 70.00", "E2E-13 refundAuthorised MD06 10.00", "E2E-14 return MD01 5.00"],
            run.Json.Select(line =>
                $"{Text(line, "endToEndId")} {Text(line, "kind")} {Text(line, "reason")} {Text(line, "amount")}"
            )
        );
        var bounded = run.Json[0];
        Assert.Equal(("2026-12-03", null), (Text(bounded, "bookedOn"), Text(bounded, "debitDate")));
        Assert.True(bounded.GetProperty("exposureAtMost").GetBoolean());
        Assert.Equal("2028-01-03", Text(bounded, "exposedUntil"));
        Assert.Equal("2.50", bounded.GetProperty("charges")[0].GetProperty("amount").GetString());
        // Whether MD01 is a return or a refund hangs on the debit date, which is not there.
        Assert.False(run.Json[2].GetProperty("kindIsCertain").GetBoolean());
    }

    [Fact]
    public async Task Status_NeverPrintsNamesOrAccounts()
    {
        foreach (var file in new[] { "pain002-rejects.xml", "camt054-returns.xml" })
        {
            foreach (var format in new[] { "json", "text" })
            {
                var run = await CliRun.OfAsync("sepa", "status", FileOf(file), "--format", format);
                Assert.DoesNotContain("RITON", run.Out + run.Error, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("3000600001", run.Out + run.Error, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("NARR", "Compte gelé sur demande", "E2E-1: “Compte gelé sur demande”")]
    [InlineData("ZZ99", "Voir FR76 3000 6000 0112 3456 7890 189", "E2E-1: “***”")]
    [InlineData("AM04", "Marie Riton", null)]
    public async Task Status_ReasonAPersonMustRead_HasTheBanksWords(string reason, string text, string? expected)
    {
        var report = (await File.ReadAllTextAsync(FileOf("pain002-rejects.xml"))).Replace(
            "<Rsn><Cd>AM04</Cd></Rsn>",
            $"<Rsn><Cd>{reason}</Cd></Rsn><AddtlInf>{text}</AddtlInf>",
            StringComparison.Ordinal
        );

        var people = await CliRun.OfAsync(["sepa", "status", "-", "--lang", "en"], report);
        var program = await CliRun.OfAsync(["sepa", "status", "-", "--format", "json"], report);

        Assert.Equal(expected is not null, people.Out.Contains('“', StringComparison.Ordinal));
        Assert.Contains(expected ?? string.Empty, people.Out, StringComparison.Ordinal);
        var texts = program.Json[0].GetProperty("texts").EnumerateArray().Select(words => words.GetString());
        Assert.Equal(expected is null ? [] : [expected[8..^1]], texts);
    }

    [Theory]
    [InlineData("123456.78", "E2E-3")]
    [InlineData("999999999.99", "E2E-3")]
    [InlineData("123456.78", "0000G0191101091307442")]
    public async Task Status_LongestWordsOfAReason_AreNotCutInTwo(string amount, string id)
    {
        var report = (await File.ReadAllTextAsync(FileOf("pain002-rejects.xml")))
            .Replace("AC04", "AC01", StringComparison.Ordinal)
            .Replace("400</InstdAmt>", $"{amount}</InstdAmt>", StringComparison.Ordinal)
            .Replace("E2E-3<", $"{id}<", StringComparison.Ordinal);
        var run = await CliRun.OfAsync(["sepa", "status", "-", "--lang", "fr"], report);

        Assert.Contains("inexploitables", run.Out, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Status_LargestAmounts_StayWithinEightyColumns(string language)
    {
        var advice = (await File.ReadAllTextAsync(FileOf("camt054-returns.xml")))
            .Replace(">5.00<", ">999999999.99<", StringComparison.Ordinal)
            .Replace("E2E-14", "0000G0191101091307442-2", StringComparison.Ordinal);
        var run = await CliRun.OfAsync(["sepa", "status", "-", "--lang", language], advice);

        Assert.Contains("999999999.99", run.Out, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Status_OfAFileThatBreaksOff_DoesNotSayThatNothingCameBack()
    {
        var text = await File.ReadAllTextAsync(FileOf("pain002-rejects.xml"));
        var cut = text[..text.IndexOf("<OrgnlPmtInfAndSts>", StringComparison.Ordinal)];
        var run = await CliRun.OfAsync(["sepa", "status", "-", "--lang", "en"], cut);

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.DoesNotContain("nothing came back", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_OfABrokenReport_PrintsWhatCouldBeReadAndAnswersOne()
    {
        var broken = (await File.ReadAllTextAsync(FileOf("pain002-rejects.xml"))).Replace(
            "<OrgnlMsgNmId>pain.008.001.08</OrgnlMsgNmId>",
            string.Empty,
            StringComparison.Ordinal
        );
        var run = await CliRun.OfAsync(["sepa", "status", "-", "--format", "json"], broken);

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Equal(7, run.Json.Count);
        var finding = run.Json[6];
        Assert.Equal(("error", "SEPA211"), (Text(finding, "severity"), Text(finding, "diagnostic")));
        Assert.StartsWith("-:8:", Text(finding, "place"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Document><CstmrDrctDbtInitn/></Document>", "BNK001")]
    [InlineData("nothing", "BNK001")]
    [InlineData("", "BNK003")]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\"><CstmrPmtStsRpt><", "SEPA300")]
    public async Task Status_OfSomethingElse_AnswersOne(string content, string code)
    {
        var run = await CliRun.OfAsync(["sepa", "status", "-"], content);
        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_OfAStatementWithoutReturns_SaysSo()
    {
        const string Statement =
            "<Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy=\"EUR\">5</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry></Stmt></BkToCstmrStmt></Document>";
        var run = await CliRun.OfAsync(["sepa", "status", "-", "--lang", "fr"], Statement);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.EndsWith("rien n’est revenu\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sepa", "status")]
    [InlineData("sepa", "status", "x.xml", "--notice", "-1")]
    [InlineData("sepa", "status", "x.xml", "--notice", "367")]
    [InlineData("sepa", "status", "x.xml", "--today", "tomorrow")]
    [InlineData("sepa", "status", "x.xml", "--today", "0001-01-01")]
    [InlineData("sepa", "status", "x.xml", "--today", "9999-12-31")]
    public async Task Status_WrongUsage_AnswersTwo(params string[] args) =>
        Assert.Equal(ExitCode.WrongUsage, (await CliRun.OfAsync(args)).ExitCode);

    [Fact]
    public async Task Status_FileThatIsNotThere_AnswersThree() =>
        Assert.Equal(3, (await CliRun.OfAsync("sepa", "status", "no-such-file.xml")).ExitCode);

    [SkippableFact]
    public async Task SharedSamples_EveryStatusAndAdvice_IsReadAndTheInvalidOnesAreRefusedWithAPlace()
    {
        var folder = SharedData.Require("samples", "sepa");
        var rows = File.ReadLines(Path.Combine(folder, "SOURCES.tsv"))
            .Select(line => line.Split('\t'))
            .Where(row =>
                row[0].StartsWith("pain.002", StringComparison.Ordinal)
                || row[0].StartsWith("camt.054", StringComparison.Ordinal)
            )
            .ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var run = await CliRun.OfAsync("sepa", "status", Path.Combine(folder, row[0]), "--format", "json");
            Assert.Equal(row[5] == "yes" ? ExitCode.Done : ExitCode.InputHasErrors, run.ExitCode);
            Assert.All(
                run.Json.Where(line =>
                    line.TryGetProperty("severity", out var severity) && severity.GetString() == "error"
                ),
                error => Assert.Matches(@"^\S+:\d+", Text(error, "place"))
            );
        }
    }
}
