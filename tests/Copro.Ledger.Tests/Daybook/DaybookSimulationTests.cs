using Copro.TestKit;
using Xunit;
using static Copro.Ledger.Tests.TestBooks;

namespace Copro.Ledger.Tests;

/// <summary>
/// Random acts of two users over one daybook, the process dying before or after random commits; a seed replays a failure. After every
/// act: no state skipped, nothing counted twice, no hole in numbers, the books balance and agree with the open items.
/// </summary>
public sealed class DaybookSimulationTests
{
    private const int Acts = 60;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task RandomActs_OfTwoUsersWithCrashes_KeepTheBooksRight(int seed)
    {
        var random = new Random(seed);
        var inner = new InMemoryLedgerStore();
        var store = new CrashingStore(inner);
        await SetUpAsync(inner, random);
        var before = await SnapshotAsync(inner);
        for (var act = 0; act < Acts; act++)
        {
            store.CrashAt = random.Next(4) == 0 ? store.Commits + random.Next(1, 4) : null;
            store.CrashAfter = random.Next(2) == 0;
            await ActAsync(store, random, act);
            var after = await SnapshotAsync(inner);
            CheckSteps(before, after);
            await CheckBooksAsync(inner, after);
            before = after;
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnEveningThatDiesAtEachCommit_EndsInTheSameBooks(bool after)
    {
        var undisturbed = await EveningAsync(null, after);
        for (var at = 1; at <= 12; at++)
        {
            Assert.Equal(undisturbed, await EveningAsync(at, after));
        }
    }

    private static async Task<IReadOnlyList<ContentHash>> EveningAsync(int? crashAt, bool crashAfter)
    {
        var inner = new InMemoryLedgerStore();
        await SetUpAsync(inner, new Random(7));
        var store = new CrashingStore(inner) { CrashAt = crashAt, CrashAfter = crashAfter };
        var done = false;
        while (!done)
        {
            try
            {
                await RunAsync(store);
                done = true;
            }
            catch (IOException)
            {
                // started again with the same commands
            }
        }

        return [.. (await inner.ReadEntriesAsync(Id, null).ToListAsync()).Select(e => e.Hash)];
    }

    private static async Task RunAsync(ILedgerStore store)
    {
        var all = DaybookSelection.Where(new ReceiptQuery());
        var daybook = new Daybook(store, Id, Key, new TestClock(Now), new LedgerOptions { MaxBatch = 8 });
        var command = new DaybookCommand("evening", "server", Today);
        await daybook.NumberVouchersAsync(command, all);
        await daybook.MarkFileGeneratedAsync(
            command,
            DaybookSelection.Where(
                new ReceiptQuery { Means = PaymentMeans.DirectDebit, States = [ReceiptState.Received] }
            ),
            "file.xml"
        );
        await daybook.PostAsync(command, all);
        await daybook.ValidateAsync(command, all);
    }

    private static async Task SetUpAsync(InMemoryLedgerStore store, Random random)
    {
        PaymentMeans[] means = [PaymentMeans.Transfer, PaymentMeans.Cheque, PaymentMeans.DirectDebit];
        var receipts = Enumerable
            .Range(1, 24)
            .Select(i =>
            {
                var by = means[random.Next(means.Length)];
                var source = by switch
                {
                    PaymentMeans.Transfer => ReceiptSource.Statement,
                    PaymentMeans.Cheque => ReceiptSource.ChequeReader,
                    _ => ReceiptSource.Portal,
                };
                return Payment($"p{i}", random.Next(1, 300), source, by) with
                {
                    Date = Today.AddDays(-random.Next(10)),
                };
            })
            .ToList();
        var returns = receipts
            .Take(6)
            .Select(
                (r, i) =>
                    Payment($"r{i}", -r.Amount.MinorUnits) with
                    {
                        Kind = ReceiptKind.Return,
                        Journal = "BNQ",
                        ReversalOf = r.Id,
                    }
            );
        var items = Enumerable
            .Range(1, 8)
            .Select(i => Item($"I{i}", random.Next(50, 400), Today.AddDays(random.Next(-60, 60))));
        var commit = Commit("stage") with
        {
            Entities = [Syndicat()],
            DebtorAccounts = [Pierre],
            OpenItems = [.. items],
            Receipts = [.. receipts, .. returns],
        };
        Assert.Equal(CommitOutcome.Committed, (await store.CommitAsync(commit)).Outcome);
    }

    private static async Task ActAsync(ILedgerStore store, Random random, int act)
    {
        // Two acts at a time, of two users, on overlapping receipts.
        var first = OneAsync(store, new Random(random.Next()), $"ana-{act}");
        var second = OneAsync(store, new Random(random.Next()), $"bob-{act}");
        await first;
        await second;
    }

    private static async Task OneAsync(ILedgerStore store, Random random, string command)
    {
        var receipts = await store.ReadReceiptsAsync(Id, new ReceiptQuery()).ToListAsync();
        var some = DaybookSelection.Of(receipts.Where(_ => random.Next(3) == 0).Select(r => r.Id).ToArray());
        var daybook = new Daybook(store, Id, Key, new TestClock(Now), new LedgerOptions { MaxBatch = 5 });
        var by = new DaybookCommand(command, command, Today);
        await Task.Yield();
        try
        {
            switch (random.Next(9))
            {
                case 0:
                    await daybook.NumberVouchersAsync(by, some);
                    break;
                case 1:
                    await daybook.MarkFileGeneratedAsync(by, some, "file.xml");
                    break;
                case 2 or 3:
                    await daybook.PostAsync(by, some);
                    break;
                case 4:
                    await daybook.CancelAsync(by, some);
                    break;
                case 5 or 6:
                    await daybook.ValidateAsync(by, some);
                    break;
                case 7:
                    await daybook.ArchiveAsync(by, some);
                    break;
                default:
                    await daybook.EditAsync(by, some, new ReceiptEdit { Label = command });
                    break;
            }
        }
        catch (IOException)
        {
            // the process died; the next act finds what was committed
        }
    }

    private static async Task<Dictionary<string, Receipt>> SnapshotAsync(ILedgerStore store) =>
        (await store.ReadReceiptsAsync(Id, new ReceiptQuery()).ToListAsync()).ToDictionary(r => r.Id);

    private static void CheckSteps(Dictionary<string, Receipt> before, Dictionary<string, Receipt> after)
    {
        foreach (var (id, now) in after)
        {
            var was = before[id];
            var frozen = was.State >= ReceiptState.Validated;
            Assert.False(frozen && now.State < ReceiptState.Validated, "validation forbids change");
            Assert.False(frozen && (was.Entry != now.Entry || was.Label != now.Label), "a validated receipt is frozen");
            Assert.Equal(now.State is ReceiptState.Posted, now.Prepared is not null);
            Assert.Equal(
                now.State is ReceiptState.Validated or ReceiptState.Archived or ReceiptState.Rejected,
                now.Entry is not null
            );
            Assert.False(now.Source == ReceiptSource.Portal && now.Entry is not null && now.CollectionFile is null);
            Assert.False(now.Means == PaymentMeans.Cheque && now.Entry is not null && now.Voucher is null);
        }
    }

    private static async Task CheckBooksAsync(InMemoryLedgerStore store, Dictionary<string, Receipt> receipts)
    {
        var entries = await store.ReadEntriesAsync(Id, null).ToListAsync();
        Assert.True(ChainVerifier.Verify(entries, Key).IsIntact);
        var counted = receipts.Values.Where(r => r.Entry is not null).ToList();
        Assert.Equal(counted.Count, entries.Count);
        Assert.Equal(counted.Count, counted.Select(r => r.Entry).Distinct().Count());
        Assert.Equal(entries.Count, entries.Select(e => e.Content.Origin).Distinct().Count());

        var balance = TrialBalance.Of(entries);
        Assert.True(balance.IsBalanced);
        Assert.Equal(-counted.Sum(r => r.Amount.MinorUnits), balance.Under("450").Balance);

        var items = await store.ReadOpenItemsAsync(Id, null).ToListAsync();
        Assert.All(items, i => Assert.InRange(i.Settled.MinorUnits, 0, i.Amount.MinorUnits));
        var allocated = receipts
            .Values.Where(r => r.Kind == ReceiptKind.Payment && r.Entry is not null)
            .SelectMany(r => r.Allocations)
            .Sum(a => a.Amount.MinorUnits);
        Assert.Equal(allocated, items.Sum(i => i.Settled.MinorUnits));
        var vouchers = receipts.Values.Select(r => r.Voucher).OfType<string>().ToList();
        Assert.Equal(vouchers.Count, vouchers.Distinct().Count());
    }
}
