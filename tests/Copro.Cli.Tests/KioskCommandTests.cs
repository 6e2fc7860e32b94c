using Xunit;

namespace Copro.Cli.Tests;

public sealed class KioskCommandTests
{
    [Fact]
    public async Task Check_OfTheSampleFiles_GivesHeaderAndTotals()
    {
        var run = await CliRun.OfAsync(["kiosk", "check", .. SampleBooks.Documents("kiosk"), "--format", "json"]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var noumea = run.Json.Single(json => json.GetProperty("kiosk").GetString() == "K-NOUMEA-1");
        Assert.Equal("payments", noumea.GetProperty("kind").GetString());
        Assert.Equal("agency", noumea.GetProperty("custody").GetString());
        Assert.Equal("XPF", noumea.GetProperty("currency").GetString());
        Assert.True(noumea.GetProperty("valid").GetBoolean());
        var cash = noumea.GetProperty("totals").EnumerateArray().First();
        Assert.Equal(("cash", "75000"), (cash.GetProperty("tender").GetString(), cash.GetProperty("net").GetString()));
    }

    [Fact]
    public async Task Check_OfACutFile_AnswersOneWithLineAndColumn()
    {
        var text = await File.ReadAllTextAsync(SampleBooks.Documents("kiosk")[0]);

        var run = await CliRun.OfAsync(["kiosk", "check", "-"], text[..(text.Length / 2)]);

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains("KSK", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfSomethingElse_SaysSo()
    {
        var run = await CliRun.OfAsync(["kiosk", "check", "-", "--lang", "fr"], "<autre/>");

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains("CLI015", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Collect_TakesInFilesOnce_AndMovesThemAway()
    {
        using var books = await SampleBooks.SetUpAsync();
        var inbox = Directory.CreateDirectory(Path.Combine(books.Root, "inbox")).FullName;
        foreach (var file in SampleBooks.Documents("kiosk"))
        {
            var copy = Path.Combine(inbox, Path.GetFileName(file));
            File.Copy(file, copy);
            File.SetLastWriteTimeUtc(copy, CliRun.Evening.AddHours(-1).UtcDateTime);
        }

        var first = await books.RunAsync("kiosk", "collect", "--directory", inbox, "--format", "json");
        var second = await books.RunAsync("kiosk", "collect", "--directory", inbox, "--format", "json");

        Assert.Equal(ExitCode.Done, first.ExitCode);
        Assert.Equal(2, first.Json[0].GetProperty("documents").GetInt32());
        Assert.True(first.Json[0].GetProperty("staged").GetInt32() > 0);
        Assert.Equal(0, second.Json[0].GetProperty("documents").GetInt32());
    }

    [Fact]
    public async Task Collect_FromAFolderThatIsNotThere_CouldNotBeRead()
    {
        using var books = await SampleBooks.SetUpAsync();

        var run = await books.RunAsync("kiosk", "collect", "--directory", Path.Combine(books.Root, "nowhere"));

        Assert.Equal(ExitCode.CouldNotReadOrWrite, run.ExitCode);
    }

    [Fact]
    public async Task Publish_GivesEachKioskAListThatTheCheckAccepts()
    {
        using var books = await SampleBooks.SetUpAsync();
        var output = Path.Combine(books.Root, "out");

        var run = await books.RunAsync("kiosk", "publish", "--output", output, "--format", "json");
        var files = Directory.GetFiles(output, "*.xml", SearchOption.AllDirectories);
        var check = await CliRun.OfAsync(["kiosk", "check", .. files, "--format", "json"]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(2, files.Length);
        Assert.Equal(ExitCode.Done, check.ExitCode);
        Assert.All(check.Json, json => Assert.Equal("debtors", json.GetProperty("kind").GetString()));
    }
}
