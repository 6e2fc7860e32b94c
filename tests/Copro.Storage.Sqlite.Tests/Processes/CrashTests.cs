using System.Globalization;
using Copro.Conformance;
using Copro.Ledger;
using Xunit;

namespace Copro.Storage.Sqlite.Tests.Processes;

/// <summary>Processes that are killed, and processes that write beside one another.</summary>
public sealed class CrashTests : IAsyncLifetime, IDisposable
{
    private const int Kills = 4;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task CommitAsync_KilledInsideTheTransaction_LeavesTheStateBefore()
    {
        var path = _folder.PathOf("books.db");
        using (var child = new Child(ChildProgram.StopInside, path))
        {
            Assert.Equal("Committed Committed", await child.ReadLineAsync());
            await child.KillAsync();
        }

        await using var store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        Assert.Empty(await store.ReceiptsAsync(default));
        Assert.Empty(await store.EntriesAsync(default));
        Assert.Equal(0, (await ChildProgram.HeadAsync(store)).LastNumber);
        Assert.True((await store.VerifyAsync()).IsSound);

        // The commit that died is free to be asked again.
        var again = await store.CommitAsync(ChildProgram.Batch(0, await ChildProgram.HeadAsync(store)));
        Assert.Equal(CommitOutcome.Committed, again.Outcome);
    }

    [Fact]
    public async Task CommitAsync_KilledAtAnyMoment_KeepsWhatWasAnsweredAndNothingHalf()
    {
        var path = _folder.PathOf("books.db");
        var answered = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            using (var child = new Child(ChildProgram.CommitForEver, path))
            {
                for (var i = 0; i < 3 * kill; i++)
                {
                    answered = int.Parse((await child.ReadLineAsync())!, CultureInfo.InvariantCulture);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(7 * kill));
                await child.KillAsync();
            }

            await using var store = await SqliteLedgerStore.OpenAsync(_folder.Options());
            var batches = (int)(await ChildProgram.HeadAsync(store)).LastNumber;
            Assert.True(batches >= answered, $"{answered} commits were answered, {batches} are there.");
            Assert.Equal(batches * ChildProgram.BatchSize, (await store.ReceiptsAsync(default)).Count);
            Assert.Equal(batches, (await store.EntriesAsync(default)).Count);
            var state = await store.FindStateAsync(Samples.Books, Samples.State().Scope, Samples.State().Key);
            Assert.Equal(batches, state!.Version);
            Assert.Equal(batches, (await store.ReadOutboxAsync(Samples.Books).ListAsync()).Count);
            Assert.True((await store.VerifyAsync()).IsSound);
        }
    }

    [Fact]
    public async Task CommitAsync_ThreeProcessesOnOneJournal_LeaveNoHoleAndNoDouble()
    {
        var path = _folder.PathOf("books.db");
        using var first = new Child(ChildProgram.Append, path, "first");
        using var second = new Child(ChildProgram.Append, path, "second");
        await using var store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        await ChildProgram.AppendAsync(store, "third");
        foreach (var child in (Child[])[first, second])
        {
            Assert.Equal((0, string.Empty), await child.ExitAsync());
        }

        var entries = await store.EntriesAsync(default);
        Assert.Equal(
            Enumerable.Range(1, 3 * ChildProgram.AppendCount).Select(i => (long)i),
            entries.Select(e => e.Id.Number)
        );
        Assert.Equal(entries.Count, entries.Select(e => e.Content.VoucherReference).Distinct().Count());
        Assert.True((await store.VerifyAsync()).IsSound);
    }

    public async Task InitializeAsync()
    {
        await using var store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        var result = await store.CommitAsync(Samples.Commit("entity") with { Entities = [Samples.Entity()] });
        Assert.Equal(CommitOutcome.Committed, result.Outcome);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
