using System.Text;
using Copro.Ledger;
using Copro.Sdk.Tests.Worlds;
using Xunit;

namespace Copro.Sdk.Tests.Roads.Kiosks;

public sealed class KioskRoadTests
{
    [Fact]
    public async Task RunAsync_TruncatedFile_IsKeptAsideAndTheRestGoesOn()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        var whole = Sample.Text(Sample.FirstEvening, Sample.Kiosks, Sample.ParisFile);
        var cut = Encoding.UTF8.GetBytes(whole[..(whole.Length / 2)]);
        world.Put(Sample.Kiosks, Sample.ParisFile, cut);
        world.PutMarker(Sample.ParisFile);

        var report = await world.RunAsync();

        var finding = Assert.Single(report.Of(Road.Kiosk).Findings);
        Assert.Equal(("KSK003", Sample.ParisFile), (finding.Code, finding.Place.Document));
        Assert.True(finding.Place.Line > 40, $"{finding.Place}");
        Assert.Equal((1, 4), (report.Of(Road.Kiosk).Refused, report.Of(Road.Kiosk).Staged));
        await BadInput.AssertKeptAsideAsync(world, Road.Kiosk, Sample.ParisFile, cut, "KSK003");
        await Undisturbed.AssertOthersOfFirstEveningAsync(world, "K-PARIS-1");
        Assert.Empty(BooksPrint.OfInboxes(world));
    }

    [Fact]
    public async Task RunAsync_TruncatedFileThenTheWholeOne_TakesTheWholeOne()
    {
        await using var world = await EveningWorld.CreateAsync();
        var whole = Sample.Text(Sample.FirstEvening, Sample.Kiosks, Sample.ParisFile);
        world.Put(Sample.Kiosks, Sample.ParisFile, whole[..(whole.Length / 2)]);
        world.PutMarker(Sample.ParisFile);
        await world.RunAsync();
        world.Deliver(Sample.FirstEvening);

        var report = await world.RunAsync();

        Assert.Equal(15, report.Staged);
    }

    [Fact]
    public async Task RunAsync_FileStillBeingWritten_StaysInTheInbox()
    {
        await using var world = await EveningWorld.CreateAsync();
        var whole = Sample.Text(Sample.FirstEvening, Sample.Kiosks, Sample.ParisFile);
        world.Put(Sample.Kiosks, Sample.ParisFile, whole[..(whole.Length / 2)]);
        var path = Path.Combine(world.Inbox(Sample.Kiosks), Sample.ParisFile);
        File.SetLastWriteTimeUtc(path, world.Clock.GetUtcNow().UtcDateTime);

        var report = await world.RunAsync();

        Assert.Equal(0, report.Of(Road.Kiosk).Documents);
        Assert.Equal([Sample.ParisFile], BooksPrint.OfInboxes(world));
        Assert.Empty(await world.ReceiptsAsync());
    }

    [Fact]
    public async Task RunAsync_SameSequenceWithOtherContent_IsRefusedAndTheFirstStands()
    {
        await using var world = await EveningWorld.CreateAsync();
        await world.PlayAsync(Sample.FirstEvening);
        var before = await BooksPrint.OfBooksAsync(world);
        var text = Sample.Text(Sample.FirstEvening, Sample.Kiosks, Sample.ParisFile).With("A73K21", "A73K22");
        world.Put(Sample.Kiosks, Sample.ParisFile, text);

        var report = await world.RunAsync();

        Assert.Contains(report.Of(Road.Kiosk).Findings, finding => finding.Code == "KSK071");
        Assert.All(report.Of(Road.Kiosk).Findings, f => Assert.Equal(Sample.ParisFile, f.Place.Document));
        var content = Encoding.UTF8.GetBytes(text);
        await BadInput.AssertKeptAsideAsync(world, Road.Kiosk, Sample.ParisFile, content, "KSK071");
        Assert.Equal(before, await BooksPrint.OfBooksAsync(world));
    }

    [Fact]
    public async Task RunAsync_UnknownKiosk_IsKeptAsideAndTheRestGoesOn()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        var text = Sample
            .Text(Sample.FirstEvening, Sample.Kiosks, Sample.ParisFile)
            .With("<kiosk>K-PARIS-1</kiosk>", "<kiosk>K-PARIS-2</kiosk>");
        world.Put(Sample.Kiosks, Sample.ParisFile, text);

        var report = await world.RunAsync();

        Assert.Equal([$"SDK020 {Sample.ParisFile}"], report.Findings(Road.Kiosk));
        var content = Encoding.UTF8.GetBytes(text);
        await BadInput.AssertKeptAsideAsync(world, Road.Kiosk, Sample.ParisFile, content, "SDK020");
        await Undisturbed.AssertOthersOfFirstEveningAsync(world, "K-PARIS-1");
    }

    [Fact]
    public async Task RunAsync_Gap_HoldsTheLaterFileUntilTheMissingOneComes()
    {
        await using var world = await EveningWorld.CreateAsync();
        await world.PlayAsync(Sample.FirstEvening);
        var first = Encoding.UTF8.GetBytes(Sample.Text(Sample.FirstEvening, Sample.Kiosks, Sample.ParisFile));
        var second = KioskFiles.Following(2, first, "S002/450BLANCI", 18990);
        var third = KioskFiles.Following(3, second, "S002/450BOYERS", 30880);
        world.MoveTo(new DateOnly(2026, 11, 21));
        world.Put(Sample.Kiosks, KioskFiles.Name(3), third);

        var gap = await world.RunAsync();

        Assert.Equal(0, gap.Staged);
        Assert.Equal(
            (1, 1, 0),
            (gap.Of(Road.Kiosk).Documents, gap.Of(Road.Kiosk).ToReview, gap.Of(Road.Kiosk).Refused)
        );
        Assert.Contains(
            gap.Of(Road.Kiosk).Findings,
            finding => finding.Code == "KSK072" && finding.Place.Document == KioskFiles.Name(3)
        );
        Assert.Equal([KioskFiles.Name(3)], BooksPrint.OfInboxes(world));
        await BadInput.AssertArchivedAsync(world, third);

        world.Put(Sample.Kiosks, KioskFiles.Name(2), second);
        var filled = await world.RunAsync();

        Assert.Equal(2, filled.Staged);
        Assert.Empty(BooksPrint.OfInboxes(world));
        var taken = (await world.ReceiptsAsync()).Where(receipt => receipt.State == ReceiptState.Received);
        Assert.Equal(["450BLANCI", "450BOYERS"], taken.Select(receipt => receipt.Account).Order());
    }

    [Fact]
    public async Task RunAsync_DebtorNobodyKnows_StagesTheMoneyForAPerson()
    {
        await using var world = await EveningWorld.CreateAsync();
        var text = Sample
            .Text(Sample.FirstEvening, Sample.Kiosks, Sample.ParisFile)
            .With("S001/450DUBOISM", "S001/450NOBODY")
            .With("*501*109*210,30*", "*501*999*210,30*");
        world.Put(Sample.Kiosks, Sample.ParisFile, text);

        var report = await world.RunAsync();

        Assert.Contains($"SDK021 {Sample.ParisFile} payment[T0001]", report.Findings(Road.Kiosk));
        var receipt = Assert.Single(await world.ReceiptsAsync(), r => r.MovementReference == "K-PARIS-1/T0001");
        Assert.Equal((ReceiptKind.UnidentifiedCredit, null), (receipt.Kind, receipt.Account));
        Assert.NotNull(receipt.Note);
        Assert.NotNull(receipt.SettlementId);
    }
}
