using System.Text;
using Copro.Ledger;
using Copro.Sdk.Tests.Worlds;
using Copro.Sepa;
using Xunit;

namespace Copro.Sdk.Tests.Roads.CollectionStatuses;

public sealed class CollectionStatusRoadTests
{
    /// <summary>The first evening, with its collection files on their way and nothing posted yet.</summary>
    private static async Task<EveningWorld> SentAsync()
    {
        var world = await EveningWorld.CreateAsync();
        world.OpenStatuses();
        world.Deliver(Sample.FirstEvening);
        await world.RunAsync();
        await GenerateAsync(world);
        return world;
    }

    private static async Task<IReadOnlyList<CollectionFileResult>> GenerateAsync(
        EveningWorld world,
        params string[] confirmed
    )
    {
        var made = await new CollectionFiles(world.Store, new SepaOptions(), world.Clock).GenerateAsync(
            world.Agency,
            confirmed
        );
        world.CollectionFiles.AddRange(made);
        return made;
    }

    private static async Task<RoadReport> AnswerAsync(EveningWorld world, string content, string name = "answer.xml")
    {
        world.Put(Sample.Statuses, name, content);
        return (await world.RunAsync()).Of(Road.CollectionStatus);
    }

    private static DirectDebitMessage First(EveningWorld world) =>
        world.CollectionFiles.OrderByDescending(file => file.Message.Count()).First().Message;

    private static async Task<List<SepaMandate>> MandatesAsync(EveningWorld world) =>
        (await world.StatesAsync(SepaMandateState.Scope)).ConvertAll(state =>
            SepaMandateState.Deserialize(state.Payload.Span)
        );

    private static async Task<SepaMandate> MandateOfAsync(EveningWorld world, MandatePresentation presentation) =>
        (await MandatesAsync(world)).Single(mandate => mandate.Reference == presentation.Mandate);

    private static async Task<Receipt> ReceiptOfAsync(EveningWorld world, MandatePresentation presentation)
    {
        var mandate = await MandateOfAsync(world, presentation);
        return (await world.ReceiptsAsync()).Single(receipt =>
            receipt.Key.Value == mandate.Origin.RequestId && receipt.Kind == ReceiptKind.Payment
        );
    }

    private static async Task<Settlement> SettlementOfAsync(EveningWorld world, MandatePresentation presentation) =>
        (await world.SettlementsAsync()).Single(settlement =>
            settlement.References.Contains(presentation.PaymentInformationId)
        );

    [Fact]
    public async Task RunAsync_FileRefusedWhole_FreesAllOfItAndTheNextFileHasAnotherId()
    {
        await using var world = await SentAsync();
        var message = First(world);

        var report = await AnswerAsync(world, BankAnswers.Report(message.MessageId, "RJCT", "FF01"));

        Assert.Equal((message.Count(), message.Count()), (report.Received, report.Matched));
        Assert.All(report.Findings, finding => Assert.Equal("SDK090", finding.Code));
        foreach (var presentation in message.Presentations())
        {
            var receipt = await ReceiptOfAsync(world, presentation);
            Assert.Equal(
                (ReceiptState.Received, null, null),
                (receipt.State, receipt.CollectionFile, receipt.SettlementId)
            );
            Assert.Contains("FF01", receipt.Note, StringComparison.Ordinal);
            Assert.Equal(MandateStatus.Active, (await MandateOfAsync(world, presentation)).Status);
            Assert.Equal(SettlementState.Voided, (await SettlementOfAsync(world, presentation)).State);
        }

        Assert.Empty(BooksPrint.OfInboxes(world));
        var again = Assert.Single(await GenerateAsync(world)).Message;
        Assert.NotEqual(message.MessageId, again.MessageId);
        Assert.Equal(message.Total(), again.Total());
        Assert.Empty(
            again.Presentations().Select(p => p.EndToEndId).Intersect(message.Presentations().Select(p => p.EndToEndId))
        );
    }

