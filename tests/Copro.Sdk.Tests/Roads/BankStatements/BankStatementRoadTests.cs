using System.Text;
using Copro.Ledger;
using Copro.Sdk.Tests.Worlds;
using Xunit;

namespace Copro.Sdk.Tests.Roads.BankStatements;

public sealed class BankStatementRoadTests
{
    [Theory]
    [InlineData("<Amt Ccy=\"EUR\">612.45</Amt>", "<Amt Ccy=\"EUR\">612.54</Amt>", "SDK051")]
    [InlineData("FR7630004008120001023456796", "FR7610278060210001234567848", "SDK050")]
    public async Task RunAsync_WrongStatement_IsKeptAsideAndTheRestGoesOn(string right, string wrong, string code)
    {
        await using var world = await SecondEveningAsync();
        var text = Camt().With(right, wrong);
        world.Put(Sample.Statements, Sample.CamtStatement, text);

        var report = await world.RunAsync();

        var finding = report.Of(Road.BankStatement).Findings[0];
        Assert.Equal(code, finding.Code);
        Assert.Equal((Sample.CamtStatement, "statement[1]"), (finding.Place.Document, finding.Place.Path));
        Assert.Equal((1, 12), (report.Of(Road.BankStatement).Refused, report.Of(Road.BankStatement).Staged));
        var content = Encoding.UTF8.GetBytes(text);
        await BadInput.AssertKeptAsideAsync(world, Road.BankStatement, Sample.CamtStatement, content, code);
        await Undisturbed.AssertOthersOfBothEveningsAsync(world, IsOfS001Statement);
        Assert.Empty(BooksPrint.OfInboxes(world));
    }

    [Fact]
    public async Task RunAsync_AdviceAmongTheStatements_IsKeptAsideSoThatNothingCountsTwice()
    {
        await using var world = await SecondEveningAsync();
        var text = Camt()
            .With("<BkToCstmrStmt>", "<BkToCstmrAcctRpt>")
            .With("</BkToCstmrStmt>", "</BkToCstmrAcctRpt>")
            .With("<Stmt>", "<Rpt>")
            .With("</Stmt>", "</Rpt>");
        world.Put(Sample.Statements, Sample.CamtStatement, text);

        var report = await world.RunAsync();

        Assert.Equal($"SDK055 {Sample.CamtStatement}", report.Findings(Road.BankStatement)[0].TrimEnd());
        var content = Encoding.UTF8.GetBytes(text);
        await BadInput.AssertKeptAsideAsync(world, Road.BankStatement, Sample.CamtStatement, content, "SDK055");
        await Undisturbed.AssertOthersOfBothEveningsAsync(world, IsOfS001Statement);
    }

    [Fact]
    public async Task RunAsync_UnreadableStatement_IsKeptAsideAndTheRestGoesOn()
    {
        await using var world = await SecondEveningAsync();
        var content = Encoding.UTF8.GetBytes(Camt()[..2000]);
        world.Put(Sample.Statements, Sample.CamtStatement, content);

        var report = await world.RunAsync();

        var finding = Assert.Single(report.Of(Road.BankStatement).Findings, f => f.Code == "BNK040");
        Assert.Equal((Sample.CamtStatement, 52), (finding.Place.Document, finding.Place.Line));
        await BadInput.AssertKeptAsideAsync(world, Road.BankStatement, Sample.CamtStatement, content, finding.Code);
        await Undisturbed.AssertOthersOfBothEveningsAsync(world, IsOfS001Statement);
    }

