using System.Globalization;
using System.Text.Json;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Ledger.Tests;

public sealed class PaymentAllocatorTests
{
    private static readonly DateOnly s_day = new(2026, 6, 15);

    private static readonly FsCheck.Gen<Debt[]> s_debts = (
        from days in Gen.Choose(-60, 60)
        from rank in Gen.Choose(0, 2)
        from principal in Gen.Choose(0, 500)
        from interest in Gen.Choose(0, 50)
        from fees in Gen.Choose(0, 50)
        select new Debt(string.Empty, s_day.AddDays(days / 20 * 20), rank, principal, interest, fees)
    )
        .ListOf()
        .Select(list => list.Select((d, i) => d with { Id = $"D{i}" }).ToArray());

    [SkippableFact]
    public void Allocate_AcceptanceRows_AllMatch()
    {
        var rows = File.ReadLines(SharedData.Require("cases", "allocation.jsonl")).ToList();

        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            using var json = JsonDocument.Parse(row);
            var root = json.RootElement;
            var allocation = PaymentAllocator.Allocate(
                root.GetProperty("pay").GetInt64(),
                Date(root.GetProperty("date")),
                root.GetProperty("designated").GetString(),
                [.. root.GetProperty("debts").EnumerateArray().Select(ReadDebt)]
            );
            var expected = root.GetProperty("out")
                .EnumerateArray()
                .Select(o =>
                    (o.GetProperty("id").GetString()!, Long(o, "fees"), Long(o, "interest"), Long(o, "principal"))
                );
            Assert.Equal(expected, allocation.Debts.Select(d => (d.Id, d.Fees, d.Interest, d.Principal)));
            Assert.Equal(root.GetProperty("credit").GetInt64(), allocation.Credit);
        }
    }

    [Fact]
    public void Allocate_AnyPayment_ConservesItAndPaysNoDebtTwice() =>
        Property.ForAll(
            from debts in s_debts
            from pay in Gen.Choose(0, 5000)
            select (debts, pay),
            c =>
            {
                var allocation = PaymentAllocator.Allocate(c.pay, s_day, null, c.debts);
                Assert.Equal(c.pay, allocation.Debts.Sum(d => d.Total) + allocation.Credit);
                Assert.All(
                    allocation.Debts.Zip(c.debts),
                    p =>
                    {
                        Assert.InRange(p.First.Fees, 0, p.Second.Fees);
                        Assert.InRange(p.First.Interest, 0, p.Second.Interest);
                        Assert.InRange(p.First.Principal, 0, p.Second.Principal);
                        Assert.True(p.First.Principal == 0 || p.First.Interest == p.Second.Interest);
                        Assert.True(p.First.Interest == 0 || p.First.Fees == p.Second.Fees);
                        Assert.Equal(p.First.Total == 0, p.First.Reason == AllocationReason.None);
                    }
                );
                Assert.True(
                    allocation.Credit == 0
                        || allocation.Debts.Zip(c.debts).All(p => p.First.Principal == p.Second.Principal)
                );
            }
        );

    [Fact]
    public void Allocate_OrderOfDebts_MattersOnlyBetweenEquals() =>
        Property.ForAll(
            from debts in s_debts
            from pay in Gen.Choose(0, 3000)
            select (debts, pay),
            c =>
            {
                var forward = PaymentAllocator.Allocate(c.pay, s_day, null, c.debts);
                var backward = PaymentAllocator.Allocate(c.pay, s_day, null, [.. Enumerable.Reverse(c.debts)]);
                long[] ByGroup(PaymentAllocation a, IEnumerable<Debt> debts) =>
                    [
                        .. a
                            .Debts.Zip(debts)
                            .GroupBy(p => (p.Second.Due, p.Second.Rank))
                            .OrderBy(g => g.Key)
                            .Select(g => g.Sum(p => p.First.Total)),
                    ];
                return ByGroup(forward, c.debts).SequenceEqual(ByGroup(backward, Enumerable.Reverse(c.debts)));
            }
        );

    [Fact]
    public void Allocate_EachReason_HasItsSentenceAndArticle()
    {
        Debt[] debts =
        [
            new("A", s_day, 0, 10),
            new("B", s_day.AddDays(-1), 1, 10),
            new("C", s_day.AddDays(-1), 1, 10),
            new("D", s_day.AddDays(9), 0, 10),
            new("E", s_day.AddDays(8), 0, 10),
        ];
        var allocation = PaymentAllocator.Allocate(45, s_day, "D", debts);

        Assert.Equal(
            [
                AllocationReason.Due,
                AllocationReason.DueProRata,
                AllocationReason.DueProRata,
                AllocationReason.Designated,
                AllocationReason.NotYetDue,
            ],
            allocation.Debts.Select(d => d.Reason)
        );
        Assert.All(
            allocation.Debts,
            d => Assert.Contains("1342-10", d.Explain(DiagnosticLanguage.French), StringComparison.Ordinal)
        );
        Assert.Equal(5, Enum.GetValues<AllocationReason>().Count(r => r != AllocationReason.None));
        Assert.Equal(
            Enum.GetValues<AllocationReason>().Length,
            Enum.GetValues<AllocationReason>()
                .Select(r => allocation.Debts[0] with { Reason = r })
                .Select(d => d.Explain(DiagnosticLanguage.English))
                .Distinct()
                .Count()
        );
    }

    [Fact]
    public void Allocate_WrongInput_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PaymentAllocator.Allocate(-1, s_day, null, []));
        Assert.Throws<ArgumentException>(() => PaymentAllocator.Allocate(1, s_day, "X", []));
        Assert.Throws<ArgumentException>(() => PaymentAllocator.Allocate(1, s_day, null, [new("A", s_day, 0, -1)]));
        Assert.Throws<ArgumentException>(() =>
            PaymentAllocator.Allocate(1, s_day, null, [new("A", s_day, 0, 1), new("A", s_day, 0, 1)])
        );
    }

    private static Debt ReadDebt(JsonElement debt) =>
        new(
            debt.GetProperty("id").GetString()!,
            Date(debt.GetProperty("due")),
            debt.GetProperty("rank").GetInt32(),
            Long(debt, "principal"),
            Long(debt, "interest"),
            Long(debt, "fees")
        );

    private static long Long(JsonElement element, string name) => element.GetProperty(name).GetInt64();

    private static DateOnly Date(JsonElement element) =>
        DateOnly.ParseExact(element.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
