using Copro.TestKit;
using Xunit;
using static Copro.Ledger.Tests.TestBooks;

namespace Copro.Ledger.Tests;

public sealed class DaybookTests
{
    private static readonly DaybookSelection s_all = DaybookSelection.Where(new ReceiptQuery());

    private readonly InMemoryLedgerStore _store = new();
    private readonly Daybook _daybook;

    public DaybookTests() => _daybook = new Daybook(_store, Id, Key, new TestClock(Now));

    [Fact]
    public async Task PostAsync_Selection_AnswersWithCountTotalAndEachRefusal()
    {
        await StageAsync(
            Payment("a", 100),
            Payment("b", 250),
            Payment("cheque", 50, ReceiptSource.ChequeReader, PaymentMeans.Cheque),
            Payment("manual", 50, ReceiptSource.Manual, PaymentMeans.Cheque)
        );

        var answer = await _daybook.PostAsync(By("ana"), s_all);

        Assert.Equal(2, answer.Count);
        Assert.Equal([Euro(350)], answer.Totals);
        Assert.Equal(["LDG043", "LDG044"], answer.Refusals.Select(r => r.Reason.Code).Order(StringComparer.Ordinal));
        var cheque = await FindAsync("cheque");
        Assert.Equal(ReceiptState.Received, cheque.State);
        Assert.StartsWith("LDG044", cheque.Note, StringComparison.Ordinal);
        Assert.Equal("VIR", (await FindAsync("a")).Prepared!.Journal);
    }

    [Fact]
    public async Task PostAsync_RefusedAgainForTheSameReason_WritesNothing()
    {
        await StageAsync(Payment("manual", 50, ReceiptSource.Manual, PaymentMeans.Cheque));
        await _daybook.PostAsync(By("ana"), s_all);
        var before = await FindAsync("manual");
        await _daybook.PostAsync(By("ana"), s_all);

        Assert.Equal(before.Version, (await FindAsync("manual")).Version);
    }