    [Fact]
    public async Task RunAsync_StatementThatSkipsADay_IsKeptAsideAndTheBooksStayWhereTheyStand()
    {
        await using var world = await EveningWorld.CreateEmptyAsync();
        await world.PlayAllAsync();
        var before = await BooksPrint.OfBooksAsync(world);
        var text = Camt()
            .With("BNPP-20261124-000812", "BNPP-20261126-000814")
            .With("2026-112", "2026-114")
            .With("<ElctrncSeqNb>112<", "<ElctrncSeqNb>114<")
            .With("2026-11-20", "2026-12-01")
            .With("2026-11-23", "2026-12-02")
            .With("2026-11-24", "2026-12-03");
        world.Put(Sample.Statements, "BNP-S001-20261203.xml", text);

        var report = await world.RunAsync();

        Assert.Equal("SDK052 BNP-S001-20261203.xml statement[1]", report.Findings(Road.BankStatement)[0]);
        Assert.Contains("18250.40 EUR", report.Of(Road.BankStatement).Findings[0].Message());
        Assert.Contains("24135.76 EUR", report.Of(Road.BankStatement).Findings[0].Message());
        var content = Encoding.UTF8.GetBytes(text);
        await BadInput.AssertKeptAsideAsync(world, Road.BankStatement, "BNP-S001-20261203.xml", content, "SDK052");
        Assert.Equal(before, await BooksPrint.OfBooksAsync(world));
        Assert.All(await BankPositions.ReadAsync(world.Store, world.Books), position => Assert.True(position.Agrees));
    }

    [Fact]
    public async Task RunAsync_PayerUsesTheOtherEntitysAccount_WaitsWithATransferProposed()
    {
        await using var world = await SecondEveningAsync();
        // What the stranger paid becomes a call of funds of the other co-ownership.
        var text = Camt()
            .With("87.20", "401.60")
            .With("24135.76", "24450.16")
            .With("URLAUB", "S002-T4-0105")
            .With("WERNER KLEIN", "MULLER KARINE");
        world.Put(Sample.Statements, Sample.CamtStatement, text);

        var report = await world.RunAsync();

        Assert.Contains($"SDK054 {Sample.CamtStatement}", report.Findings(Road.BankStatement));
        var receipt = Assert.Single(await world.ReceiptsAsync(), r => r.Amount.ToString() == "401.60 EUR");
        Assert.Equal(("S001", ReceiptKind.UnidentifiedCredit, null), (receipt.Entity, receipt.Kind, receipt.Account));
        Assert.Contains("S002/450MULLERK", receipt.Note);
        await world.ActAsync(Sample.SecondEvening);
        Assert.All(await BankPositions.ReadAsync(world.Store, world.Books), position => Assert.True(position.Agrees));
        Assert.Equal(
            "401.60 EUR",
            Assert.Single(await world.ItemsAsync(), item => item.Id == "S002-T4-0105").Remaining.ToString()
        );
    }

    [Fact]
    public async Task RunAsync_DocumentThatCannotBeRead_StaysAndTheRestGoesOn()
    {
        await using var world = await SecondEveningAsync();
        var sources = world.Sources() with
        {
            Statements = new FailingInbox(new FolderInbox(world.Inbox(Sample.Statements)), Sample.CamtStatement),
        };

        var report = await world.Cycle().RunAsync(world.Agency, sources, world.Channel());

        Assert.Equal($"SDK070 {Sample.CamtStatement}", report.Findings(Road.BankStatement)[0]);
        Assert.Equal([Sample.CamtStatement], BooksPrint.OfInboxes(world));
        await Undisturbed.AssertOthersOfBothEveningsAsync(world, IsOfS001Statement);
    }

    private static async Task<EveningWorld> SecondEveningAsync()
    {
        var world = await EveningWorld.CreateAsync();
        await world.PlayAsync(Sample.FirstEvening);
        world.MoveTo(Sample.SecondEvening);
        world.Deliver(Sample.SecondEvening);
        return world;
    }

    private static bool IsOfS001Statement(Receipt receipt) =>
        receipt is { Source: ReceiptSource.Statement, Entity: "S001" }
        // Direct debits whose return that statement would have brought.
        || receipt is { Source: ReceiptSource.Portal, Entity: "S001" };

    private static string Camt() => Sample.Text(Sample.SecondEvening, Sample.Statements, Sample.CamtStatement);

    /// <summary>A folder of which one file cannot be read.</summary>
    private sealed class FailingInbox(FolderInbox inner, string name) : IDocumentInbox
    {
        public ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default) =>
            inner.ListAsync(cancellationToken);

        public ValueTask<IncomingDocument> ReadAsync(string wanted, CancellationToken cancellationToken = default) =>
            wanted == name ? throw new IOException("The disk failed.") : inner.ReadAsync(wanted, cancellationToken);

        public ValueTask CompleteAsync(IncomingDocument document, CancellationToken cancellationToken = default) =>
            inner.CompleteAsync(document, cancellationToken);
    }
}
