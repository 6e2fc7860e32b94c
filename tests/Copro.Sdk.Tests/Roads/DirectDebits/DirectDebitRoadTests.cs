using System.Text;
using Copro.Ledger;
using Copro.Sdk.Tests.Worlds;
using Xunit;

namespace Copro.Sdk.Tests.Roads.DirectDebits;

public sealed class DirectDebitRoadTests
{
    private const string Request = "44522-785281";

    [Theory]
    [InlineData("FR1420041010050500013M02606", "FR1420041010050500013M02607", "PRM025", "$.iban")]
    [InlineData("\"S001\"", "\"S009\"", "SDK010", "$.entity")]
    [InlineData("\"S001\"", "\"G001\"", "SDK012", "$.entity")]
    [InlineData("450ROUXE", "450ROUX", "SDK011", "$.account")]
    [InlineData("\"65.63\"", "\"65.631\"", "", "$.amount")]
    public async Task RunAsync_WrongRequest_IsKeptAsideAndTheRestGoesOn(
        string right,
        string wrong,
        string code,
        string path
    )
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        var text = Sample.Text(Sample.FirstEvening, Sample.Requests, $"{Request}.json").With(right, wrong);
        world.Put(Sample.Requests, $"{Request}.json", text);

        var report = await world.RunAsync();

        var finding = Assert.Single(report.Of(Road.DirectDebit).Findings, f => f.Severity == DiagnosticSeverity.Error);
        Assert.StartsWith(code, finding.Code);
        Assert.Equal(Request, finding.Place.Document);
        Assert.StartsWith(path, finding.Place.Path);
        Assert.Equal((1, 3), (report.Of(Road.DirectDebit).Refused, report.Of(Road.DirectDebit).Staged));
        await BadInput.AssertKeptAsideAsync(
            world,
            Road.DirectDebit,
            Request,
            Encoding.UTF8.GetBytes(text),
            finding.Code
        );
        await Undisturbed.AssertOthersOfFirstEveningAsync(world, Request);
        Assert.Empty(BooksPrint.OfInboxes(world));
    }

    [Fact]
    public async Task RunAsync_WrongIban_IsNowhereShownInFull()
    {
        await using var world = await EveningWorld.CreateAsync();
        var text = Sample
            .Text(Sample.FirstEvening, Sample.Requests, $"{Request}.json")
            .With("FR1420041010050500013M02606", "FR1420041010050500013M02607");
        world.Put(Sample.Requests, $"{Request}.json", text);

        var report = await world.RunAsync();

        Assert.DoesNotContain("0500013M0", string.Concat(report.Of(Road.DirectDebit).Findings));
    }

    [Fact]
    public async Task RunAsync_SameRequestWithOtherContent_IsRefusedAndTheFirstStands()
    {
        await using var world = await EveningWorld.CreateAsync();
        await world.PlayAsync(Sample.FirstEvening);
        var before = await BooksPrint.OfBooksAsync(world);
        var text = Sample.Text(Sample.FirstEvening, Sample.Requests, $"{Request}.json").With("65.63", "66.63");
        world.Put(Sample.Requests, $"{Request}.json", text);

        var report = await world.RunAsync();

        Assert.Equal([$"SEPA120 {Request} $.requestId"], report.Findings(Road.DirectDebit));
        var content = Encoding.UTF8.GetBytes(text);
        await BadInput.AssertKeptAsideAsync(world, Road.DirectDebit, Request, content, "SEPA120");
        Assert.Equal(before, await BooksPrint.OfBooksAsync(world));
    }

    [Fact]
    public async Task RunAsync_MoreThanIsOwed_IsStagedWithAWarning()
    {
        await using var world = await EveningWorld.CreateAsync();
        var text = Sample.Text(Sample.FirstEvening, Sample.Requests, $"{Request}.json").With("65.63", "100.00");
        world.Put(Sample.Requests, $"{Request}.json", text);

        var report = await world.RunAsync();

        Assert.Contains($"SDK013 {Request} $.amount", report.Findings(Road.DirectDebit));
        var receipt = Assert.Single(await world.ReceiptsAsync());
        Assert.Equal("100.00 EUR", receipt.Amount.ToString());
        Assert.Equal("65.63 EUR", Money.Sum(receipt.Allocations.Select(a => a.Amount)).ToString());
    }

    [Fact]
    public async Task GenerateAsync_Again_MakesNothingMore()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        await world.RunAsync();
        var files = new CollectionFiles(world.Store, new Sepa.SepaOptions(), world.Clock);

        var first = await files.GenerateAsync(world.Agency);
        var again = await files.GenerateAsync(world.Agency);

        Assert.Equal(2, first.Count);
        Assert.Empty(again);
        Assert.Equal(4, (await world.ReceiptsAsync()).Count(receipt => receipt.State == ReceiptState.FileGenerated));
    }
}
