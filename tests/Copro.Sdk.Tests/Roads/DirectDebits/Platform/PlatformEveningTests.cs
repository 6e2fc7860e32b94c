using System.Text;
using Copro.Ledger;
using Copro.Sdk.Tests.Worlds;
using Copro.Sepa;
using Xunit;

namespace Copro.Sdk.Tests.Roads.DirectDebits.Platform;

/// <summary>The evening cycle with a platform behind a socket: whatever goes wrong with it, each request counts once.</summary>
public sealed class PlatformEveningTests
{
    private const string Acknowledgement = "POST ";
    private const string Fetch = "GET one-off-requests/";

    [Fact]
    public async Task RunAsync_OverHttp_TakesInWhatTheFolderDoes()
    {
        await using var platform = Deliver();
        await using var world = await EveningWorld.CreateAsync();
        await using var folder = await EveningWorld.CreateAsync();
        DeliverRequestsTo(folder);
        await folder.RunAsync();

        var report = await RunAsync(world, platform);

        Assert.Empty(TroubleIn(report));
        Assert.Equal(await BooksPrint.OfBooksAsync(folder), await BooksPrint.OfBooksAsync(world));
        Assert.All(Requests(), request => Assert.Equal(1, platform.Acknowledged[request.Id]));
    }

    [Fact]
    public async Task RunAsync_Acknowledgement_ComesAfterTheCommit()
    {
        await using var platform = Deliver();
        await using var world = await EveningWorld.CreateAsync();
        var early = new List<string>();
        platform.Acknowledging = async id =>
        {
            if (await world.Store.FindStateAsync(world.Books, SepaMandateState.Scope, id) is null)
            {
                early.Add(id);
            }
        };

        await RunAsync(world, platform);

        Assert.Empty(early);
        Assert.Equal(Requests().Count, platform.Acknowledged.Count);
    }

    [Theory]
    [InlineData("silent")]
    [InlineData("lost")]
    [InlineData("cut")]
    [InlineData("500")]
    public async Task RunAsync_TroubleOfEveryKindEveryEvening_CountsEachRequestOnce(string what)
    {
        await using var platform = Deliver();
        await using var world = await EveningWorld.CreateAsync();
        var trouble = what switch
        {
            "silent" => Trouble.Silent,
            "lost" => Trouble.Lost,
            "cut" => Trouble.Cut,
            _ => Trouble.Answer(500),
        };
        platform.Prepare(trouble, Fetch, times: 3);
        platform.Prepare(trouble, Acknowledgement, times: 4);

        for (var evening = 0; evening < 4; evening++)
        {
            await RunAsync(world, platform, what == "silent" ? 2 : 20);
        }

        await AssertOnceAsync(world, platform);
    }

    [Fact]
    public async Task RunAsync_LostAcknowledgements_AreToldAndTheEveningGoesOn()
    {
        await using var platform = Deliver();
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        Directory.Delete(world.Inbox(Sample.Requests), recursive: true);
        platform.Prepare(Trouble.Lost, Acknowledgement, times: 2);

        var first = await RunAsync(world, platform);
        var second = await RunAsync(world, platform);

        Assert.All(TroubleIn(first), finding => Assert.Equal("SDK081", finding.Code));
        Assert.Equal(Requests().Count, TroubleIn(first).Count);
        Assert.True(first.Of(Road.Kiosk).Staged > 0);
        Assert.Equal(2, platform.CallsTo(Acknowledgement) - Requests().Count + 1); // it was not asked again that evening
        Assert.Empty(TroubleIn(second));
        await AssertOnceAsync(world, platform);
    }

