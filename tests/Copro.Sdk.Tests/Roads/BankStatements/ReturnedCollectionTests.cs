using Copro.Ledger;
using Copro.Sdk.Tests.Roads.CollectionStatuses;
using Copro.Sdk.Tests.Worlds;
using Copro.Sepa;
using Xunit;

namespace Copro.Sdk.Tests.Roads.BankStatements;

/// <summary>Collections that a statement takes back: each counts once, whatever else tells of it, and its mandate has served.</summary>
public sealed class ReturnedCollectionTests
{
    private static readonly Money s_opening = Money.Parse("18250.40 EUR");

    [Fact]
    public async Task RunAsync_ReturnOfABatchNotCredited_LetsTheMandateHaveServed()
    {
        await using var world = await PresentedAsync();
        var presentation = Presented(world)[0];

        await StateAsync(world, Debit(presentation.Amount, Part(presentation, "AM04")), -presentation.Amount);

        Assert.Equal(MandateStatus.Spent, await StatusAsync(world, presentation));
        Assert.Equal(MandateStatus.Reserved, await StatusAsync(world, Presented(world)[1]));
    }

    [Fact]
    public async Task RunAsync_SameReturnInStatementReportAndAdvice_CountsOnce()
    {
        await using var world = await PresentedAsync();
        var presentation = Presented(world)[0];

        await StateAsync(world, Debit(presentation.Amount, Part(presentation, "AM04")), -presentation.Amount);
        world.Put(Sample.Statuses, "report.xml", BankAnswers.Rejects((presentation, "AM04")));
        world.Put(Sample.Statuses, "advice.xml", BankAnswers.Advice(presentation, "AM04", Sample.SecondEvening));
        await world.RunAsync();
        await world.ActAsync(Sample.SecondEvening);

        Assert.Equal(-presentation.Amount, Assert.Single(await ReturnsAsync(world)).Amount);
        Assert.Empty(world.Refusals);
        Assert.Equal(MandateStatus.Spent, await StatusAsync(world, presentation));
        Assert.All(await BankPositions.ReadAsync(world.Store, world.Books), position => Assert.True(position.Agrees));
    }

    [Fact]
    public async Task RunAsync_SeveralReturnsBookedInOneSum_TakeBackEachItsOwn()
    {
        await using var world = await PresentedAsync();
        var presented = Presented(world);
        var sum = presented[0].Amount + presented[1].Amount;
        var parts = Part(presented[0], "AM04") + Part(presented[1], "MD06");

        var report = await StateAsync(world, Debit(sum, parts), -sum);
        await world.ActAsync(Sample.SecondEvening);

        Assert.Equal(["SDK093", "SDK093"], report.Findings.Select(finding => finding.Code));
        Assert.Contains("refund MD06", report.Findings[1].Message(), StringComparison.Ordinal);
        Assert.Equal(
            presented.Select(p => (-p.Amount, (string?)p.EndToEndId)),
            (await ReturnsAsync(world)).Select(receipt => (receipt.Amount, receipt.MovementReference))
        );
        Assert.Empty(world.Refusals);
        Assert.Equal(MandateStatus.Spent, await StatusAsync(world, presented[0]));
        Assert.Equal(MandateStatus.Spent, await StatusAsync(world, presented[1]));
        Assert.All(await BankPositions.ReadAsync(world.Store, world.Books), position => Assert.True(position.Agrees));
    }

    [Theory]
    [InlineData("480.00", "UNKNOWN", "-480.00 EUR")]
    [InlineData("479.00", null, "-479.00 EUR")]
    public async Task RunAsync_PartThatIsNotKnownOrOfAnotherAmount_WaitsForAPerson(
        string amount,
        string? id,
        string rest
    )
    {
        await using var world = await PresentedAsync();
        var presented = Presented(world);
        var other = presented[1] with
        {
            Amount = Money.Parse($"{amount} EUR"),
            EndToEndId = id ?? presented[1].EndToEndId,
        };
        var sum = presented[0].Amount + other.Amount;

        await StateAsync(world, Debit(sum, Part(presented[0], "AM04") + Part(other, "AM04")), -sum);

        Assert.Equal(-presented[0].Amount, Assert.Single(await ReturnsAsync(world)).Amount);
        var waiting = Assert.Single(await world.ReceiptsAsync(), r => r.Kind == ReceiptKind.UnidentifiedDebit);
        Assert.Equal(rest, waiting.Amount.ToString());
        Assert.Equal(MandateStatus.Reserved, await StatusAsync(world, presented[1]));
    }

    [Fact]
    public async Task RunAsync_ReturnOfTheSecondPresentation_IsFoundByItsOwnId()
    {
        await using var world = await PresentedTwiceAsync();
        var second = Presented(world)[^1];

        await StateAsync(world, Debit(second.Amount, Part(second, "AM04")), -second.Amount);

        Assert.Single(await ReturnsAsync(world));
        Assert.Equal(MandateStatus.Spent, await StatusAsync(world, second));
    }

    [Fact]
    public async Task RunAsync_LateReturnOfTheFirstPresentation_DoesNotTouchTheSecond()
    {
        await using var world = await PresentedTwiceAsync();
        var first = Presented(world)[0];
        var entry = Debit(first.Amount, Part(first, "AM04", $"<MndtId>{first.Mandate}</MndtId>"));

        await StateAsync(world, entry, -first.Amount);
        var advice = BankAnswers
            .Advice(first, "AM04", Sample.SecondEvening)
            .With("</EndToEndId>", $"</EndToEndId><MndtId>{first.Mandate}</MndtId>");
        world.Put(Sample.Statuses, "advice.xml", advice);
        var report = await world.RunAsync();

        Assert.Equal("SDK094", Assert.Single(report.Of(Road.CollectionStatus).Findings).Code);
        Assert.Empty(await ReturnsAsync(world));
        Assert.Single(await world.ReceiptsAsync(), receipt => receipt.Kind == ReceiptKind.UnidentifiedDebit);
        Assert.Equal(MandateStatus.Reserved, await StatusAsync(world, first));
    }

