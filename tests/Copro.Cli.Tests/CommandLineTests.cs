using Copro.Cli.Output;
using Xunit;

namespace Copro.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("cmc7", "x", "--format", "yaml")]
    [InlineData("cmc7", "x", "--lang", "de")]
    [InlineData("daybook", "list")]
    public async Task Invoke_WrongUsage_AnswersTwoAndPointsToHelp(params string[] args)
    {
        var run = await CliRun.OfAsync(args);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Help_OfEveryCommand_Answers()
    {
        foreach (
            var command in new[]
            {
                "demo",
                "sepa",
                "statement",
                "match",
                "cmc7",
                "coupon",
                "kiosk",
                "daybook",
                "ledger",
            }
        )
        {
            var run = await CliRun.OfAsync(command, "--help");

            Assert.Equal(ExitCode.Done, run.ExitCode);
            Assert.NotEmpty(run.Out);
        }
    }

    [Fact]
    public async Task Argument_ThatBeginsWithAnAt_IsNoResponseFile()
    {
        var run = await CliRun.OfAsync("coupon", "@501*104", "--format", "json");

        Assert.Equal("@501*104", run.SingleJson.GetProperty("input").GetString());
    }

    [Fact]
    public void TextTable_LongCells_AreWrappedWithinTheWidth()
    {
        var table = new TextTable(TextColumn.Text("A"), TextColumn.Prose("B", 5), TextColumn.Number("C"));
        table.Add("1", "TPE-2026-00001 and\nmore", "12.00");

        var lines = table.ToString(24).TrimEnd('\n').Split('\n');

        Assert.All(lines, line => Assert.True(line.Length <= 24, line));
        Assert.Contains(lines, line => line.Contains("TPE-2026-", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Any(char.IsControl));
    }
}
