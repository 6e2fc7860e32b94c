using System.Text;
using Copro.Ledger;
using Copro.Sdk.Tests.Worlds;
using Xunit;

namespace Copro.Sdk.Tests.Roads.Cheques;

public sealed class ChequeRoadTests
{
    private const string Pierre = "*501*104*3817,83*";
    private const string OtherSlip = "remise-0000124.csv";
    private const string Header = "slip,entity,bank_account,date,cheque_line,coupon,amount,currency\n";
    private const string NewCheque =
        "0000124,S001,BNP,2026-11-19,<1234567<042014506908>052108899000:,\"*501*107*588,90*\",588.90,EUR\n";

    private const string PierreAgain =
        "0000124,S001,BNP,2026-11-19,<2204871<042014506908>052108899000:,\"*501*104*3817,83*\",3817.83,EUR\n";

    [Fact]
    public async Task RunAsync_CouponCutShort_StagesTheChequeForAPersonAndKeepsItInTheRemittance()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        world.Put(Sample.Cheques, Sample.ChequeList, List().With(Pierre, "*501*104*3817,8"));

        var report = await world.RunAsync();

        var findings = report.Of(Road.Cheque).Findings;
        Assert.Equal("SDK038", findings[0].Code);
        Assert.StartsWith("CMC", findings[1].Code);
        Assert.All(findings, f => Assert.Equal((Sample.ChequeList, 2), (f.Place.Document, f.Place.Line)));
        Assert.Equal((3, 2, 1), Figures(report));
        var cheque = Assert.Single(await world.ReceiptsAsync(), r => r.MovementReference == "2204871");
        Assert.Equal((ReceiptKind.UnidentifiedCredit, null), (cheque.Kind, cheque.Account));
        Assert.Equal("3817.83 EUR", cheque.Amount.ToString());
        Assert.NotNull(cheque.Note);
        var slip = Assert.Single(await world.SettlementsAsync(), s => s.Kind == TransitKind.Cheque);
        Assert.Equal("4785.23 EUR", slip.Gross.ToString());
        await Undisturbed.AssertOthersOfFirstEveningAsync(world, "S001/BNP/0000123");
    }

    [Fact]
    public async Task RunAsync_ChequeLineNotReadWhole_StagesTheChequeForAPerson()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Put(Sample.Cheques, Sample.ChequeList, List().With("<2204871<", "<22??871<"));

        var report = await world.RunAsync();

        Assert.Contains($"SDK037 {Sample.ChequeList}:2", report.Findings(Road.Cheque));
        Assert.Equal((3, 3, 1), Figures(report));
    }

    [Fact]
    public async Task RunAsync_CouponOfAnotherAmount_TheChequeCounts()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Put(Sample.Cheques, Sample.ChequeList, List().With(Pierre, "*501*104*3800,00*"));

        var report = await world.RunAsync();

        Assert.Equal([$"SDK039 {Sample.ChequeList}:2"], report.Findings(Road.Cheque));
        Assert.Equal((3, 3, 0), Figures(report));
        Assert.Equal("4785.23 EUR", Assert.Single(report.Of(Road.Cheque).Paid).ToString());
    }

    [Fact]
    public async Task RunAsync_SameSlipWithOtherContent_IsRefusedAndTheFirstStands()
    {
        await using var world = await EveningWorld.CreateAsync();
        await world.PlayAsync(Sample.FirstEvening);
        var before = await BooksPrint.OfBooksAsync(world);
        var text = List() + NewCheque.With("0000124", "0000123");
        world.Put(Sample.Cheques, Sample.ChequeList, text);

        var report = await world.RunAsync();

        var finding = Assert.Single(report.Of(Road.Cheque).Findings);
        Assert.Equal(("LDG001", Sample.ChequeList), (finding.Code, finding.Place.Document));
        var content = Encoding.UTF8.GetBytes(text);
        await BadInput.AssertKeptAsideAsync(world, Road.Cheque, Sample.ChequeList, content, "LDG001");
        Assert.Equal(before, await BooksPrint.OfBooksAsync(world));
    }

    [Fact]
    public async Task RunAsync_ChequePresentedOnAnotherSlip_CountsOnce()
    {
        await using var world = await EveningWorld.CreateAsync();
        await world.PlayAsync(Sample.FirstEvening);
        world.Put(Sample.Cheques, OtherSlip, Header + PierreAgain + NewCheque);

        var report = await world.RunAsync();

        Assert.Equal([$"SDK036 {OtherSlip}:2"], report.Findings(Road.Cheque));
        Assert.Equal((1, 1), (report.Of(Road.Cheque).Staged, report.Of(Road.Cheque).Refused));
        Assert.Single(await world.ReceiptsAsync(), receipt => receipt.Account == "450PIERREP");
        Assert.Equal("588.90 EUR", Assert.Single(await world.SettlementsAsync(), IsOtherSlip).Gross.ToString());
    }

    [Fact]
    public async Task RunAsync_NothingButChequesPresentedBefore_IsKeptAside()
    {
        await using var world = await EveningWorld.CreateAsync();
        await world.PlayAsync(Sample.FirstEvening);
        world.Put(Sample.Cheques, OtherSlip, Header + PierreAgain);

        var report = await world.RunAsync();

        Assert.Equal([$"SDK036 {OtherSlip}:2"], report.Findings(Road.Cheque));
        var content = Encoding.UTF8.GetBytes(Header + PierreAgain);
        await BadInput.AssertKeptAsideAsync(world, Road.Cheque, OtherSlip, content, "SDK036");
        Assert.DoesNotContain(await world.SettlementsAsync(), IsOtherSlip);
    }

    [Fact]
    public async Task RunAsync_ChequeTwiceOnOneSlip_CountsOnce()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Put(Sample.Cheques, OtherSlip, Header + PierreAgain + NewCheque + PierreAgain);

        var report = await world.RunAsync();

        Assert.Equal([$"SDK036 {OtherSlip}:4"], report.Findings(Road.Cheque));
        Assert.Contains($"{OtherSlip}:2", report.Of(Road.Cheque).Findings[0].Message());
        Assert.Equal(2, report.Staged);
    }

    [Theory]
    [InlineData("S001,BNP", "S009,BNP")]
    [InlineData("S001,BNP", "S001,CIC")]
    [InlineData("S001,BNP", "Résidence du Parc,BNP")]
    [InlineData(
        "S001,BNP",
        "a code that is longer than any key of the books can be and yet only a mistake at the counter,BNP"
    )]
    [InlineData("S001,BNP", "G001,BCI")]
    public async Task RunAsync_EntityNobodyKnows_IsKeptAsideAndTheRestGoesOn(string right, string wrong)
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        var text = List().With(right, wrong);
        world.Put(Sample.Cheques, Sample.ChequeList, text);

        var report = await world.RunAsync();

        Assert.Equal([$"SDK010 {Sample.ChequeList}"], report.Findings(Road.Cheque));
        var content = Encoding.UTF8.GetBytes(text);
        await BadInput.AssertKeptAsideAsync(world, Road.Cheque, Sample.ChequeList, content, "SDK010");
        await Undisturbed.AssertOthersOfFirstEveningAsync(world, "S001/BNP/0000123");
    }

    private static bool IsOtherSlip(Settlement settlement) => settlement.References.Contains("0000124");

    private static (int Staged, int Matched, int ToReview) Figures(EveningReport report)
    {
        var road = report.Of(Road.Cheque);
        return (road.Staged, road.Matched, road.ToReview);
    }

    private static string List() => Sample.Text(Sample.FirstEvening, Sample.Cheques, Sample.ChequeList);
}