    [Fact]
    public async Task RunAsync_OtherMandateThatCannotBeRead_StandsInTheWayOfNoReturn()
    {
        await using var world = await PresentedAsync();
        var presentation = Presented(world)[0];
        await world.Store.CommitAsync(
            new LedgerCommit
            {
                CommandId = "break",
                Books = world.Books,
                DecidedAt = world.Clock.GetUtcNow(),
                States =
                [
                    new StateRecord
                    {
                        Scope = SepaMandateState.Scope,
                        Key = "broken",
                        SchemaVersion = 1,
                        Payload = "{}"u8.ToArray(),
                    },
                ],
            }
        );

        world.Put(Sample.Statuses, "advice.xml", BankAnswers.Advice(presentation, "AM04", Sample.SecondEvening));
        await StateAsync(world, Debit(presentation.Amount, Part(presentation, "AM04")), -presentation.Amount);

        Assert.Single(await ReturnsAsync(world));
        Assert.Contains(world.Reports[^1].Findings, f => (f.Code, f.Place.Path) == ("SEPA140", "broken"));
    }

    /// <summary>The first evening, its collections sent and validated, on the morning its statement is due.</summary>
    private static async Task<EveningWorld> PresentedAsync()
    {
        var world = await EveningWorld.CreateAsync();
        world.OpenStatuses();
        await world.PlayAsync(Sample.FirstEvening);
        world.MoveTo(Sample.SecondEvening);
        return world;
    }

    /// <summary>The same, and one collection was rejected and went out again before.</summary>
    private static async Task<EveningWorld> PresentedTwiceAsync()
    {
        var world = await EveningWorld.CreateAsync();
        world.OpenStatuses();
        world.Deliver(Sample.FirstEvening);
        await world.RunAsync();
        var files = new CollectionFiles(world.Store, new SepaOptions(), world.Clock);
        world.CollectionFiles.AddRange(await files.GenerateAsync(world.Agency));
        world.Put(Sample.Statuses, "report.xml", BankAnswers.Rejects((Presented(world)[0], "AM04")));
        await world.RunAsync();
        await world.ActAsync(Sample.FirstEvening);
        world.MoveTo(Sample.SecondEvening);
        return world;
    }

    /// <summary>What S001 presented, file after file.</summary>
    private static List<MandatePresentation> Presented(EveningWorld world) =>
        [
            .. world
                .CollectionFiles.SelectMany(file => file.Message.Presentations())
                .Where(p => p.EndToEndId.StartsWith("0000S1", StringComparison.Ordinal)),
        ];

    private static async Task<RoadReport> StateAsync(EveningWorld world, string entry, Money change)
    {
        world.Put(Sample.Statements, "statement.xml", Statement(entry, s_opening + change));
        return (await world.RunAsync()).Of(Road.BankStatement);
    }

    private static async Task<List<Receipt>> ReturnsAsync(EveningWorld world) =>
        (await world.ReceiptsAsync()).FindAll(receipt => receipt.Kind == ReceiptKind.Return);

    private static async Task<MandateStatus> StatusAsync(EveningWorld world, MandatePresentation presentation) =>
        (await world.StatesAsync(SepaMandateState.Scope))
            .ConvertAll(state => SepaMandateState.Deserialize(state.Payload.Span))
            .Single(mandate => mandate.Reference == presentation.Mandate)
            .Status;

    private static string Part(MandatePresentation presentation, string reason, string references = "") =>
        $"""
            <TxDtls><Refs><EndToEndId>{presentation.EndToEndId}</EndToEndId>{references}</Refs>
            <Amt Ccy="EUR">{presentation.Amount.ToAmountString()}</Amt><CdtDbtInd>DBIT</CdtDbtInd>
            <RtrInf><Rsn><Cd>{reason}</Cd></Rsn></RtrInf></TxDtls>
            """;

    private static string Debit(Money amount, string parts) =>
        $"""
            <Ntry><Amt Ccy="EUR">{amount.ToAmountString()}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2026-11-24</Dt></BookgDt><ValDt><Dt>2026-11-24</Dt></ValDt>
            <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>UPDD</SubFmlyCd></Fmly></Domn></BkTxCd>
            <NtryDtls>{parts}</NtryDtls></Ntry>
            """;

    private static string Statement(string entry, Money closing) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>M-112</MsgId><CreDtTm>2026-11-24T18:05:12+01:00</CreDtTm></GrpHdr>
            <Stmt><Id>S-112</Id><ElctrncSeqNb>112</ElctrncSeqNb><CreDtTm>2026-11-24T18:05:12+01:00</CreDtTm>
            <Acct><Id><IBAN>FR7630004008120001023456796</IBAN></Id><Ccy>EUR</Ccy></Acct>
            {Balance("OPBD", s_opening, "2026-11-20")}{Balance("CLBD", closing, "2026-11-24")}
            {entry}
            </Stmt></BkToCstmrStmt></Document>
            """;

    private static string Balance(string code, Money amount, string day) =>
        $"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{amount.ToAmountString()}</Amt>"
        + $"<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>{day}</Dt></Dt></Bal>";
}
