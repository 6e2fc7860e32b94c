using Copro.Ledger;

namespace Copro.Conformance;

/// <summary>Several hands at once: one wins, the others are told, and nothing is lost or doubled.</summary>
internal static class ConcurrencyCases
{
    private const int Hands = 8;
    private const int EntriesPerHand = 10;
    private const int ReceiptsPerBatch = 20;

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Race(
            "one-version",
            CommitOutcome.Conflict,
            (commit, hand) =>
                commit with
                {
                    Receipts = [Samples.Receipt() with { Version = 1, Owner = $"hand {hand}" }],
                }
        ),
        Race(
            "one-new-record",
            CommitOutcome.Conflict,
            (commit, hand) => commit with { Entities = [Samples.Entity() with { Name = $"hand {hand}" }] }
        ),
        Race(
            "one-receipt-key",
            CommitOutcome.Conflict,
            (commit, hand) => commit with { Receipts = [Samples.Receipt("new") with { Id = $"id of hand {hand}" }] }
        ),
        Race(
            "one-source",
            CommitOutcome.AlreadyDone,
            (commit, hand) =>
                commit with
                {
                    Source = Samples.Source("new"),
                    Receipts = [Samples.Receipt($"hand-{hand}")],
                }
        ),
        Race(
            "one-command",
            CommitOutcome.AlreadyDone,
            (commit, hand) => commit with { CommandId = "the same", Receipts = [Samples.Receipt($"hand-{hand}")] }
        ),
        Race(
            "one-message-id",
            CommitOutcome.Conflict,
            (commit, hand) => commit with { Outbox = [Samples.Message(content: $"hand {hand}")] }
        ),
        new("concurrency/a-journal-has-no-hole-and-no-double", JournalOfManyHands),
        new("concurrency/readers-see-whole-commits", ReadersSeeWholeCommits),
    ];

    private static ConformanceCase Race(
        string prize,
        CommitOutcome losers,
        Func<LedgerCommit, int, LedgerCommit> attempt
    ) =>
        new(
            $"concurrency/one-wins-the-race-for-{prize}",
            async (factory, cancellationToken) =>
            {
                var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
                await store
                    .StoreAsync(Samples.Commit("before") with { Receipts = [Samples.Receipt()] }, cancellationToken)
                    .ConfigureAwait(false);

                var results = await Together(
                        hand =>
                            store
                                .CommitAsync(attempt(Samples.Commit($"hand {hand}"), hand), cancellationToken)
                                .AsTask(),
                        cancellationToken
                    )
                    .ConfigureAwait(false);

                Expect.Equal(
                    1,
                    results.Count(r => r.Outcome == CommitOutcome.Committed),
                    $"The number of winners out of {Hands}"
                );
                Expect.Equal(
                    Hands - 1,
                    results.Count(r => r.Outcome == losers),
                    $"The number of those answered {losers}"
                );
            }
        );

    private static async Task JournalOfManyHands(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store
            .StoreAsync(Samples.Commit("entity") with { Entities = [Samples.Entity()] }, cancellationToken)
            .ConfigureAwait(false);

        await Together(
                async hand =>
                {
                    for (var i = 0; i < EntriesPerHand; i++)
                    {
                        await AppendAsync(store, $"{hand}-{i}", cancellationToken).ConfigureAwait(false);
                    }

                    return hand;
                },
                cancellationToken
            )
            .ConfigureAwait(false);

        var entries = await store.EntriesAsync(cancellationToken).ConfigureAwait(false);
        Expect.Equal(Hands * EntriesPerHand, entries.Count, "The number of entries");
        var head = Samples.Start();
        foreach (var entry in entries)
        {
            var broken = LedgerCommitRules.CheckContinues(entry, head);
            Expect.That(broken is null, $"The journal should go on without a hole: {broken}");
            head = EntryChain.HeadAfter(entry);
        }

        Expect.Equal(
            entries.Count,
            entries.Select(e => e.Content.VoucherReference).Distinct(StringComparer.Ordinal).Count(),
            "The number of vouchers"
        );
    }

    /// <summary>Reads the head, numbers, commits; whoever comes too late reads again.</summary>
    private static async Task AppendAsync(ILedgerStore store, string voucher, CancellationToken cancellationToken)
    {
        var start = Samples.Start();
        CommitResult result;
        do
        {
            var head = await store
                .FindJournalHeadAsync(Samples.Books, start.Entity, start.Journal, start.FiscalYear, cancellationToken)
                .ConfigureAwait(false);
            var entry = Samples.Append(head, Samples.Draft() with { VoucherReference = voucher });
            result = await store
                .CommitAsync(Samples.Commit(voucher) with { Entries = [entry] }, cancellationToken)
                .ConfigureAwait(false);
        } while (result.Outcome == CommitOutcome.Conflict);

        Expect.Outcome(CommitOutcome.Committed, result, $"The entry {voucher}");
    }

    private static async Task ReadersSeeWholeCommits(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var written = 0;

        async Task<int> Write(int hand)
        {
            for (var batch = 0; batch < EntriesPerHand; batch++)
            {
                var receipts = Enumerable
                    .Range(0, ReceiptsPerBatch)
                    .Select(i => Samples.Receipt($"{hand}-{batch}-{i}"))
                    .ToList();
                await store
                    .StoreAsync(Samples.Commit($"{hand}-{batch}") with { Receipts = receipts }, cancellationToken)
                    .ConfigureAwait(false);
                Interlocked.Add(ref written, ReceiptsPerBatch);
            }

            return hand;
        }

        async Task<int> Read(int hand)
        {
            int seen;
            do
            {
                var before = Volatile.Read(ref written);
                seen = (await store.ReceiptsAsync(cancellationToken).ConfigureAwait(false)).Count;
                Expect.Equal(0, seen % ReceiptsPerBatch, "What a reader sees of a commit that is not whole");
                Expect.That(
                    seen >= before,
                    $"A reader should see the {before} receipts stored before it began, and sees {seen}."
                );
            } while (seen < Hands / 2 * EntriesPerHand * ReceiptsPerBatch);

            return hand;
        }

        await Together(hand => hand % 2 == 0 ? Write(hand) : Read(hand), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs one attempt a hand, all begun at once on threads of their own.</summary>
    private static async Task<IReadOnlyList<T>> Together<T>(
        Func<int, Task<T>> attempt,
        CancellationToken cancellationToken
    )
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var attempts = Enumerable
            .Range(0, Hands)
            .Select(hand =>
                Task.Run(
                    async () =>
                    {
                        await go.Task.ConfigureAwait(false);
                        return await attempt(hand).ConfigureAwait(false);
                    },
                    cancellationToken
                )
            )
            .ToList();
        go.SetResult();
        return await Task.WhenAll(attempts).ConfigureAwait(false);
    }
}
