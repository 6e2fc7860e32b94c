using Xunit;

namespace Copro.Cli.Tests;

public sealed class ReaderCommandTests
{
    private const string Line = "<2204871<042014506908>052108899000:";

    [Fact]
    public async Task Cmc7_FrenchLine_GivesItsZonesAsJson()
    {
        var run = await CliRun.OfAsync("cmc7", Line, "--format", "json");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            $$"""{"input":"{{Line}}","valid":true,"layout":"FR","chequeNumber":"2204871","interbankZone":"042014506908","internalZone":"052108899000","amountZone":null,"key":"37","keyCheck":"notChecked","kind":"cheque","unreadable":[],"candidates":[],"diagnostics":[]}"""
                + "\n",
            run.Out
        );
    }

    [Fact]
    public async Task Cmc7_UnreadableDigitAndKey_IsRepairedAndSaysWhere()
    {
        var run = await CliRun.OfAsync(
            "cmc7",
            "<22?4871<042014506908>052108899000:",
            "--key",
            "37",
            "--format",
            "json"
        );

        var json = run.SingleJson;
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.True(json.GetProperty("valid").GetBoolean());
        Assert.Equal("2204871", json.GetProperty("chequeNumber").GetString());
        Assert.Equal(3, Assert.Single(json.GetProperty("unreadable").EnumerateArray()).GetProperty("digit").GetInt32());
        Assert.Equal(
            "2204871 042014506908 052108899000",
            Assert.Single(json.GetProperty("candidates").EnumerateArray()).GetString()
        );
    }

    [Fact]
    public async Task Cmc7_CutLine_AnswersOneWithADiagnostic()
    {
        var run = await CliRun.OfAsync("cmc7", "<2204871<0420145", "--format", "json");

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.False(run.SingleJson.GetProperty("valid").GetBoolean());
        Assert.NotEmpty(run.SingleJson.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public async Task Cmc7_StandardInput_IsReadLineByLine()
    {
        var run = await CliRun.OfAsync(["cmc7", "-", "--format", "json"], $"{Line}\r\n\n{Line}\n");

        Assert.Equal(2, run.Json.Count);
        Assert.All(run.Json, json => Assert.Equal(Line, json.GetProperty("input").GetString()));
    }

    [Fact]
    public async Task Cmc7_InFrench_SpeaksFrench()
    {
        var run = await CliRun.OfAsync("cmc7", Line, "--lang", "fr");

        Assert.Contains("numéro du chèque (Z4)    2204871", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cmc7")]
    [InlineData("coupon")]
    public async Task Reader_WithoutInput_IsWrongUsage(string command) =>
        Assert.Equal(ExitCode.WrongUsage, (await CliRun.OfAsync(command)).ExitCode);

    [Theory]
    [InlineData("cmc7")]
    [InlineData("coupon")]
    public async Task Reader_FileThatIsNotThere_CouldNotBeRead(string command) =>
        Assert.Equal(
            ExitCode.CouldNotReadOrWrite,
            (await CliRun.OfAsync(command, "--input", "no-such-file.txt")).ExitCode
        );

    [Fact]
    public async Task Coupon_OfTheAgency_GivesItsFieldsAsJson()
    {
        var run = await CliRun.OfAsync("coupon", "*501*104*3817,83*", "--format", "json");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.StartsWith(
            """{"input":"*501*104*3817,83*","valid":true,"format":"coupon","fields":{"a":"501","b":"104","amount":"3817.83"},"amount":"3817.83","currency":"EUR","reference":"501*104","repaired":[],"others":[],"diagnostics":[""",
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Coupon_InFrancs_HasNoDecimals()
    {
        var run = await CliRun.OfAsync("coupon", "*501*104*45000*", "--currency", "XPF", "--format", "json");

        Assert.Equal("45000", run.SingleJson.GetProperty("amount").GetString());
        Assert.Equal("XPF", run.SingleJson.GetProperty("currency").GetString());
    }

    [Fact]
    public async Task Coupon_CutShort_IsNotValid()
    {
        var run = await CliRun.OfAsync("coupon", "*501*104*3817,8", "--format", "json");

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        var codes = run
            .SingleJson.GetProperty("diagnostics")
            .EnumerateArray()
            .Select(d => d.GetProperty("diagnostic").GetString());
        Assert.Contains("CMC102", codes);
    }

    [Fact]
    public async Task Coupon_UnknownCurrency_IsWrongUsage() =>
        Assert.Equal(
            ExitCode.WrongUsage,
            (await CliRun.OfAsync("coupon", "*501*104*45000*", "--currency", "QQQ")).ExitCode
        );

    [Fact]
    public async Task Coupon_FileWithAPaymentCodeOfSeveralLines_IsOneText()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(
            "epc.txt",
            "BCD\n002\n1\nSCT\n\nSDC Les Hibiscus\nFR7630004008120001023456796\nEUR12.30\n\n\nAPPEL T4\n"
        );
        var run = await CliRun.OfAsync("coupon", "--input", file, "--format", "json");

        Assert.Equal("epc", run.SingleJson.GetProperty("format").GetString());
        Assert.Equal("12.30", run.SingleJson.GetProperty("amount").GetString());
    }
}