    [Theory]
    [InlineData(409)]
    [InlineData(422)]
    public async Task RunAsync_OneAcknowledgementRefused_HoldsUpNoOther(int status)
    {
        await using var platform = Deliver();
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        Directory.Delete(world.Inbox(Sample.Requests), recursive: true);
        platform.Prepare(Trouble.Answer(status), Acknowledgement, times: 1);

        var first = await RunAsync(world, platform);
        Assert.Equal(Requests().Count - 1, platform.Acknowledged.Count);
        var second = await RunAsync(world, platform);

        Assert.Equal("SDK081", Assert.Single(TroubleIn(first)).Code);
        Assert.Empty(TroubleIn(second));
        await AssertOnceAsync(world, platform);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task RunAsync_WhoeverAsksIsRefused_IsNotAskedAgain(int status)
    {
        await using var platform = Deliver();
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        Directory.Delete(world.Inbox(Sample.Requests), recursive: true);
        platform.Prepare(Trouble.Answer(status), Acknowledgement, times: 1);

        var report = await RunAsync(world, platform);

        Assert.Equal(Requests().Count, TroubleIn(report).Count(finding => finding.Code == "SDK081"));
        Assert.Equal(1, platform.CallsTo(Acknowledgement));
    }

    [Fact]
    public async Task RunAsync_PlatformDown_IsToldAndTheEveningGoesOn()
    {
        await using var platform = Deliver();
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        platform.Prepare(Trouble.Answer(503), "GET ", times: 2);

        var report = await RunAsync(world, platform);

        Assert.Equal("SDK080", Assert.Single(TroubleIn(report)).Code);
        Assert.True(report.Of(Road.Kiosk).Staged > 0);
    }

    [Fact]
    public async Task RunAsync_PlatformThatDeliversEverythingAgain_IsAnsweredAndNothingIsAdded()
    {
        await using var platform = Deliver();
        platform.DeliversAgain = true;
        await using var world = await EveningWorld.CreateAsync();
        await RunAsync(world, platform);
        var before = await BooksPrint.OfBooksAsync(world);

        var again = await RunAsync(world, platform);

        Assert.Equal(Requests().Count, again.Of(Road.DirectDebit).DocumentsKnown);
        Assert.Equal(before, await BooksPrint.OfBooksAsync(world));
        await AssertOnceAsync(world, platform);
    }

    [Fact]
    public async Task RunAsync_PowerCutBetweenCommitAndAcknowledgement_CountsOnce()
    {
        await using var platform = Deliver();
        await using var world = await EveningWorld.CreateAsync();
        world.Reached = point =>
        {
            if (point == "acknowledge.before")
            {
                throw new CrashException();
            }
        };
        await Assert.ThrowsAsync<CrashException>(() => RunAsync(world, platform));
        world.Reached = null;
        Assert.Empty(platform.Acknowledged);

        await RunAsync(world, platform);

        await AssertOnceAsync(world, platform);
    }

    [Theory]
    [InlineData("this is no JSON", "SEPA102")]
    [InlineData("{\"version\": 1", "SEPA102")]
    [InlineData("[]", "SEPA104")]
    public async Task RunAsync_MalformedRequest_IsKeptAsideWithItsReasonAndTheRestGoesOn(string content, string code)
    {
        await using var platform = Deliver();
        platform.Add("bad-1", content);
        await using var world = await EveningWorld.CreateAsync();

        var report = await RunAsync(world, platform);

        Assert.Equal(code, Assert.Single(TroubleIn(report)).Code);
        Assert.Equal((1, Requests().Count), (report.Of(Road.DirectDebit).Refused, report.Of(Road.DirectDebit).Staged));
        await BadInput.AssertKeptAsideAsync(world, Road.DirectDebit, "bad-1", Encoding.UTF8.GetBytes(content), code);
        Assert.Equal(1, platform.Acknowledged["bad-1"]);
        await AssertOnceAsync(world, platform);
    }

    [Fact]
    public async Task RunAsync_OversizedRequest_IsKeptAsideAndTheRestGoesOn()
    {
        await using var platform = Deliver();
        platform.Add("huge-1", new byte[200_000]);
        await using var world = await EveningWorld.CreateAsync();

        var report = await RunAsync(world, platform);

        Assert.Equal("SEPA101", Assert.Single(TroubleIn(report)).Code);
        await AssertOnceAsync(world, platform);
    }

    /// <summary>What was found in the road, but for letters that are written otherwise, as they are every evening.</summary>
    private static List<Diagnostic> TroubleIn(EveningReport report) =>
        [.. report.Of(Road.DirectDebit).Findings.Where(finding => finding.Code != "SEPA005")];

    private static LoopbackPlatform Deliver()
    {
        var platform = new LoopbackPlatform();
        foreach (var (id, content) in Requests())
        {
            platform.Add(id, content);
        }

        return platform;
    }

    private static void DeliverRequestsTo(EveningWorld world)
    {
        foreach (var (id, content) in Requests())
        {
            world.Put(Sample.Requests, $"{id}.json", content);
        }
    }

    private static List<(string Id, byte[] Content)> Requests() =>
        [
            .. Sample
                .Documents(Sample.FirstEvening, Sample.Requests)
                .Select(document => (Path.GetFileNameWithoutExtension(document.Name), document.Content)),
        ];

    private static async Task<EveningReport> RunAsync(EveningWorld world, LoopbackPlatform platform, int seconds = 20)
    {
        using var client = new HttpClient { BaseAddress = platform.Address };
        var options = new OneOffPlatformOptions
        {
            PageSize = 3,
            Tries = 2,
            Timeout = TimeSpan.FromSeconds(seconds),
            FirstDelay = TimeSpan.FromMilliseconds(5),
        };
        var source = new HttpOneOffRequestSource(client, options, TimeProvider.System);
        return await world.Cycle().RunAsync(world.Agency, world.Sources() with { Requests = source }, world.Channel());
    }

    private static async Task AssertOnceAsync(EveningWorld world, LoopbackPlatform platform)
    {
        var receipts = (await world.ReceiptsAsync()).Where(receipt => receipt.Source == ReceiptSource.Portal).ToList();
        Assert.Equal(Requests().Count, receipts.Count);
        Assert.Equal(receipts.Count, receipts.Select(receipt => receipt.MovementReference).Distinct().Count());
        Assert.Equal(Requests().Count, (await world.StatesAsync(SepaMandateState.Scope)).Count);
        Assert.All(Requests(), request => Assert.Equal(1, platform.Acknowledged[request.Id]));
    }
}
