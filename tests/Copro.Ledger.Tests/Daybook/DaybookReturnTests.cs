using Copro.TestKit;
using Xunit;
using static Copro.Ledger.Tests.TestBooks;

namespace Copro.Ledger.Tests;

public sealed class DaybookReturnTests
{
    private static readonly DaybookSelection s_all = DaybookSelection.Where(new ReceiptQuery());
    private static readonly DaybookCommand s_ana = new("evening", "ana", Today);

    private readonly InMemoryLedgerStore _store = new();
    private readonly Daybook _daybook;

    public DaybookReturnTests() => _daybook = new Daybook(_store, Id, Key, new TestClock(Now));

    [Fact]
    public async Task Return_OfAValidatedPayment_ReopensWhatItPaidAndRejectsItOnce()
    {
        var payment = Payment("p", 150);
        await StageAsync([Item("I1", 100, Today.AddDays(-9)), Item("I2", 100, Today)], payment);
        await AllTheWayAsync();
        var back = ReturnOf(payment, 150, "r");
        await StageAsync([], back);
        await AllTheWayAsync();

        var original = await FindAsync("p");
        Assert.Equal(ReceiptState.Rejected, original.State);
        Assert.Equal("AM04", original.ReturnReason.ToString());
        Assert.Equal(Euro(150), original.Returned);
        Assert.All(await ItemsAsync(), i => Assert.True(i.Settled.IsZero));
        Assert.Equal([-50, -100], (await FindAsync("r")).Allocations.Select(a => a.Amount.MinorUnits));

        await StageAsync([], ReturnOf(payment, 150, "again"));
        await _daybook.PostAsync(s_ana, s_all);
        var twice = await _daybook.ValidateAsync(s_ana, DaybookSelection.Of(IdOf("again")));
        Assert.Equal("LDG052", Assert.Single(twice.Refusals).Reason.Code);
        Assert.Equal(2, (await _store.ReadEntriesAsync(Id, null).ToListAsync()).Count);
    }

    [Fact]
    public async Task Return_InTheSameActAsItsPayment_IsValidatedAfterIt()
    {
        var payment = Payment("z", 100);
        await StageAsync(
            [Item("I1", 100, Today)],
            payment,
            ReturnOf(payment, 100, "a") with
            {
                Date = Today.AddDays(-1),
            }
        );
        await _daybook.PostAsync(s_ana, s_all);
        var answer = await _daybook.ValidateAsync(s_ana, s_all);

        Assert.Empty(answer.Refusals);
        Assert.Equal(2, answer.Count);
        Assert.Equal(ReceiptState.Rejected, (await FindAsync("z")).State);
        Assert.NotNull((await FindAsync("z")).Entry);
        Assert.True((await ItemsAsync())[0].Settled.IsZero);
    }

    [Fact]
    public async Task Return_OfAPart_ReopensThatPartOnly()
    {
        var payment = Payment("p", 250);
        await StageAsync([Item("I1", 100, Today.AddDays(-9)), Item("I2", 100, Today)], payment);
        await AllTheWayAsync();
        // 250 = I1 100 + I2 100 + credit 50: the credit goes first, then the last item paid
        await StageAsync([], ReturnOf(payment, 80, "r1"));
        await AllTheWayAsync();

        Assert.Equal([100, 70], (await ItemsAsync()).Select(i => i.Settled.MinorUnits));
        Assert.Equal(ReceiptState.Validated, (await FindAsync("p")).State);
        var named = ReturnOf(payment, 40, "r2") with { Allocations = [new ItemAllocation("I1", Euro(-40))] };
        await StageAsync([], named);
        await AllTheWayAsync();
        Assert.Equal([60, 70], (await ItemsAsync()).Select(i => i.Settled.MinorUnits));
        await StageAsync([], ReturnOf(payment, 130, "r3"));
        await AllTheWayAsync();
        Assert.All(await ItemsAsync(), i => Assert.True(i.Settled.IsZero));
        Assert.Equal(ReceiptState.Rejected, (await FindAsync("p")).State);
    }