    [Fact]
    public async Task PostAsync_Twice_TheSecondAnswerSaysWhoAndWhen()
    {
        await StageAsync(Payment("a", 100));
        await _daybook.PostAsync(By("ana"), s_all);
        var second = await _daybook.PostAsync(By("bob"), s_all);

        Assert.Equal(0, second.Count);
        var said = Assert.Single(second.AlreadyDone).Reason.Message();
        Assert.Contains("by ana", said, StringComparison.Ordinal);
        Assert.Contains("2026-11-20T18:00", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostAsync_AfterJournalAndVoucherAreGiven_PostsAndClearsTheNote()
    {
        var receipt = Payment("x", 50, ReceiptSource.Manual, PaymentMeans.Cheque);
        await StageAsync(receipt);
        var one = DaybookSelection.Of(receipt.Id);
        await _daybook.PostAsync(By("ana"), one);
        Assert.Equal(
            "LDG045",
            Assert.Single((await _daybook.AssignJournalAsync(By("ana"), one, "NONE")).Refusals).Reason.Code
        );
        await _daybook.AssignJournalAsync(By("ana"), one, "CHQ");
        await _daybook.AssignVoucherAsync(By("ana"), one, "P17");
        var answer = await _daybook.PostAsync(By("ana"), one);

        Assert.Equal(1, answer.Count);
        var posted = await FindAsync("x");
        Assert.Null(posted.Note);
        Assert.Equal("P17", posted.Prepared!.VoucherReference);
        Assert.Equal(posted.Version, answer.Done[0].Version);
    }

    [Fact]
    public async Task PostAsync_OneOffDebit_WaitsForItsCollectionFile()
    {
        var debit = Payment("d", 100, ReceiptSource.Portal, PaymentMeans.DirectDebit);
        await StageAsync(debit);
        Assert.Equal("LDG046", Assert.Single((await _daybook.PostAsync(By("ana"), s_all)).Refusals).Reason.Code);

        Assert.Equal(1, (await _daybook.MarkFileGeneratedAsync(By("ana"), s_all, "PRLV-1.xml")).Count);
        Assert.Single((await _daybook.MarkFileGeneratedAsync(By("bob"), s_all, "PRLV-2.xml")).AlreadyDone);
        Assert.Equal(1, (await _daybook.PostAsync(By("ana"), s_all)).Count);
        Assert.Equal(1, (await _daybook.CancelAsync(By("ana"), s_all)).Count);

        var back = await FindAsync("d");
        Assert.Equal(ReceiptState.FileGenerated, back.State);
        Assert.Equal("PRLV-1.xml", back.CollectionFile);
        Assert.Equal(1, (await _daybook.VoidFileAsync(By("ana"), s_all, "refused whole")).Count);
        back = await FindAsync("d");
        Assert.Equal((ReceiptState.Received, null), (back.State, back.CollectionFile));
    }

    [Fact]
    public async Task ValidateAsync_Payments_NumberAndChainEntriesAndSettleByLaw()
    {
        await StageAsync(
            [Item("I1", 100, Today.AddDays(-40)), Item("I2", 100, Today.AddDays(-10))],
            Payment("a", 150),
            Payment("b", 80)
        );
        await _daybook.PostAsync(By("ana"), s_all);
        var answer = await _daybook.ValidateAsync(By("ana"), s_all);

        Assert.Equal([1L, 2L], answer.Entries.Select(e => e.Number));
        var entries = await _store.ReadEntriesAsync(Id, null).ToListAsync();
        Assert.True(ChainVerifier.Verify(entries, Key).IsIntact);
        Assert.Equal([Euro(100), Euro(100)], (await ItemsAsync()).Select(i => i.Settled));
        var receipts = await _store.ReadReceiptsAsync(Id, new ReceiptQuery()).ToListAsync();
        Assert.All(receipts, r => Assert.Equal((ReceiptState.Validated, true), (r.State, r.Prepared is null)));
        Assert.Equal(200, receipts.SelectMany(r => r.Allocations).Sum(a => a.Amount.MinorUnits));
        Assert.Equal(1, (await _daybook.ArchiveAsync(By("ana"), DaybookSelection.Of(receipts[0].Id))).Count);
    }

    [Fact]
    public async Task ValidateAsync_Designation_IsKeptAndTheRestFollowsTheLaw()
    {
        var payment = Payment("a", 150) with { Allocations = [new ItemAllocation("I2", Euro(100))] };
        await StageAsync([Item("I1", 100, Today.AddDays(-40)), Item("I2", 100, Today.AddDays(90))], payment);
        await PostAndValidateAsync();

        Assert.Equal([50, 100], (await ItemsAsync()).Select(i => i.Settled.MinorUnits));
        Assert.Equal(
            [new ItemAllocation("I2", Euro(100)), new ItemAllocation("I1", Euro(50))],
            (await FindAsync("a")).Allocations
        );
    }

    [Theory]
    [InlineData("I1", 101, "LDG047")]
    [InlineData("I1", -5, "LDG047")]
    [InlineData("other", 50, "LDG048")]
    [InlineData("none", 50, "LDG048")]
    [InlineData("I2", 160, "LDG049")]
    public async Task ValidateAsync_WrongDesignation_IsRefusedAndChangesNothing(string item, long cents, string code)
    {
        var payment = Payment("a", 150) with { Allocations = [new ItemAllocation(item, Euro(cents))] };
        await StageAsync(
            [Item("I1", 100, Today), Item("I2", 500, Today), Item("other", 100, Today, "450BILLON")],
            payment
        );
        await _daybook.PostAsync(By("ana"), s_all);
        var answer = await _daybook.ValidateAsync(By("ana"), s_all);

        Assert.Equal(code, Assert.Single(answer.Refusals).Reason.Code);
        Assert.Equal(ReceiptState.Posted, (await FindAsync("a")).State);
        Assert.All(await ItemsAsync(), i => Assert.True(i.Settled.IsZero));
        Assert.Empty(await _store.ReadEntriesAsync(Id, null).ToListAsync());
    }

    [Fact]
    public async Task ValidateAsync_TwoPaymentsDesignatingOneItem_LetsOnlyTheFirstPass()
    {
        var allocation = new[] { new ItemAllocation("I1", Euro(100)) };
        await StageAsync(
            [Item("I1", 100, Today)],
            Payment("a", 100) with
            {
                Allocations = allocation,
            },
            Payment("b", 100) with
            {
                Allocations = allocation,
            }
        );
        await _daybook.PostAsync(By("ana"), s_all);
        var answer = await _daybook.ValidateAsync(By("ana"), s_all);

        Assert.Equal((1, 1), (answer.Count, answer.Refusals.Count));
        Assert.Equal(Euro(100), (await ItemsAsync())[0].Settled);
    }

    [Fact]
    public async Task ValidateAsync_ClosedPeriod_ProposesTheFirstOpenDateAndPostsThere()
    {
        await StageAsync(Payment("a", 100));
        await _daybook.PostAsync(By("ana"), s_all);
        var entity = (await _store.ReadEntitiesAsync(Id).ToListAsync()).Single(e => e.Code == "S001");
        await _store.CommitAsync(
            Commit("close") with
            {
                Entities = [Syndicat(closedThrough: new DateOnly(2026, 11, 30)) with { Version = entity.Version }],
            }
        );

        var refused = Assert.Single((await _daybook.ValidateAsync(By("ana"), s_all)).Refusals);
        Assert.Equal("LDG006", refused.Reason.Code);
        Assert.Contains("2026-12-01", refused.Reason.Message(), StringComparison.Ordinal);
        await _daybook.CancelAsync(By("ana"), s_all);
        await _daybook.PostAsync(By("ana"), s_all, new DateOnly(2026, 12, 1));
        Assert.Equal(1, (await _daybook.ValidateAsync(By("ana"), s_all)).Count);
    }

    [Fact]
    public async Task ValidateAsync_NotPosted_IsRefused()
    {
        await StageAsync(Payment("a", 100));

        Assert.Equal("LDG042", Assert.Single((await _daybook.ValidateAsync(By("ana"), s_all)).Refusals).Reason.Code);
        var unknown = await _daybook.ValidateAsync(By("ana"), DaybookSelection.Of("nothing"));
        Assert.Equal("LDG040", Assert.Single(unknown.Refusals).Reason.Code);
    }

    [Fact]
    public async Task RefuseAsync_BeforeValidation_KeepsTheReasonAndMakesNoEntry()
    {
        await StageAsync(Payment("a", 100));
        Assert.Equal("LDG055", Assert.Single((await _daybook.RefuseAsync(By("ana"), s_all, " ")).Refusals).Reason.Code);
        await _daybook.RefuseAsync(By("ana"), s_all, "compte clos", ReturnReason.Parse("AC04"));

        var refused = await FindAsync("a");
        Assert.Equal((ReceiptState.Cancelled, "compte clos"), (refused.State, refused.Note));
        Assert.Equal("AC04", refused.ReturnReason.ToString());
        Assert.Single((await _daybook.RefuseAsync(By("bob"), s_all, "again")).AlreadyDone);
        Assert.Equal("LDG042", Assert.Single((await _daybook.PostAsync(By("ana"), s_all)).Refusals).Reason.Code);
    }

    [Fact]
    public async Task NumberVouchersAsync_CountsPerJournalAndYearInOrder()
    {
        Receipt Cheque(string key, int day) =>
            Payment(key, 10, ReceiptSource.ChequeReader, PaymentMeans.Cheque) with
            {
                Date = new DateOnly(2026, 11, day),
            };
        await StageAsync(Cheque("late", 9), Cheque("early", 2), Payment("transfer", 5));
        await _daybook.NumberVouchersAsync(By("ana"), s_all);
        await StageMoreAsync(Cheque("next", 1));
        var second = await _daybook.NumberVouchersAsync(By("bob"), s_all);

        Assert.Equal("CHQ-2026-00001", (await FindAsync("early")).Voucher);
        Assert.Equal("CHQ-2026-00002", (await FindAsync("late")).Voucher);
        Assert.Equal("CHQ-2026-00003", (await FindAsync("next")).Voucher);
        Assert.Equal("VIR-2026-00001", (await FindAsync("transfer")).Voucher);
        Assert.Equal((1, 3), (second.Count, second.AlreadyDone.Count));
    }

    [Fact]
    public async Task EditAsync_UnidentifiedCreditThatIsKnown_BecomesAPayment()
    {
        await StageAsync(Payment("u", 100) with { Kind = ReceiptKind.UnidentifiedCredit, Account = null });
        await _daybook.EditAsync(
            By("ana"),
            s_all,
            new ReceiptEdit { Kind = ReceiptKind.Payment, Account = "450PIERREP" }
        );
        await PostAndValidateAsync();

        var entry = Assert.Single(await _store.ReadEntriesAsync(Id, null).ToListAsync());
        Assert.Equal("450PIERREP", entry.Content.Lines[1].Auxiliary);
        Assert.Equal(
            "LDG042",
            Assert
                .Single((await _daybook.EditAsync(By("a"), s_all, new ReceiptEdit { Label = "x" })).Refusals)
                .Reason.Code
        );
    }

    [Fact]
    public async Task ActsOnManyReceipts_GoInBoundedCommitsAndComeOutWhole()
    {
        var daybook = new Daybook(_store, Id, Key, new TestClock(Now), new LedgerOptions { MaxBatch = 700 });
        await StageAsync([.. Enumerable.Range(1, 2000).Select(i => Payment($"m{i}", i))]);
        await daybook.PostAsync(By("ana"), s_all);
        var answer = await daybook.ValidateAsync(By("ana"), s_all);

        Assert.Equal(2000, answer.Count);
        Assert.Equal([Euro(2000L * 2001 / 2)], answer.Totals);
        Assert.Equal(Enumerable.Range(1, 2000).Select(i => (long)i), answer.Entries.Select(e => e.Number));
        Assert.True(ChainVerifier.Verify(await _store.ReadEntriesAsync(Id, null).ToListAsync(), Key).IsIntact);
    }

    [Fact]
    public async Task TwoUsersAtOnce_EachReceiptIsValidatedOnce()
    {
        await StageAsync([.. Enumerable.Range(1, 60).Select(i => Payment($"r{i}", i))]);
        await _daybook.PostAsync(By("ana"), s_all);
        var small = new LedgerOptions { MaxBatch = 5, MaxAttempts = 100 };
        var users = Enumerable
            .Range(0, 4)
            .Select(u =>
                Task.Run(async () =>
                    await new Daybook(_store, Id, Key, new TestClock(Now), small).ValidateAsync(By($"user{u}"), s_all)
                )
            );
        var answers = await Task.WhenAll(users);

        Assert.Equal(60, answers.Sum(a => a.Count));
        Assert.All(answers, a => Assert.Empty(a.Refusals));
        var entries = await _store.ReadEntriesAsync(Id, null).ToListAsync();
        Assert.Equal(60, entries.Count);
        Assert.True(ChainVerifier.Verify(entries, Key).IsIntact);
    }

    [Fact]
    public void Check_BeforeStaging_FindsWhatKeepsAMovementOut()
    {
        static IEnumerable<string> Codes(Receipt r, Entity? e) =>
            StagingRules.Check(r, e, null, Today).Select(d => d.Code);

        Assert.Equal(["LDG062"], Codes(Payment("a", 1), Syndicat()));
        Assert.Equal(["LDG060", "LDG062"], Codes(Payment("a", 0), Syndicat()));
        Assert.Equal(["LDG061", "LDG062"], Codes(Payment("a", 1) with { Date = Today.AddDays(1) }, Syndicat()));
        Assert.Equal(["LDG009"], Codes(Payment("a", 1), null));
        Assert.Equal(["LDG034", "LDG062"], Codes(Payment("a", 1), Syndicat() with { Currency = Currency.Xpf }));
    }

    private static DaybookCommand By(string who) => new($"{who}-evening", who, Today);

    private async Task PostAndValidateAsync()
    {
        Assert.Empty((await _daybook.PostAsync(By("ana"), s_all)).Refusals);
        Assert.Empty((await _daybook.ValidateAsync(By("ana"), s_all)).Refusals);
    }

    private Task StageAsync(params Receipt[] receipts) => StageAsync([], receipts);

    private async Task StageAsync(OpenItem[] items, params Receipt[] receipts)
    {
        var commit = Commit("stage") with
        {
            Entities = [Syndicat()],
            DebtorAccounts = [Pierre],
            OpenItems = items,
            Receipts = receipts,
        };
        Assert.Equal(CommitOutcome.Committed, (await _store.CommitAsync(commit)).Outcome);
    }

    private async Task StageMoreAsync(params Receipt[] receipts) =>
        await _store.CommitAsync(Commit("more") with { Receipts = receipts });

    private async Task<Receipt> FindAsync(string key) =>
        (await _store.FindReceiptAsync(Id, Receipt.IdOf(new SourceKey("test", key))))!;

    private Task<List<OpenItem>> ItemsAsync() => _store.ReadOpenItemsAsync(Id, "S001").ToListAsync();
}
