using System.Text.Json;
using System.Text.Json.Nodes;
using Copro.TestKit;
using Xunit;

namespace Copro.Cli.Tests;

public sealed class LedgerCommandTests
{
    [SkippableTheory]
    [InlineData("allocate", "allocation.jsonl", new[] { "out", "credit" })]
    [InlineData("apportion", "apportionment.jsonl", new[] { "out" })]
    [InlineData("cash-rounding", "cash-xpf.jsonl", new[] { "cash" })]
    public async Task Calculation_OfTheAcceptanceRows_GivesThemBackFieldForField(
        string command,
        string cases,
        string[] results
    )
    {
        var rows = await File.ReadAllLinesAsync(SharedData.Require("cases", cases));
        var questions = rows.Select(row => WithoutFields(row, results)).ToList();

        var run = await CliRun.OfAsync(["ledger", command, "--input", "-"], string.Join('\n', questions));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var answers = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(rows.Select(Compact), answers.Select(Compact));
    }

    [Fact]
    public async Task Apportion_RowWithOtherFields_KeepsThemAndReplacesItsResult()
    {
        var run = await CliRun.OfAsync(
            ["ledger", "apportion", "--input", "-"],
            """{"note":"é","out":[9],"total":-100,"w":[1,1,1]}"""
        );

        Assert.Equal("""{"note":"é","total":-100,"w":[1,1,1],"out":[-34,-33,-33]}""" + "\n", run.Out);
    }

