using Copro.Sdk.Tests.Worlds;
using Xunit;

namespace Copro.Sdk.Tests;

/// <summary>Cut short at any durable point and run again, the evenings end in the same books and files.</summary>
public sealed class EveningCycleCrashTests
{
    /// <summary>Before and after each commit, flush, rename and move there must be one; the issue asks for 25 that have a name.</summary>
    private const int FewestNames = 25;

    [Fact]
    public async Task RunAsync_CrashAtEveryDurablePoint_EndsAsUndisturbed()
    {
        await using var undisturbed = await EveningWorld.CreateEmptyAsync();
        var points = new List<string>();
        undisturbed.Reached = points.Add;
        await undisturbed.PlayAllAsync();
        Assert.True(points.Distinct().Count() >= FewestNames, string.Join('\n', points.Distinct()));
        var books = await BooksPrint.OfBooksAsync(undisturbed);
        var folders = BooksPrint.OfFolders(undisturbed);

        await Parallel.ForEachAsync(
            Enumerable.Range(0, points.Count),
            async (n, cancellation) =>
            {
                await using var world = await EveningWorld.CreateEmptyAsync();
                await CrashAtAsync(world, n, points[n]);
                await world.PlayAllAsync();

                var which = $"point {n}, {points[n]}";
                AssertSame(books, await BooksPrint.OfBooksAsync(world), which);
                AssertSame(folders, BooksPrint.OfFolders(world), which);
                AssertSame([], BooksPrint.OfInboxes(world), which);
                Assert.All(
                    await BankPositions.ReadAsync(world.Store, world.Books, cancellation),
                    p => Assert.True(p.Agrees)
                );
            }
        );
    }

    [Fact]
    public async Task RunAsync_CrashAfterCrash_StillEnds()
    {
        await using var undisturbed = await EveningWorld.CreateEmptyAsync();
        await undisturbed.PlayAllAsync();
        await using var world = await EveningWorld.CreateEmptyAsync();

        var crashes = 0;
        for (var until = 1; ; until += 7)
        {
            var left = until;
            world.Reached = _ =>
            {
                if (--left == 0)
                {
                    throw new CrashException();
                }
            };
            try
            {
                await world.PlayAllAsync();
                break;
            }
            catch (CrashException)
            {
                crashes++;
            }
        }

        Assert.True(crashes > 5, $"{crashes} crashes");
        AssertSame(await BooksPrint.OfBooksAsync(undisturbed), await BooksPrint.OfBooksAsync(world), "crashes");
        AssertSame(BooksPrint.OfFolders(undisturbed), BooksPrint.OfFolders(world), "crashes");
    }

    private static async Task CrashAtAsync(EveningWorld world, int n, string expected)
    {
        var reached = -1;
        world.Reached = point =>
        {
            if (++reached == n)
            {
                Assert.Equal(expected, point);
                throw new CrashException();
            }
        };
        await Assert.ThrowsAsync<CrashException>(world.PlayAllAsync);
        world.Reached = null;
    }

    /// <summary>Names the point and the first lines that differ, which a list of thousands would hide.</summary>
    private static void AssertSame(List<string> expected, List<string> actual, string which)
    {
        var missing = expected.Except(actual, StringComparer.Ordinal).Take(3).Select(line => $"missing: {line}");
        var added = actual.Except(expected, StringComparer.Ordinal).Take(3).Select(line => $"added: {line}");
        Assert.True(expected.SequenceEqual(actual), $"{which}\n{string.Join('\n', missing.Concat(added))}");
    }
}
