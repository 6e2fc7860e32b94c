using Copro.TestKit;
using Xunit;

namespace Copro.Cli.Tests;

public sealed class StatementCommandTests
{
    private static readonly string s_folder = Checkout.PathOf(
        "samples",
        "agency",
        "evenings",
        "2026-11-24",
        "statements"
    );

    [Fact]
    public async Task Read_OfTheSampleStatements_GivesMovementsThenBalancedStatements()
    {
        var files = Directory.GetFiles(s_folder).Order(StringComparer.Ordinal).ToArray();

        var run = await CliRun.OfAsync(["statement", "read", .. files, "--format", "json"]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var first = run.Json[0];
        Assert.Equal("BNP-S001-20261124.xml", first.GetProperty("document").GetString());
        Assert.Equal(1, first.GetProperty("ordinal").GetInt32());
        Assert.Equal("612.45", first.GetProperty("amount").GetString());
        Assert.Equal("2026-11-20", first.GetProperty("bookedOn").GetString());
        var statements = run.Json.Where(json => json.TryGetProperty("balanced", out _)).ToList();
        Assert.Equal(3, statements.Count);
        Assert.All(statements, statement => Assert.True(statement.GetProperty("balanced").GetBoolean()));
    }

    [Fact]
    public async Task Read_OfAStatementThatDoesNotBalance_SaysSoAndAnswersOne()
    {
        var file = Directory.GetFiles(s_folder, "BNP*")[0];
        var altered = (await File.ReadAllTextAsync(file)).Replace("612.45", "612.46", StringComparison.Ordinal);

        var run = await CliRun.OfAsync(["statement", "read", "-", "--format", "json"], altered);

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains(run.Json, json => json.TryGetProperty("balanced", out var balanced) && !balanced.GetBoolean());
        Assert.Contains(
            run.Json,
            json => json.TryGetProperty("diagnostic", out _) && json.GetProperty("severity").GetString() == "error"
        );
    }

    [Fact]
    public async Task Read_ForPeople_KeepsTheTableWhole()
    {
        var run = await CliRun.OfAsync(["statement", "read", Directory.GetFiles(s_folder, "BNP*")[0], "--lang", "fr"]);

        Assert.Contains("équilibré", run.Out, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.DoesNotContain("\r", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bonjour")]
    [InlineData("")]
    [InlineData("<Document><cut")]
    public async Task Read_OfSomethingElse_AnswersOne(string content)
    {
        var run = await CliRun.OfAsync(["statement", "read", "-"], content);

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.StartsWith("error ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WithoutFile_IsWrongUsage() =>
        Assert.Equal(ExitCode.WrongUsage, (await CliRun.OfAsync("statement", "read")).ExitCode);
}
