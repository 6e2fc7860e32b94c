using System.Text.Json;
using Copro.TestKit;
using Xunit;

namespace Copro.Cli.Tests;

public sealed class MatchCommandTests
{
    private const string Items =
        "id,kind,account,debtor,amount,currency,due_on,period,reference,mandate,end_to_end_id,iban,batch,settled,settled_by,settled_on\n"
        + "T4-0111,charges,450PETIT,PETIT Sylvie,902.15,EUR,2026-10-01,2026-10,S001-T4-0111,,,,,,,\n"
        + "T4-0112,charges,450GARNIER,GARNIER Lucas,612.45,EUR,2026-10-01,,,,,,,,,\n";

    private static readonly string s_statement = Checkout.PathOf(
        "samples",
        "agency",
        "evenings",
        "2026-11-24",
        "statements",
        "BNP-S001-20261124.xml"
    );

    [SkippableFact]
    public async Task Match_OfThePortableCases_DecidesWhatTheyExpect()
    {
        using var document = JsonDocument.Parse(
            await File.ReadAllTextAsync(SharedData.Require("cases", "matching.json"))
        );
        foreach (var portable in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            var run = await CliRun.OfAsync(["match", "-"], portable.GetProperty("input").GetRawText());

            Assert.Equal(ExitCode.Done, run.ExitCode);
            var id = portable.GetProperty("id").GetString();
            Assert.Equal((id, Expected(portable)), (id, Outcomes(run.SingleJson.GetProperty("decisions"))));
        }
    }

    [SkippableFact]
    public async Task Match_OfAWholeCase_TakesItsInput()
    {
        using var document = JsonDocument.Parse(
            await File.ReadAllTextAsync(SharedData.Require("cases", "matching.json"))
        );
        var portable = document.RootElement.GetProperty("cases")[0];

        var whole = await CliRun.OfAsync(["match", "-"], portable.GetRawText());
        var input = await CliRun.OfAsync(["match", "-"], portable.GetProperty("input").GetRawText());

        Assert.Equal(input.Out, whole.Out);
    }

    [Fact]
    public async Task Match_ItemsAndStatement_DecidesEveryMovementInOrder()
    {
        using var folder = new TemporaryFolder();
        var items = folder.Write("items.csv", Items);

        var run = await CliRun.OfAsync(
            "match",
            "--items",
            items,
            "--statement",
            s_statement,
            "--today",
            "2026-11-24",
            "--format",
            "json"
        );

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var decisions = run.Json.Where(json => json.TryGetProperty("outcome", out _)).ToList();
        Assert.Equal(
            Enumerable.Range(1, decisions.Count),
            decisions.Select(json => json.GetProperty("ordinal").GetInt32())
        );
        Assert.All(decisions, json => Assert.Equal("BNP-S001-20261124.xml", json.GetProperty("document").GetString()));
        var petit = decisions[4];
        Assert.Equal("matched", petit.GetProperty("outcome").GetString());
        Assert.Equal("902.15", petit.GetProperty("amount").GetString());
        var allocation = Assert.Single(petit.GetProperty("allocations").EnumerateArray());
        Assert.Equal("T4-0111", allocation.GetProperty("item").GetString());
        Assert.Equal("902.15", allocation.GetProperty("amount").GetString());
    }

    [Fact]
    public async Task Match_ForPeople_ExplainsInFrench()
    {
        using var folder = new TemporaryFolder();
        var items = folder.Write("items.csv", Items);

        var run = await CliRun.OfAsync("match", "--items", items, "--statement", s_statement, "--lang", "fr");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("rapproché : ", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,account\nA,450\n", "CLI011")]
    [InlineData("id,account,amount\nA,450,12.345\n", "PRM")]
    [InlineData("id,account,amount\nA,450\n", "CLI005")]
    [InlineData("id,account,amount\nA,450,1.00\nA,450,2.00\n", "CLI013")]
    [InlineData("id,account,amount,due_on\nA,450,1.00,24/11/2026\n", "CLI003")]
    [InlineData("id,account,amount\n\"A,450,1.00\n", "CLI012")]
    [InlineData("", "CLI011")]
    public async Task Match_BrokenItems_AreToldAndNothingIsDecided(string csv, string code)
    {
        using var folder = new TemporaryFolder();
        var items = folder.Write("items.csv", csv);

        var run = await CliRun.OfAsync("match", "--items", items, "--statement", s_statement);

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Match_BrokenCase_AnswersOneWithItsPlace()
    {
        var run = await CliRun.OfAsync(
            ["match", "-"],
            """{"today":"2026-11-24","items":[{"id":"A"}],"transactions":[]}"""
        );

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains("items", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Match_TextThatIsNoJson_AnswersOne()
    {
        var run = await CliRun.OfAsync(["match", "-", "--format", "json"], "{");

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Equal("CLI001", run.SingleJson.GetProperty("diagnostic").GetString());
    }

    [Theory]
    [InlineData("match")]
    [InlineData("match", "--items", "a.csv")]
    [InlineData("match", "case.json", "--items", "a.csv")]
    public async Task Match_WithoutAWholeQuestion_IsWrongUsage(params string[] args) =>
        Assert.Equal(ExitCode.WrongUsage, (await CliRun.OfAsync(args)).ExitCode);

    private static string Expected(JsonElement portable) =>
        string.Join(
            ' ',
            portable
                .GetProperty("expected")
                .GetProperty("decisions")
                .EnumerateArray()
                .Select(decision =>
                    $"{decision.GetProperty("transaction").GetString()}={decision.GetProperty("outcome").GetString()}"
                )
                .Order(StringComparer.Ordinal)
        );

    private static string Outcomes(JsonElement decisions) =>
        string.Join(
            ' ',
            decisions
                .EnumerateArray()
                .Select(decision =>
                    $"{decision.GetProperty("transaction").GetString()}={decision.GetProperty("outcome").GetString()}"
                )
                .Order(StringComparer.Ordinal)
        );
}
