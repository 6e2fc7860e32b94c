using Copro.Cli.Output;
using Copro.TestKit;
using Xunit;

namespace Copro.Cli.Tests;

public sealed class DaybookCommandTests
{
    [Fact]
    public async Task Import_OfTheEveningsDocuments_StagesEachOnce()
    {
        using var books = await SampleBooks.SetUpAsync();

        var first = await books.ImportAsync();
        var staged = (await books.RunAsync("daybook", "list", "--format", "json")).Json.Count;
        var second = await books.RunAsync(["daybook", "import", .. SampleBooks.Documents("kiosk"), "--format", "json"]);

        Assert.Equal(ExitCode.Done, first.ExitCode);
        Assert.True(staged > 0);
        Assert.Equal(0, second.Json[0].GetProperty("staged").GetInt32());
        Assert.Equal(2, second.Json[0].GetProperty("documentsKnown").GetInt32());
        Assert.Equal(staged, (await books.RunAsync("daybook", "list", "--format", "json")).Json.Count);
    }

    [Fact]
    public async Task Import_OfTheBanksAnswers_GoesItsOwnRoad()
    {
        using var books = await SampleBooks.SetUpAsync();
        var folder = Checkout.PathOf("tests", "Copro.Cli.Tests", "Samples");

        var run = await books.RunAsync(
            "daybook",
            "import",
            Path.Combine(folder, "pain002-rejects.xml"),
            Path.Combine(folder, "camt054-returns.xml"),
            "--format",
            "json"
        );

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("collectionStatus", run.Json[0].GetProperty("road").GetString());
        Assert.Equal(0, run.Json[0].GetProperty("refused").GetInt32());
        // Neither knows a collection of these books: each is told, and nothing is staged.
        Assert.Equal(0, run.Json[0].GetProperty("staged").GetInt32());
        Assert.Contains(
            run.Json,
            line => line.TryGetProperty("diagnostic", out var code) && code.GetString() == "SEPA310"
        );
        Assert.Contains(
            run.Json,
            line => line.TryGetProperty("diagnostic", out var code) && code.GetString() == "SDK094"
        );
    }

