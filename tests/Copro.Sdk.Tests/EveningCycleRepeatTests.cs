using Copro.Ledger;
using Copro.Sdk.Tests.Worlds;
using Xunit;

namespace Copro.Sdk.Tests;

/// <summary>What comes again counts once, whoever sends it, under whatever name, at whatever time.</summary>
public sealed class EveningCycleRepeatTests
{
    [Fact]
    public async Task RunAsync_SameEveningsAgain_StagesNothing()
    {
        await using var world = await EveningWorld.CreateEmptyAsync();
        await world.PlayAllAsync();
        var before = await BooksPrint.OfBooksAsync(world);
        var files = BooksPrint.OfFolders(world);
        world.Deliver(Sample.FirstEvening);
        world.Deliver(Sample.SecondEvening);

        var report = await world.RunAsync();
        await world.ActAsync(Sample.SecondEvening);

        Assert.Equal(0, report.Staged);
        Assert.Equal(9, report.Roads.Sum(road => road.Documents));
        Assert.Equal(9, report.Roads.Sum(road => road.DocumentsKnown));
        Assert.Empty(report.Published);
        Assert.Equal(before, await BooksPrint.OfBooksAsync(world));
        Assert.Equal(files, BooksPrint.OfFolders(world));
        Assert.Empty(BooksPrint.OfInboxes(world));
    }

    [Fact]
    public async Task RunAsync_SameDocumentsUnderOtherNames_StagesNothing()
    {
        await using var world = await EveningWorld.CreateEmptyAsync();
        await world.PlayAllAsync();
        var before = await BooksPrint.OfBooksAsync(world);
        var files = BooksPrint.OfFolders(world);
        world.Deliver(Sample.FirstEvening, (_, name) => $"copy-of-{name}");
        world.Deliver(Sample.SecondEvening, (_, name) => $"copy-of-{name}");

        var report = await world.RunAsync();

        Assert.Equal(0, report.Staged);
        Assert.Equal(9, report.Roads.Sum(road => road.DocumentsKnown));
        Assert.Equal(0, report.Roads.Sum(road => road.Refused));
        Assert.Equal(before, await BooksPrint.OfBooksAsync(world));
        Assert.Equal(files, BooksPrint.OfFolders(world));
        Assert.Empty(BooksPrint.OfInboxes(world));
    }

    [Fact]
    public async Task RunAsync_SameStatementOnceMoreBesideItself_CountsOnce()
    {
        await using var world = await EveningWorld.CreateEmptyAsync();
        await world.PlayAsync(Sample.FirstEvening, setUp: true);
        world.MoveTo(Sample.SecondEvening);
        world.Deliver(Sample.SecondEvening);
        world.Deliver(Sample.SecondEvening, (_, name) => $"copy-of-{name}");

        var report = await world.RunAsync();

        Assert.Equal(27, report.Staged);
        Assert.Equal(2, report.Roads.Sum(road => road.DocumentsKnown));
    }

    [Theory]
    [InlineData(StoreKind.InMemory)]
    [InlineData(StoreKind.Sqlite)]
    public async Task RunAsync_TwoAtOnce_StageEverythingOnce(StoreKind kind)
    {
        await using var undisturbed = await EveningWorld.CreateEmptyAsync();
        await undisturbed.PlayAllAsync();
        await using var world = await EveningWorld.CreateAsync(kind);
        var staged = 0;
        foreach (var evening in Sample.Evenings)
        {
            world.MoveTo(evening);
            var reports = await Task.WhenAll(
                RunBesideAsync(world, evening, "one"),
                RunBesideAsync(world, evening, "two")
            );
            staged += reports.Sum(report => report.Staged);
            Assert.Equal(0, reports.Sum(report => report.Roads.Sum(road => road.Refused)));
            await world.ActAsync(evening);
        }

        Assert.Equal(42, staged);
        Assert.Equal(
            (await undisturbed.ReceiptsAsync()).Select(Essence).Order(StringComparer.Ordinal),
            (await world.ReceiptsAsync()).Select(Essence).Order(StringComparer.Ordinal)
        );
        Assert.Equal(BooksPrint.OfFolders(undisturbed), BooksPrint.OfFolders(world));
        Assert.All(await BankPositions.ReadAsync(world.Store, world.Books), position => Assert.True(position.Agrees));
    }

    /// <summary>What a receipt is, without its row version and the clerk's stamps.</summary>
    private static string Essence(Receipt receipt) =>
        $"{receipt.Key} {receipt.Kind} {receipt.Entity}/{receipt.Account} {receipt.Amount} {receipt.Fee} "
        + $"{receipt.SettlementId} {receipt.State} {receipt.Date} {receipt.Label} "
        + string.Join(' ', receipt.Allocations.Select(allocation => $"{allocation.Item}={allocation.Amount}"));

    /// <summary>A second host with inboxes of its own, into which the same documents come.</summary>
    private static async Task<EveningReport> RunBesideAsync(EveningWorld world, DateOnly evening, string host)
    {
        var inboxes = Path.Combine(world.Folder, host);
        foreach (var road in Sample.Roads)
        {
            var folder = Path.Combine(inboxes, road, road == Sample.Requests ? "pending" : string.Empty);
            Directory.CreateDirectory(folder);
            foreach (var (name, content) in Sample.Documents(evening, road))
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
            }
        }

        var sources = world.Sources(inboxes);
        return await Task.Run(() => world.Cycle().RunAsync(world.Agency, sources, world.Channel()).AsTask());
    }
}