    [Theory]
    [InlineData("apportion", """{"total":100,"w":[0,0]}""", "CLI003")]
    [InlineData("apportion", """{"w":[1]}""", "CLI002")]
    [InlineData("apportion", """{"total":1.5,"w":[1]}""", "CLI003")]
    [InlineData("apportion", """{"total":""", "CLI001")]
    [InlineData("apportion", "[1]", "CLI001")]
    [InlineData("allocate", """{"pay":-1,"date":"2024-01-01","debts":[]}""", "CLI004")]
    [InlineData("allocate", """{"pay":1,"date":"2024-02-30","debts":[]}""", "CLI003")]
    [InlineData("cash-rounding", """{"amount":9223372036854775808}""", "CLI003")]
    public async Task Calculation_BrokenRow_IsToldWithItsLineAndTheOthersGoOn(string command, string row, string code)
    {
        var good =
            command == "allocate" ? """{"pay":0,"date":"2024-01-01","debts":[]}"""
            : command == "apportion" ? """{"total":1,"w":[1]}"""
            : """{"amount":1}""";

        var run = await CliRun.OfAsync(["ledger", command, "--input", "-"], $"{good}\n{row}\n{good}");

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Equal(2, run.Json.Count);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains("-:2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Balance_OfAJournal_AddsUpItsAccounts()
    {
        var run = await CliRun.OfAsync(
            ["ledger", "balance", "-"],
            """
            transaction;journal;piece;date;account;label;debit;credit
            1;VIR;P1;2026-11-20;5121;Loyer;61245;
            1;VIR;P1;2026-11-20;450;"Loyer; novembre";0;61245
            2;VIR;P2;2026-11-20;5121;Frais;;1250
            2;VIR;P2;2026-11-20;627;Frais;1250;0
            """
        );

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            "account;debit;credit;balance\n450;0;61245;-61245\n5121;61245;1250;59995\n627;1250;0;1250\n",
            run.Out
        );
    }

    [Fact]
    public async Task Balance_WithoutHeader_CountsTheFirstLine()
    {
        var run = await CliRun.OfAsync(["ledger", "balance", "-", "--format", "json"], "1;A;;;5;;1;\n1;A;;;6;;;1\n");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("""{"account":"5","debit":"1","credit":"0","balance":"1"}""", run.Out.Split('\n')[0]);
    }

    [Fact]
    public async Task Balance_LinesOfATransactionApart_StillBalance()
    {
        var run = await CliRun.OfAsync(
            ["ledger", "balance", "-"],
            "1;A;;;5;;1;\n2;A;;;5;;7;\n1;A;;;6;;;1\n2;A;;;6;;;7\n"
        );

        Assert.Equal(ExitCode.Done, run.ExitCode);
    }

    [Theory]
    [InlineData("1;A;;;5;;1;\n1;A;;;6;;;2", "CLI007", "-:1")]
    [InlineData("1;A;;;5;;1;\n1;A;;;6;;x;1", "CLI006", "-:2")]
    [InlineData("1;A;;;5;;1;1\n1;A;;;6;0", "CLI005", "-:2")]
    [InlineData("1;A;;;;;0;0", "CLI008", "-:1")]
    [InlineData("1;A;;;5;;1.5;0", "CLI006", "-:1")]
    public async Task Balance_BrokenLine_IsToldWithItsNumber(string journal, string code, string place)
    {
        var run = await CliRun.OfAsync(["ledger", "balance", "-"], journal);

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fec_WrittenFromTheBooks_IsAcceptedByItsOwnCheck()
    {
        using var books = await SampleBooks.SetUpAsync();
        var folder = Path.Combine(books.Root, "fec");

        var written = await books.RunAsync("ledger", "fec", "write", "--output", folder, "--format", "json");
        var again = await books.RunAsync("ledger", "fec", "write", "--output", folder);
        var check = await CliRun.OfAsync(["ledger", "fec", "check", .. Directory.GetFiles(folder), "--format", "json"]);

        Assert.Equal(ExitCode.Done, written.ExitCode);
        Assert.Equal(3, written.Json.Count);
        Assert.Equal(ExitCode.Done, again.ExitCode);
        Assert.Equal(ExitCode.Done, check.ExitCode);
        Assert.All(check.Json, file => Assert.True(file.GetProperty("accepted").GetBoolean()));
    }

    [Fact]
    public async Task FecWrite_OverOtherBytes_LeavesThemUnlessToldToReplace()
    {
        using var books = await SampleBooks.SetUpAsync();
        var folder = Path.Combine(books.Root, "fec");
        await books.RunAsync("ledger", "fec", "write", "--output", folder);
        var file = Directory.GetFiles(folder)[0];
        await File.WriteAllTextAsync(file, "mine");

        var refused = await books.RunAsync("ledger", "fec", "write", "--output", folder);
        Assert.Equal(ExitCode.CouldNotReadOrWrite, refused.ExitCode);
        Assert.Equal("mine", await File.ReadAllTextAsync(file));

        var replaced = await books.RunAsync("ledger", "fec", "write", "--output", folder, "--replace");
        Assert.Equal(ExitCode.Done, replaced.ExitCode);
        Assert.NotEqual("mine", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Verify_OfUntouchedBooks_IsIntact()
    {
        using var books = await SampleBooks.SetUpAsync();

        var run = await books.RunAsync("ledger", "verify", "--format", "json");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.True(run.SingleJson.GetProperty("intact").GetBoolean());
        Assert.True(run.SingleJson.GetProperty("textsProved").GetBoolean());
        Assert.True(run.SingleJson.GetProperty("entries").GetInt64() > 0);
    }

    [Fact]
    public async Task Verify_WithoutDatabase_CouldNotBeRead()
    {
        var run = await CliRun.OfAsync("ledger", "verify", "--database", "no-such.db");

        Assert.Equal(ExitCode.CouldNotReadOrWrite, run.ExitCode);
        Assert.False(File.Exists(Path.Combine(AppContext.BaseDirectory, "no-such.db")));
    }

    [Fact]
    public async Task Verify_OfAFileThatIsNoDatabase_CouldNotBeRead()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("books.db", new string('x', 5000));

        Assert.Equal(
            ExitCode.CouldNotReadOrWrite,
            (await CliRun.OfAsync("ledger", "verify", "--database", file)).ExitCode
        );
    }

    private static string WithoutFields(string row, string[] names)
    {
        var json = JsonNode.Parse(row)!.AsObject();
        foreach (var name in names)
        {
            json.Remove(name);
        }

        return json.ToJsonString();
    }

    private static string Compact(string row) => JsonSerializer.Serialize(JsonDocument.Parse(row).RootElement);
}