    [Fact]
    public async Task RunAsync_OneRejected_FreesItAloneAndExpectsLessOfTheBank()
    {
        await using var world = await SentAsync();
        var message = First(world);
        var group = message.Groups.First(g => g.Collections.Count > 1);
        var inGroup = message.Presentations().Where(p => p.PaymentInformationId == group.Id).ToList();

        var report = await AnswerAsync(world, BankAnswers.Rejects((inGroup[0], "AM04")));

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("SDK090", "answer.xml"), (finding.Code, finding.Place.Document));
        Assert.Contains("AM04", finding.Message(), StringComparison.Ordinal);
        Assert.Equal(ReceiptState.Received, (await ReceiptOfAsync(world, inGroup[0])).State);
        Assert.Equal(ReceiptState.FileGenerated, (await ReceiptOfAsync(world, inGroup[1])).State);
        Assert.Equal(MandateStatus.Active, (await MandateOfAsync(world, inGroup[0])).Status);
        Assert.Equal(MandateStatus.Reserved, (await MandateOfAsync(world, inGroup[1])).Status);
        Assert.Equal(group.Total() - inGroup[0].Amount, (await SettlementOfAsync(world, inGroup[0])).Gross);

        var again = Assert.Single(await GenerateAsync(world)).Message;
        Assert.Equal(inGroup[0].Amount, again.Total());
    }

    [Theory]
    [InlineData("AC04", MandateStatus.Active, true)]
    [InlineData("MS02", MandateStatus.Active, true)]
    [InlineData("MD01", MandateStatus.Revoked, false)]
    [InlineData("MD07", MandateStatus.Revoked, false)]
    public async Task RunAsync_ReasonThatTimeDoesNotMend_WaitsForAPerson(
        string reason,
        MandateStatus status,
        bool goesOutWhenConfirmed
    )
    {
        await using var world = await SentAsync();
        var presentation = First(world).Presentations().First();

        await AnswerAsync(world, BankAnswers.Rejects((presentation, reason)));

        var receipt = await ReceiptOfAsync(world, presentation);
        Assert.Equal((ReceiptState.Received, reason), (receipt.State, receipt.ReturnReason?.Code));
        Assert.Equal(status, (await MandateOfAsync(world, presentation)).Status);
        Assert.Empty(await GenerateAsync(world));
        Assert.Equal(goesOutWhenConfirmed ? 1 : 0, (await GenerateAsync(world, receipt.Id)).Count);
    }

    [Fact]
    public async Task RunAsync_RefusedAsHadBefore_ChangesNothingAndSaysSo()
    {
        await using var world = await SentAsync();
        var before = await world.ReceiptsAsync();

        var report = await AnswerAsync(world, BankAnswers.Report(First(world).MessageId, "RJCT", "DU01"));

        Assert.Equal("SDK091", Assert.Single(report.Findings).Code);
        Assert.Equal(before, await world.ReceiptsAsync());
        Assert.All(await MandatesAsync(world), mandate => Assert.Equal(MandateStatus.Reserved, mandate.Status));
    }

    [Theory]
    [InlineData("DU02")]
    [InlineData("AM05")]
    public async Task RunAsync_GroupRefusedAsHadBefore_ChangesNothingAndIsNotCollectedTwice(string reason)
    {
        await using var world = await SentAsync();
        var before = await world.ReceiptsAsync();
        var group = First(world).Groups[0].Id;
        var refused =
            $"<OrgnlPmtInfAndSts><OrgnlPmtInfId>{group}</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>"
            + $"<StsRsnInf><Rsn><Cd>{reason}</Cd></Rsn></StsRsnInf></OrgnlPmtInfAndSts>";

        var report = await AnswerAsync(world, BankAnswers.Report(First(world).MessageId, "PART", groups: refused));

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("SDK091", "answer.xml"), (finding.Code, finding.Place.Document));
        Assert.Contains(group, finding.Message(), StringComparison.Ordinal);
        Assert.Equal(before, await world.ReceiptsAsync());
        Assert.All(await MandatesAsync(world), mandate => Assert.Equal(MandateStatus.Reserved, mandate.Status));
        Assert.Empty(await GenerateAsync(world));
    }

    [Fact]
    public async Task RunAsync_SameReportOrAnotherOnTheSameRejection_CountsOnce()
    {
        await using var world = await SentAsync();
        var presentation = First(world).Presentations().First();
        var answer = BankAnswers.Rejects((presentation, "AM04"));
        await AnswerAsync(world, answer);
        var same = await AnswerAsync(world, answer, "again.xml");
        var receipts = await world.ReceiptsAsync();
        await AnswerAsync(world, answer.With("BANK-77", "BANK-78"), "other.xml");

        Assert.Equal(1, same.DocumentsKnown);
        Assert.Equal(receipts, await world.ReceiptsAsync());
        Assert.Equal(MandateStatus.Active, (await MandateOfAsync(world, presentation)).Status);
    }

    [Fact]
    public async Task RunAsync_ReportOnTheFileBefore_DoesNotTouchTheNext()
    {
        await using var world = await SentAsync();
        var presentation = First(world).Presentations().First();
        var answer = BankAnswers.Rejects((presentation, "AM04"));
        await AnswerAsync(world, answer);
        await GenerateAsync(world);

        var late = await AnswerAsync(world, answer.With("BANK-77", "BANK-78"), "late.xml");

        Assert.Equal("SEPA310", Assert.Single(late.Findings).Code);
        Assert.Equal(MandateStatus.Reserved, (await MandateOfAsync(world, presentation)).Status);
        Assert.Equal(ReceiptState.FileGenerated, (await ReceiptOfAsync(world, presentation)).State);
    }

    [Theory]
    [InlineData("AC04")]
    [InlineData("MD01")]
    public async Task RunAsync_ValidatedMovement_IsTakenBackByOneOfItsOwn(string reason)
    {
        await using var world = await EveningWorld.CreateAsync();
        world.OpenStatuses();
        await world.PlayAsync(Sample.FirstEvening);
        var presentation = First(world).Presentations().First();
        var receipt = await ReceiptOfAsync(world, presentation);
        Assert.Equal(ReceiptState.Validated, receipt.State);
        var expected = (await SettlementOfAsync(world, presentation)).Gross;
        var items = (await world.ItemsAsync()).Sum(item => item.Remaining.MinorUnits);

        await AnswerAsync(world, BankAnswers.Rejects((presentation, reason)));
        var back = (await world.ReceiptsAsync()).Single(r => r.Kind == ReceiptKind.Return);
        Assert.Equal((receipt.Id, -receipt.Amount, ReceiptState.Received), (back.ReversalOf, back.Amount, back.State));
        await world.ActAsync(Sample.FirstEvening);

        Assert.Empty(world.Refusals);
        Assert.Equal(ReceiptState.Rejected, (await ReceiptOfAsync(world, presentation)).State);
        Assert.Equal(expected - receipt.Amount, (await SettlementOfAsync(world, presentation)).Gross);
        var allocated = receipt.Allocations.Sum(allocation => allocation.Amount.MinorUnits);
        Assert.Equal(items + allocated, (await world.ItemsAsync()).Sum(item => item.Remaining.MinorUnits));

        // Another report on the same rejection stages nothing more.
        var again = await AnswerAsync(
            world,
            BankAnswers.Rejects((presentation, reason)).With("BANK-77", "BANK-78"),
            "other.xml"
        );
        Assert.Equal((0, 0), (again.Refused, again.Staged));
        Assert.Single(await world.ReceiptsAsync(), r => r.Kind == ReceiptKind.Return);
    }

    [Fact]
    public async Task RunAsync_AdviceOfAReturn_LetsTheMandateHaveServedAndMovesNoMoney()
    {
        await using var world = await SentAsync();
        var presentation = First(world).Presentations().First();
        var receipts = await world.ReceiptsAsync();

        var report = await AnswerAsync(
            world,
            BankAnswers.Advice(presentation, "AM04", TargetCalendar.AddDays(presentation.CollectionDate, 2))
        );

        var finding = Assert.Single(report.Findings);
        Assert.Equal("SDK093", finding.Code);
        Assert.Contains("return AM04", finding.Message(), StringComparison.Ordinal);
        Assert.Contains("nouveau mandat", finding.Message(DiagnosticLanguage.French), StringComparison.Ordinal);
        Assert.Equal(MandateStatus.Spent, (await MandateOfAsync(world, presentation)).Status);
        Assert.Equal(receipts, await world.ReceiptsAsync());
    }

    [Fact]
    public async Task RunAsync_AnswersOfOtherPrograms_AreToldAndTakenIn()
    {
        await using var world = await SentAsync();
        var known = First(world).Presentations().First();
        var other = known with
        {
            MessageId = "OTHER",
            EndToEndId = "OTHER-1",
            Mandate = MandateReference.Parse("OTHER-RUM"),
        };
        var before = await world.ReceiptsAsync();

        world.Put(Sample.Statuses, "1.xml", BankAnswers.Rejects((other, "AM04")));
        world.Put(Sample.Statuses, "2.xml", BankAnswers.Report("OTHER", "RJCT", "FF01"));
        world.Put(Sample.Statuses, "3.xml", BankAnswers.Advice(other, "AM04", other.CollectionDate));
        var report = (await world.RunAsync()).Of(Road.CollectionStatus);

        Assert.Equal(["SEPA310", "SEPA310", "SDK094"], report.Findings.Select(finding => finding.Code));
        Assert.Equal(before, await world.ReceiptsAsync());
        Assert.Empty(BooksPrint.OfInboxes(world));
    }

    [Theory]
    [InlineData("<GrpSts>PART</GrpSts>", "<GrpSts>NEVER</GrpSts>", "SEPA214")]
    [InlineData("CstmrPmtStsRpt>", "CstmrDrctDbtInitn>", "BNK001")]
    [InlineData("</Document>", "", "SEPA300")]
    public async Task RunAsync_BrokenAnswer_IsKeptAsideAndChangesNothing(string right, string wrong, string code)
    {
        await using var world = await SentAsync();
        var text = BankAnswers.Rejects((First(world).Presentations().First(), "AM04")).With(right, wrong);

        var report = await AnswerAsync(world, text);

        Assert.Contains(report.Findings, finding => finding.Code == code);
        Assert.Equal(1, report.Refused);
        await BadInput.AssertKeptAsideAsync(
            world,
            Road.CollectionStatus,
            "answer.xml",
            Encoding.UTF8.GetBytes(text),
            code
        );
        Assert.All(await MandatesAsync(world), mandate => Assert.Equal(MandateStatus.Reserved, mandate.Status));
    }

    [Fact]
    public async Task RunAsync_StatementAmongTheAnswers_IsKeptAside()
    {
        await using var world = await SentAsync();
        var text = Sample.Text(Sample.SecondEvening, Sample.Statements, Sample.CamtStatement);
        Assert.Equal("SDK092", Assert.Single((await AnswerAsync(world, text)).Findings).Code);
    }

    [Fact]
    public async Task RunAsync_JournalOfTheChannel_TouchesNothing()
    {
        await using var world = await SentAsync();
        var answer = BankAnswers.Report(First(world).MessageId, "RJCT", "FF01").With(">pain.008<", ">EBICS<");
        Assert.Equal("SEPA306", Assert.Single((await AnswerAsync(world, answer)).Findings).Code);
        Assert.All(await MandatesAsync(world), mandate => Assert.Equal(MandateStatus.Reserved, mandate.Status));
    }

    /// <summary>Cut short at any durable point of the evening that takes the answers in, and run again, it ends in the same books.</summary>
    [Fact]
    public async Task RunAsync_CrashAtEveryDurablePoint_EndsAsUndisturbed()
    {
        var points = new List<string>();
        await using var undisturbed = await WithAnswersAsync();
        undisturbed.Reached = points.Add;
        await undisturbed.RunAsync();
        var books = await BooksPrint.OfBooksAsync(undisturbed);
        Assert.Contains("commit.take-in.after", points);

        for (var n = 0; n < points.Count; n++)
        {
            await using var world = await WithAnswersAsync();
            var left = n;
            world.Reached = _ =>
            {
                if (left-- == 0)
                {
                    throw new CrashException();
                }
            };
            await Assert.ThrowsAsync<CrashException>(world.RunAsync);
            world.Reached = null;
            await world.RunAsync();
            Assert.Equal(books, await BooksPrint.OfBooksAsync(world));
            Assert.Empty(BooksPrint.OfInboxes(world));
        }
    }

    private static async Task<EveningWorld> WithAnswersAsync()
    {
        var world = await SentAsync();
        var message = First(world);
        var presentations = message.Presentations().ToList();
        world.Put(
            Sample.Statuses,
            "1.xml",
            BankAnswers.Rejects((presentations[0], "AM04"), (presentations[^1], "MD01"))
        );
        var other = world.CollectionFiles.First(file => file.Message.MessageId != message.MessageId).Message;
        world.Put(Sample.Statuses, "2.xml", BankAnswers.Report(other.MessageId, "RJCT", "FF01"));
        return world;
    }
}