    [Fact]
    public async Task Import_OfSomethingUnusable_IsKeptAsideAndDone()
    {
        using var books = await SampleBooks.SetUpAsync();
        var file = Path.Combine(books.Root, "letter.txt");
        await File.WriteAllTextAsync(file, "Bonjour");

        var run = await books.RunAsync("daybook", "import", file);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(books.Root, "quarantine", "BankStatement")).Length);
    }

    [Fact]
    public async Task List_ForPeople_FitsEightyColumnsAndShowsNine()
    {
        using var books = await SampleBooks.SetUpAsync();
        await books.ImportAsync();

        var run = await books.RunAsync("daybook", "list");

        var lines = run.Out.Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= TextTable.DefaultWidth, line));
        Assert.Equal(9, lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("3817.83 EUR", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_AsJson_GivesTheNineColumns()
    {
        using var books = await SampleBooks.SetUpAsync();
        await books.ImportAsync();

        var run = await books.RunAsync("daybook", "list", "--means", "cheque", "--entity", "S001", "--format", "json");

        var pierre = Assert.Single(run.Json, json => json.GetProperty("account").GetString() == "450PIERREP");
        Assert.Equal("S001", pierre.GetProperty("entity").GetString());
        Assert.Equal("3817.83", pierre.GetProperty("amount").GetString());
        Assert.Equal("2026-11-19", pierre.GetProperty("date").GetString());
        Assert.Equal("received", pierre.GetProperty("state").GetString());
        Assert.Equal("CHQ", pierre.GetProperty("journal").GetString());
        foreach (var column in new[] { "accountLabel", "reference", "label", "voucher" })
        {
            Assert.True(pierre.TryGetProperty(column, out _), column);
        }
    }

    [Fact]
    public async Task Post_WithoutTerminalAndWithoutYes_RefusesAndPostsNothing()
    {
        using var books = await SampleBooks.SetUpAsync();
        await books.ImportAsync();

        var run = await books.RunAsync("daybook", "post");

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("--yes", run.Error, StringComparison.Ordinal);
        Assert.Empty((await books.RunAsync("daybook", "list", "--state", "posted", "--format", "json")).Json);
    }

    [Theory]
    [InlineData("n\n", 0)]
    [InlineData("", 0)]
    [InlineData("o\n", 1)]
    public async Task Post_Asked_DoesWhatIsAnswered(string answer, int expected)
    {
        using var books = await SampleBooks.SetUpAsync();
        await books.ImportAsync();
        var id = await IdOfAsync(books, "cash");

        var run = await CliRun.OfAsync(
            ["daybook", "post", "--id", id, "--database", books.Database, "--lang", "fr"],
            answer,
            canAsk: true
        );

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("Comptabiliser 1 mouvement, ", run.Error, StringComparison.Ordinal);
        var posted = await books.RunAsync("daybook", "list", "--state", "posted", "--format", "json");
        Assert.Equal(expected, posted.Json.Count);
    }

    [Fact]
    public async Task Post_WithYes_AnswersCountAndTotalPerCurrency()
    {
        using var books = await SampleBooks.SetUpAsync();
        await books.ImportAsync();
        var before = await books.RunAsync("daybook", "list", "--means", "cash", "--format", "json");

        var run = await books.RunAsync("daybook", "post", "--means", "cash", "--yes", "--format", "json");

        var answer = run.SingleJson;
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(before.Json.Count, answer.GetProperty("count").GetInt32());
        var currencies = answer
            .GetProperty("totals")
            .EnumerateArray()
            .Select(t => t.GetProperty("currency").GetString());
        Assert.Equal(["EUR", "XPF"], currencies);
        Assert.Empty(answer.GetProperty("refused").EnumerateArray());
    }

    [Fact]
    public async Task Post_ChequeWithoutItsVoucher_IsRefusedUntilItHasOne()
    {
        using var books = await SampleBooks.SetUpAsync();
        await books.ImportAsync();
        var id = await IdOfAsync(books, "cheque");

        var refused = await books.RunAsync("daybook", "post", "--id", id, "--yes");
        var numbered = await books.RunAsync("daybook", "voucher", "--id", id, "--format", "json");
        var posted = await books.RunAsync("daybook", "post", "--id", id, "--yes");

        Assert.Equal(ExitCode.InputHasErrors, refused.ExitCode);
        Assert.Contains(id, refused.Error, StringComparison.Ordinal);
        Assert.Equal(1, numbered.SingleJson.GetProperty("count").GetInt32());
        Assert.Equal(ExitCode.Done, posted.ExitCode);
    }

    [Fact]
    public async Task Acts_FromJournalToValidation_GoTheWholeWay()
    {
        using var books = await SampleBooks.SetUpAsync();
        await books.ImportAsync();
        var id = await IdOfAsync(books, "cash");

        Assert.Equal(ExitCode.Done, (await books.RunAsync("daybook", "journal", "OD", "--id", id)).ExitCode);
        Assert.Equal(ExitCode.Done, (await books.RunAsync("daybook", "voucher", "P-7", "--id", id)).ExitCode);
        Assert.Equal(ExitCode.Done, (await books.RunAsync("daybook", "post", "--id", id, "--yes")).ExitCode);
        Assert.Equal(ExitCode.Done, (await books.RunAsync("daybook", "cancel", "--id", id)).ExitCode);
        Assert.Equal(ExitCode.Done, (await books.RunAsync("daybook", "post", "--id", id, "--yes")).ExitCode);
        Assert.Equal(ExitCode.Done, (await books.RunAsync("daybook", "validate", "--id", id)).ExitCode);
        var cancelled = await books.RunAsync("daybook", "cancel", "--id", id);
        var listed = await books.RunAsync("daybook", "list", "--id", id, "--format", "json");
        var verified = await books.RunAsync("ledger", "verify");

        Assert.Equal(ExitCode.InputHasErrors, cancelled.ExitCode);
        Assert.Equal("validated", listed.SingleJson.GetProperty("state").GetString());
        Assert.Equal("OD", listed.SingleJson.GetProperty("journal").GetString());
        Assert.Equal("P-7", listed.SingleJson.GetProperty("voucher").GetString());
        Assert.Equal(ExitCode.Done, verified.ExitCode);
    }

    [Fact]
    public async Task Select_GivesIdentifiers_ThatAnActReadsFromStandardInput()
    {
        using var books = await SampleBooks.SetUpAsync();
        await books.ImportAsync();

        var selected = await books.RunAsync("daybook", "select", "--means", "card");
        var run = await CliRun.OfAsync(
            ["daybook", "journal", "OD", "--id", "-", "--database", books.Database, "--format", "json"],
            selected.Out
        );

        Assert.Equal(
            selected.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length,
            run.SingleJson.GetProperty("count").GetInt32()
        );
    }

    [Fact]
    public async Task Generate_ThenVoidThenGenerate_PutsTheMandatesInANewFile()
    {
        using var books = await SampleBooks.SetUpAsync();
        await books.ImportAsync();
        var output = Path.Combine(books.Root, "out");

        var first = await books.RunAsync("daybook", "generate", "--output", output, "--format", "json");
        var file = Directory.GetFiles(Path.Combine(output, "SEPA"))[0];
        var again = await books.RunAsync("daybook", "generate", "--output", output);
        var voided = await books.RunAsync(
            "daybook",
            "void",
            Path.GetFileName(file),
            "--reason",
            "jamais parti",
            "--format",
            "json"
        );
        var second = await books.RunAsync("daybook", "generate", "--output", output, "--format", "json");

        Assert.Equal(ExitCode.Done, first.ExitCode);
        Assert.Contains("No mandate waits", again.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, voided.ExitCode);
        var count = voided.SingleJson.GetProperty("count").GetInt32();
        Assert.True(count > 0);
        var remade = second.Json.Where(json => json.TryGetProperty("made", out _)).ToList();
        Assert.Equal(count, Assert.Single(remade).GetProperty("collections").GetInt32());
        Assert.NotEqual(Path.GetFileName(file), remade[0].GetProperty("file").GetString());
    }

    [Fact]
    public async Task Void_OfAFileNobodyKnows_AnswersOne()
    {
        using var books = await SampleBooks.SetUpAsync();

        var run = await books.RunAsync("daybook", "void", "pain.008_X.xml", "--reason", "test");

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains("CLI016", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_UnknownIdentifier_AnswersOne()
    {
        using var books = await SampleBooks.SetUpAsync();

        Assert.Equal(ExitCode.InputHasErrors, (await books.RunAsync("daybook", "list", "--id", "nobody")).ExitCode);
    }

    [Theory]
    [InlineData("--means", "gold")]
    [InlineData("--state", "lost")]
    [InlineData("--id", "x", "--all")]
    public async Task List_WithWrongFilters_IsWrongUsage(params string[] filters) =>
        Assert.Equal(
            ExitCode.WrongUsage,
            (await CliRun.OfAsync(["daybook", "list", "--database", "books.db", .. filters])).ExitCode
        );

    [Fact]
    public async Task Act_WithTheWrongKeyFile_AnswersOne()
    {
        using var books = await SampleBooks.SetUpAsync();
        await File.WriteAllTextAsync($"{books.Database}.key", "abc");

        var run = await books.RunAsync("daybook", "validate");

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains("CLI010", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfOtherBooks_AnswersOne()
    {
        using var books = await SampleBooks.SetUpAsync();

        var run = await books.RunAsync("daybook", "list", "--books", "nobody", "--lang", "fr");

        Assert.Equal(ExitCode.InputHasErrors, run.ExitCode);
        Assert.Contains("cabinet « nobody »", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_ForPaper_GivesTotalsPerEntity()
    {
        using var books = await SampleBooks.SetUpAsync();
        await books.ImportAsync();

        var run = await books.RunAsync("daybook", "print", "--lang", "fr");

        Assert.Contains("S001  SDC Les Hibiscus", run.Out, StringComparison.Ordinal);
        Assert.Contains("Ensemble: ", run.Out, StringComparison.Ordinal);
    }

    private static async Task<string> IdOfAsync(SampleBooks books, string means)
    {
        var run = await books.RunAsync("daybook", "select", "--means", means, "--entity", "S001");
        return run.Out.Split('\n')[0];
    }
}
