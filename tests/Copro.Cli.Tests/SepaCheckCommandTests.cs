using Copro.TestKit;
using Xunit;

namespace Copro.Cli.Tests;

public sealed class SepaCheckCommandTests
{
    private static readonly string s_valid = PathOf("valid.xml");
    private static readonly string s_invalid = PathOf("invalid.xml");

    [Theory]
    [InlineData("text", "en")]
    [InlineData("text", "fr")]
    [InlineData("json", "en")]
    [InlineData("json", "fr")]
    public async Task Check_GoodAndBadFile_PrintsWhatTheGoldenFileHolds(string format, string language)
    {
        var run = await CliRun.OfAsync("sepa", "check", s_valid, s_invalid, "--format", format, "--lang", language);

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Empty(run.Error);
        var golden = PathOf($"check.{language}.{(format == "json" ? "jsonl" : "txt")}");
        Assert.Equal(await File.ReadAllTextAsync(golden), run.Out);
        Assert.All(run.Out.Split('\n'), line => Assert.True(format == "json" || line.Length <= 80, line));
    }

    [Fact]
    public async Task Check_GoodFileOnStandardInput_AnswersDone()
    {
        var run = await CliRun.OfAsync(["sepa", "check", "-"], await File.ReadAllTextAsync(s_valid));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.StartsWith("-: accepted, pain.008.001.08, MsgId MSG-1,", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithoutFile_IsWrongUsage() =>
        Assert.Equal(ExitCode.WrongUsage, (await CliRun.OfAsync("sepa", "check")).ExitCode);

    [Fact]
    public async Task Check_FileThatIsNotThere_CouldNotRead() =>
        Assert.Equal(ExitCode.CouldNotReadOrWrite, (await CliRun.OfAsync("sepa", "check", "nowhere.xml")).ExitCode);

    [Fact]
    public async Task Check_AnotherMessage_IsRefused()
    {
        var run = await CliRun.OfAsync(
            ["sepa", "check", "-", "--format", "json"],
            "<Document xmlns='urn:x'><Other/></Document>"
        );

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Equal("SEPA200", run.Json[0].GetProperty("diagnostic").GetString());
        Assert.False(run.Json[1].GetProperty("complete").GetBoolean());
    }

    private static string PathOf(string name) =>
        Checkout.PathOf("tests", "Copro.Cli.Tests", "Golden", "sepa-check", name);
}