    [Fact]
    public async Task Return_OfWhatDoesNotCountYet_IsRefused()
    {
        var payment = Payment("p", 100);
        await StageAsync([], payment, ReturnOf(payment, 100, "r"), ReturnOf(Payment("none", 1), 1, "lost"));
        await _daybook.PostAsync(s_ana, s_all);
        var answer = await _daybook.ValidateAsync(s_ana, DaybookSelection.Of(IdOf("r"), IdOf("lost")));

        Assert.Equal(["LDG050", "LDG051"], answer.Refusals.Select(r => r.Reason.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Return_BeforeTheBatchIsCredited_LowersWhatIsExpected()
    {
        var one = Debit("one", 100);
        var two = Debit("two", 60);
        var settlement = PostingEngineTests.SettlementOf(TransitKind.DirectDebit, 160);
        await StageAsync([], [settlement], one, two);
        await _daybook.MarkFileGeneratedAsync(s_ana, s_all, "file.xml");
        await AllTheWayAsync();
        var rejected = ReturnOf(one, 100, "r") with { Source = ReceiptSource.Portal, Means = PaymentMeans.DirectDebit };
        await StageAsync([], rejected);
        await AllTheWayAsync();
        Assert.Equal(Euro(60), (await SettlementAsync()).Gross);

        await StageAsync([], CreditOf(60, 0, "credit"));
        await AllTheWayAsync();
        Assert.Equal(SettlementState.Settled, (await SettlementAsync()).State);
        var balance = TrialBalance.Of(await _store.ReadEntriesAsync(Id, null).ToListAsync());
        Assert.Equal(0, balance.Under("5125").Balance);
        Assert.Equal(60, balance.Under("5121").Balance);
    }

    [Fact]
    public async Task Return_WhoseDayIsClosed_GoesToTheFirstOpenDateWithItsDayInTheLabel()
    {
        var payment = Payment("p", 100);
        await StageAsync([], payment);
        await AllTheWayAsync();
        var entity = Assert.Single(await _store.ReadEntitiesAsync(Id).ToListAsync());
        await _store.CommitAsync(
            Commit("close") with
            {
                Entities = [Syndicat(new DateOnly(2026, 11, 30)) with { Version = entity.Version }],
            }
        );
        await StageAsync([], ReturnOf(payment, 100, "r"));
        await AllTheWayAsync();

        var entry = (await _store.ReadEntriesAsync(Id, null).ToListAsync()).Single(e => e.Content.Date != Today);
        Assert.Equal(new DateOnly(2026, 12, 1), entry.Content.Date);
        Assert.Contains("20/11/2026", entry.Content.Label, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settlement_NetOfItsFee_IsSettledOnceAndNeverAboveItsGross()
    {
        var settlement = PostingEngineTests.SettlementOf(TransitKind.Card, 100);
        await StageAsync([], [settlement], CreditOf(40, 1, "s1"), CreditOf(58, 1, "s2"), CreditOf(1, 0, "s3"));
        await _daybook.PostAsync(s_ana, s_all);
        foreach (var key in new[] { "s1", "s2" })
        {
            Assert.Equal(SettlementState.Open, (await SettlementAsync()).State);
            Assert.Equal(1, (await _daybook.ValidateAsync(s_ana, DaybookSelection.Of(IdOf(key)))).Count);
        }

        var settled = await SettlementAsync();
        Assert.Equal((SettlementState.Settled, Euro(98), Euro(2)), (settled.State, settled.Received, settled.Fee));
        var above = await _daybook.ValidateAsync(s_ana, DaybookSelection.Of(IdOf("s3")));
        Assert.Equal("LDG053", Assert.Single(above.Refusals).Reason.Code);
    }

    [Fact]
    public async Task Settlement_OfAnotherEntity_IsRefusedAndTheOthersArePosted()
    {
        var elsewhere = PostingEngineTests.SettlementOf(TransitKind.Card) with { Entity = "G001" };
        await StageAsync([], [elsewhere], CreditOf(98, 2, "credit"), Payment("p", 100));

        var answer = await _daybook.PostAsync(s_ana, s_all);

        Assert.Equal("LDG033", Assert.Single(answer.Refusals).Reason.Code);
        Assert.Equal(1, answer.Count);
    }

    private static string IdOf(string key) => Receipt.IdOf(new SourceKey("test", key));

    private static Receipt Debit(string key, long cents) =>
        Payment(key, cents, ReceiptSource.Portal, PaymentMeans.DirectDebit) with
        {
            SettlementId = "S1",
        };

    private static Receipt CreditOf(long net, long fee, string key) =>
        Payment(key, net) with
        {
            Kind = ReceiptKind.Settlement,
            Account = null,
            Fee = Euro(fee),
            SettlementId = "S1",
        };

    private static Receipt ReturnOf(Receipt payment, long cents, string key) =>
        Payment(key, -cents) with
        {
            Kind = ReceiptKind.Return,
            Journal = "BNQ",
            ReversalOf = payment.Id,
            ReturnReason = ReturnReason.Parse("AM04"),
        };

    private async Task AllTheWayAsync()
    {
        var posted = await _daybook.PostAsync(s_ana, s_all);
        var validated = await _daybook.ValidateAsync(s_ana, s_all);

        // What an earlier round finished or took back is refused again, nothing else.
        Assert.All(posted.And(validated).Refusals, r => Assert.Equal("LDG042", r.Reason.Code));
    }

    private Task StageAsync(OpenItem[] items, params Receipt[] receipts) => StageAsync(items, [], receipts);

    private async Task StageAsync(OpenItem[] items, Settlement[] settlements, params Receipt[] receipts)
    {
        var isFirst = !(await _store.ReadEntitiesAsync(Id).ToListAsync()).Any();
        var commit = Commit("stage " + string.Join(',', receipts.Select(r => r.Id))) with
        {
            Entities = isFirst ? [Syndicat()] : [],
            DebtorAccounts = isFirst ? [Pierre] : [],
            OpenItems = items,
            Settlements = settlements,
            Receipts = receipts,
        };
        Assert.Equal(CommitOutcome.Committed, (await _store.CommitAsync(commit)).Outcome);
    }

    private async Task<Receipt> FindAsync(string key) => (await _store.FindReceiptAsync(Id, IdOf(key)))!;

    private Task<List<OpenItem>> ItemsAsync() => _store.ReadOpenItemsAsync(Id, "S001").ToListAsync();

    private async Task<Settlement> SettlementAsync() =>
        Assert.Single(await _store.ReadSettlementsAsync(Id, null).ToListAsync());
}
