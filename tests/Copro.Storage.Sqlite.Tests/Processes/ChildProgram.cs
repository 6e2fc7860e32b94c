using System.Globalization;
using Copro.Conformance;
using Copro.Ledger;
using Microsoft.Data.Sqlite;

namespace Copro.Storage.Sqlite.Tests.Processes;

/// <summary>What this assembly does when a test starts it as a process of its own, to be killed or to write beside others.</summary>
internal static class ChildProgram
{
    /// <summary>Commits batch after batch, telling each number once it is answered, until it is killed.</summary>
    public const string CommitForEver = "commit-for-ever";

    /// <summary>Writes a commit inside a transaction, says so, and waits to be killed.</summary>
    public const string StopInside = "stop-inside";

    /// <summary>Appends entries to one journal beside others who do the same.</summary>
    public const string Append = "append";

    /// <summary>How many receipts a batch of <see cref="CommitForEver"/> has.</summary>
    public const int BatchSize = 25;

    /// <summary>How many entries one process appends.</summary>
    public const int AppendCount = 25;

    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not [var task, var path, var name])
        {
            await Console.Error.WriteLineAsync("Run with dotnet test.");
            return 2;
        }

        await using var store = await SqliteLedgerStore.OpenAsync(new SqliteLedgerStoreOptions { Path = path });
        await (
            task switch
            {
                CommitForEver => CommitForEverAsync(store),
                StopInside => StopInsideAsync(store),
                Append => AppendAsync(store, name),
                _ => throw new ArgumentException($"There is no task {task}.", nameof(arguments)),
            }
        );
        return 0;
    }

    /// <summary>Appends entries, each read from the head and tried again when another was faster.</summary>
    public static async Task AppendAsync(ILedgerStore store, string name)
    {
        for (var i = 0; i < AppendCount; i++)
        {
            var voucher = $"{name}-{i}";
            CommitResult result;
            do
            {
                var entry = Samples.Append(await HeadAsync(store), Samples.Draft() with { VoucherReference = voucher });
                result = await store.CommitAsync(Samples.Commit(voucher) with { Entries = [entry] });
            } while (result.Outcome == CommitOutcome.Conflict);
        }
    }

    /// <summary>Batch number <paramref name="batch"/>: receipts, an entry and a state that counts the batches.</summary>
    public static LedgerCommit Batch(int batch, JournalHead head) =>
        Samples.Commit($"batch-{batch}") with
        {
            Source = Samples.Source($"batch-{batch}"),
            Receipts = Enumerable.Range(0, BatchSize).Select(i => Samples.Receipt($"{batch}-{i}")).ToList(),
            Entries = [Samples.Append(head)],
            States = [Samples.State() with { Version = batch }],
            Outbox = [Samples.Message($"batch-{batch}")],
        };

    public static ValueTask<JournalHead> HeadAsync(ILedgerStore store) =>
        store.FindJournalHeadAsync(Samples.Books, Samples.Syndicat, Samples.Journal, Samples.Year2026.Code);

    private static async Task CommitForEverAsync(SqliteLedgerStore store)
    {
        for (var batch = (int)(await HeadAsync(store)).LastNumber; ; batch++)
        {
            var result = await store.CommitAsync(Batch(batch, await HeadAsync(store)));
            if (result.Outcome != CommitOutcome.Committed)
            {
                throw new InvalidOperationException($"Batch {batch}: {result}");
            }

            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{batch + 1}"));
        }
    }

    private static async Task StopInsideAsync(SqliteLedgerStore store)
    {
        var batch = (int)(await HeadAsync(store)).LastNumber;
        await using var connection = new SqliteConnection($"Data Source={store.Path};Foreign Keys=True;Pooling=False");
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        var result = await store.CommitAsync(Batch(batch, await HeadAsync(store)), connection, transaction);
        // Pages of the open transaction reach the log before it ends, as they do when a cache is small.
        await using var spill = connection.CreateCommand();
        spill.CommandText = "PRAGMA cache_spill = 1; PRAGMA cache_size = 1";
        spill.Transaction = transaction;
        await spill.ExecuteNonQueryAsync();
        var second = await store.CommitAsync(
            Samples.Commit("more") with
            {
                Receipts = Enumerable.Range(0, 2_000).Select(i => Samples.Receipt($"more-{i}")).ToList(),
            },
            connection,
            transaction
        );
        await Console.Out.WriteLineAsync($"{result.Outcome} {second.Outcome}");
        await Task.Delay(Timeout.InfiniteTimeSpan);
    }
}
