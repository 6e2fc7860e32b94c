using Copro.Ledger;
using Xunit;

namespace Copro.Sdk.Tests.Worlds;

/// <summary>
/// What the sample's documents stage when nothing is wrong with any of them, and how a run with a bad one is held against it.
/// </summary>
internal static class Undisturbed
{
    private static readonly Lazy<Task<List<Receipt>>> s_first = new(FirstEveningAsync);
    private static readonly Lazy<Task<List<Receipt>>> s_both = new(BothEveningsAsync);

    /// <summary>Asserts that everything but one document was staged on the first evening as ever.</summary>
    public static async Task AssertOthersOfFirstEveningAsync(EveningWorld world, string document) =>
        AssertOthers(await s_first.Value, await world.ReceiptsAsync(), document);

    /// <summary>The same after the second evening's run, before anybody has touched what it staged.</summary>
    public static async Task AssertOthersOfBothEveningsAsync(EveningWorld world, Func<Receipt, bool> isBad) =>
        AssertOthers(await s_both.Value, await world.ReceiptsAsync(), isBad);

    private static void AssertOthers(List<Receipt> expected, List<Receipt> actual, string document) =>
        AssertOthers(expected, actual, r => r.Document.Value.StartsWith(document, StringComparison.Ordinal));

    private static void AssertOthers(List<Receipt> expected, List<Receipt> actual, Func<Receipt, bool> isBad)
    {
        var others = expected.Where(receipt => !isBad(receipt)).ToList();
        Assert.NotEmpty(others);
        Assert.NotEqual(expected.Count, others.Count);
        Assert.Equal(
            others.Select(Essence).Order(StringComparer.Ordinal),
            actual.Where(receipt => !isBad(receipt)).Select(Essence).Order(StringComparer.Ordinal)
        );
    }

    private static string Essence(Receipt receipt) =>
        $"{receipt.Key} {receipt.Kind} {receipt.Entity}/{receipt.Account} {receipt.Amount} {receipt.Fee} "
        + $"{receipt.SettlementId} {receipt.State} {receipt.Note}"
        + string.Join(' ', receipt.Allocations.Select(allocation => $" {allocation.Item}={allocation.Amount}"));

    private static async Task<List<Receipt>> FirstEveningAsync()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        await world.RunAsync();
        return await world.ReceiptsAsync();
    }

    private static async Task<List<Receipt>> BothEveningsAsync()
    {
        await using var world = await EveningWorld.CreateAsync();
        await world.PlayAsync(Sample.FirstEvening);
        world.MoveTo(Sample.SecondEvening);
        world.Deliver(Sample.SecondEvening);
        await world.RunAsync();
        return await world.ReceiptsAsync();
    }
}
