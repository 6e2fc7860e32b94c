using Copro.Ledger;
using Copro.Sdk.Tests.Worlds;
using Xunit;

namespace Copro.Sdk.Tests;

/// <summary>The two evenings of the sample against what was worked out apart from the software, on both stores.</summary>
public sealed class EveningCycleTests
{
    [Theory]
    [InlineData(StoreKind.InMemory)]
    [InlineData(StoreKind.Sqlite)]
    public async Task RunAsync_BothEvenings_ComeToTheFiguresWorkedOutByHand(StoreKind kind)
    {
        await using var world = await EveningWorld.CreateEmptyAsync(kind);
        await world.PlayAllAsync();
        var expected = Expected.Read();

        CheckRoads(world, expected);
        await CheckKindsAsync(world, expected);
        await CheckBanksAsync(world, expected);
        await CheckOpenItemsAsync(world, expected);
        await CheckBalancesAsync(world, expected);
        Assert.Empty(world.Refusals);
        Assert.Empty(BooksPrint.OfInboxes(world));
        Assert.False(Directory.Exists(world.QuarantineFolder));
    }

    [Fact]
    public async Task GenerateAsync_FirstMorning_MakesTheGroupsThatTheStatementsQuote()
    {
        await using var world = await EveningWorld.CreateEmptyAsync();
        await world.PlayAllAsync();

        var groups = (await world.SettlementsAsync())
            .Where(settlement => settlement.Kind == TransitKind.DirectDebit)
            .ToDictionary(settlement => settlement.Entity, settlement => settlement.References[0]);

        Assert.Equal(Expected.Read().CollectionFiles, groups);
        Assert.All(world.CollectionFiles, file => Assert.True(file.IsMade));
        var camt = Sample.Text(Sample.SecondEvening, Sample.Statements, Sample.CamtStatement);
        Assert.Contains($"<PmtInfId>{groups["S001"]}</PmtInfId>", camt);
        var cfonb = Sample.Text(Sample.SecondEvening, Sample.Statements, Sample.CfonbStatement);
        Assert.Contains($"REF{groups["S002"]} ", cfonb);
    }

    [Fact]
    public async Task RunAsync_EachRoad_TellsItsStepsAndItsProgress()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        var progress = new ProgressList();

        var report = await world.Cycle().RunAsync(world.Agency, world.Sources(), world.Channel(), progress);

        Assert.Equal(Sample.FirstEvening, report.Day);
        Assert.Equal(
            [Road.DirectDebit, Road.Kiosk, Road.Cheque, Road.BankStatement],
            report.Roads.Select(road => road.Road)
        );
        Assert.Equal(
            ["DirectDebit", "Kiosk", "Cheque", "BankStatement", "mandates", "debtor lists", "publish"],
            report.Steps.Select(step => step.Step)
        );
        Assert.Contains(new EveningProgress("Kiosk", Sample.ParisFile), progress.Told);
        Assert.Contains(new EveningProgress("Cheque", Sample.ChequeList), progress.Told);
        Assert.Equal(15, report.Staged);
        Assert.Equal(
            [
                "kiosk/K-PARIS-1/K-PARIS-1.debtors.1.000001.xml",
                "kiosk/K-NOUMEA-1/K-NOUMEA-1.debtors.1.000001.xml",
                "notify/evening-2026-11-19.json",
            ],
            report.Published
        );
    }

    [Fact]
    public async Task RunAsync_Cancelled_StopsAndTheNextRunFinishes()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        using var cancellation = new CancellationTokenSource();
        world.Reached = point =>
        {
            if (point == "commit.take-in.after")
            {
                cancellation.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await world.Cycle().RunAsync(world.Agency, world.Sources(), world.Channel(), null, cancellation.Token)
        );
        Assert.Single(await world.ReceiptsAsync());
        world.Reached = null;
        var report = await world.RunAsync();

        Assert.Equal(14, report.Staged);
        Assert.Equal(15, (await world.ReceiptsAsync()).Count);
    }

    private static void CheckRoads(EveningWorld world, Expected expected)
    {
        var roads = world.Reports.SelectMany(report => report.Roads).ToLookup(road => CamelCase($"{road.Road}"));
        Assert.Equal(expected.Roads.Keys.Order(), roads.Select(road => road.Key).Order());
        foreach (var (name, road) in expected.Roads)
        {
            var actual = new ExpectedRoad
            {
                Received = roads[name].Sum(r => r.Received),
                Staged = roads[name].Sum(r => r.Staged),
                Settled = roads[name].Sum(r => r.Settled),
                Matched = roads[name].Sum(r => r.Matched),
                ToReview = roads[name].Sum(r => r.ToReview),
                Refused = roads[name].Sum(r => r.Refused),
                Paid = roads[name]
                    .SelectMany(r => r.Paid)
                    .GroupBy(paid => paid.Currency.Code)
                    .ToDictionary(paid => paid.Key, paid => Money.Sum(paid).ToAmountString()),
            };
            Assert.Equal(road.Paid, actual.Paid);
            Assert.Equal(road with { Paid = actual.Paid }, actual);
        }
    }

    private static async Task CheckKindsAsync(EveningWorld world, Expected expected)
    {
        var kinds = (await world.ReceiptsAsync())
            .GroupBy(receipt => CamelCase($"{receipt.Kind}"))
            .ToDictionary(kind => kind.Key, kind => kind.Count());
        Assert.Equal(expected.Kinds, kinds);
    }

    private static async Task CheckBanksAsync(EveningWorld world, Expected expected)
    {
        var positions = await BankPositions.ReadAsync(world.Store, world.Books);
        Assert.All(positions, position => Assert.True(position.Agrees, $"{position}"));
        var stated = positions
            .Where(position => position.Statement is not null)
            .ToDictionary(p => $"{p.Entity}/{p.BankAccount}", p => p.Statement!.Value.ToAmountString());
        Assert.Equal(expected.Banks, stated);
        Assert.Equal(
            "12000.00 EUR",
            Assert.Single(positions, position => position.BankAccount == "LIV").Books.ToString()
        );
    }

    private static async Task CheckOpenItemsAsync(EveningWorld world, Expected expected)
    {
        var open = (await world.ItemsAsync()).ToLookup(item => $"{item.Entity}/{item.Account}", item => item.Remaining);
        foreach (var (account, amount) in expected.OpenAfter)
        {
            Assert.Equal((account, amount), (account, Money.Sum(open[account]).ToAmountString()));
        }
    }

    private static async Task CheckBalancesAsync(EveningWorld world, Expected expected)
    {
        foreach (var entity in await world.EntitiesAsync())
        {
            var balance = TrialBalance.Of(await world.EntriesAsync(entity.Code));
            Assert.True(balance.IsBalanced);
            Assert.Equal(
                expected.Balances[entity.Code].Select(a => (a.Key, (Int128)a.Value[0], (Int128)a.Value[1])),
                balance.Accounts.Select(account => (account.Account, account.Debit, account.Credit))
            );
        }
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
