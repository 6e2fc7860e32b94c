using Copro.TestKit;
using Xunit;

namespace Copro.Cli.Tests;

/// <summary>The table of collections that its page shows, and what the command makes of it.</summary>
public sealed class SepaTableFormTests
{
    [Fact]
    public async Task Example_OnItsPage_IsWrittenAsItSays()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("collections.csv"), Block("csv"));
        var console = Block("console").Split('\n', 2);
        var arguments = console[0]
            .Split(' ')[2..]
            .Select(word => word.StartsWith("collections.", StringComparison.Ordinal) ? folder.PathOf(word) : word);

        var run = await CliRun.OfAsync([.. arguments]);

        Assert.Equal((ExitCode.Done, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(console[1], run.Out.Replace(folder.Root, "…", StringComparison.Ordinal));
    }

    private static string Block(string language)
    {
        var page = File.ReadAllText(Checkout.PathOf("docs", "formats", "pain.008.md"));
        var start = page.IndexOf($"```{language}\n", StringComparison.Ordinal) + $"```{language}\n".Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
