using System.Collections;
using Copro.Ledger;

namespace Copro.Conformance;

/// <summary>All of a commit or nothing of it.</summary>
internal static class AtomicityCases
{
    private const int CancelledBatch = 200;

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new("atomicity/a-conflict-on-the-last-record-leaves-nothing", ConflictLeavesNothing),
        new("atomicity/a-conflict-leaves-its-command-free", ConflictLeavesCommandFree),
        new("atomicity/a-malformed-commit-is-refused-and-leaves-nothing", MalformedLeavesNothing),
        new("atomicity/cancelled-before-the-commit-leaves-nothing", CancelledBefore),
        new("atomicity/cancelled-meanwhile-leaves-all-or-nothing", CancelledMeanwhile),
    ];

    private static async Task ConflictLeavesNothing(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var first = Samples.Append(Samples.Start());
        var afterAHole = Samples.Append(EntryChain.HeadAfter(Samples.Append(EntryChain.HeadAfter(first))));
        LedgerCommit[] conflicting =
        [
            Everything("entry") with
            {
                Entries = [first, afterAHole],
            },
            Everything("state") with
            {
                States = [Samples.State(), Samples.State("key-2") with { Version = 5 }],
            },
            Everything("receipt") with
            {
                Receipts = [Samples.Receipt(), Samples.Receipt("2") with { Version = 5 }],
            },
        ];

        foreach (var commit in conflicting)
        {
            Expect.Outcome(
                CommitOutcome.Conflict,
                await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false),
                $"A commit whose last {commit.CommandId} is in conflict"
            );
            await store
                .ExpectEmptyAsync(Samples.Books, $"A conflict on the last {commit.CommandId}", cancellationToken)
                .ConfigureAwait(false);
        }

        await store.StoreAsync(Everything("good"), cancellationToken).ConfigureAwait(false);
    }

    private static async Task ConflictLeavesCommandFree(
        ILedgerStoreFactory factory,
        CancellationToken cancellationToken
    )
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var early = Samples.Commit("retried") with
        {
            Source = Samples.Source("file"),
            Receipts = [Samples.Receipt() with { Version = 3 }],
        };
        Expect.Outcome(
            CommitOutcome.Conflict,
            await store.CommitAsync(early, cancellationToken).ConfigureAwait(false),
            "A commit over a version that is not there"
        );

        // Whoever lost a race reads again and asks again, with the same command and source.
        await store.StoreAsync(early with { Receipts = [Samples.Receipt()] }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task MalformedLeavesNothing(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var entry = Samples.Append(Samples.Start());
        var lines = entry.Content.Lines;
        var commit = Everything("malformed");
        (string What, LedgerCommit Commit)[] malformed =
        [
            ("without books", commit with { Books = default }),
            ("without a command", commit with { CommandId = string.Empty }),
            (
                "with too many receipts",
                commit with
                {
                    Receipts = Enumerable.Repeat(Samples.Receipt(), LedgerCommit.MaxReceipts + 1).ToList(),
                }
            ),
            ("that holds a receipt twice", commit with { Receipts = [Samples.Receipt(), Samples.Receipt()] }),
            (
                "that holds a receipt key twice",
                commit with
                {
                    Receipts = [Samples.Receipt(), Samples.Receipt() with { Id = "other" }],
                }
            ),
            ("that holds a state twice", commit with { States = [Samples.State(), Samples.State()] }),
            ("with a receipt of nothing", commit with { Receipts = [Samples.Receipt() with { Amount = default }] }),
            (
                "with a posted receipt without its entry",
                commit with
                {
                    Receipts = [Samples.FullReceipt() with { Prepared = null }],
                }
            ),
            (
                "with too large a state",
                commit with
                {
                    States = [Samples.State() with { Payload = new byte[StateRecord.MaxPayloadLength + 1] }],
                }
            ),
            (
                "with a message whose hash is another's",
                commit with
                {
                    Outbox = [Samples.Message() with { Hash = ContentHash.Of("other"u8) }],
                }
            ),
            (
                "with an entry that does not balance",
                commit with
                {
                    Entries =
                    [
                        Samples.Rehash(
                            entry with
                            {
                                Content = entry.Content with { Lines = [lines[0], lines[1] with { Credit = 12_344 }] },
                            }
                        ),
                    ],
                }
            ),
            (
                "with an entry whose hash is wrong",
                commit with
                {
                    Entries = [entry with { Hash = ContentHash.Of("other"u8) }],
                }
            ),
            (
                "with an entry that was changed after it was hashed",
                commit with
                {
                    Entries = [entry with { Content = entry.Content with { VoucherReference = "P-18" } }],
                }
            ),
        ];

        foreach (var (what, bad) in malformed)
        {
            await Expect
                .Throws<ArgumentException>(() => store.CommitAsync(bad, cancellationToken).AsTask(), $"A commit {what}")
                .ConfigureAwait(false);
            await store.ExpectEmptyAsync(Samples.Books, $"A commit {what}", cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task CancelledBefore(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await Expect
            .Throws<OperationCanceledException>(
                () => store.CommitAsync(Everything("cancelled"), new CancellationToken(canceled: true)).AsTask(),
                "A commit that was cancelled before"
            )
            .ConfigureAwait(false);
        await store.ExpectEmptyAsync(Samples.Books, "A cancelled commit", cancellationToken).ConfigureAwait(false);
        await store.StoreAsync(Everything("cancelled"), cancellationToken).ConfigureAwait(false);
    }

    private static async Task CancelledMeanwhile(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var receipts = Enumerable.Range(0, CancelledBatch).Select(i => Samples.Receipt($"{i}")).ToList();
        for (var reads = 1; reads < 4 * CancelledBatch; reads += CancelledBatch / 4)
        {
            var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
            using var cancellation = new CancellationTokenSource();
            var commit = Everything("cancelled") with { Receipts = new CancellingList(receipts, reads, cancellation) };
            var stored = 0;
            try
            {
                Expect.Outcome(
                    CommitOutcome.Committed,
                    await store.CommitAsync(commit, cancellation.Token).ConfigureAwait(false),
                    "A commit that was cancelled too late"
                );
                stored = CancelledBatch;
            }
            catch (OperationCanceledException)
            {
                await store
                    .ExpectEmptyAsync(Samples.Books, "A commit cancelled meanwhile", cancellationToken)
                    .ConfigureAwait(false);
            }

            Expect.Equal(
                stored,
                (await store.ReceiptsAsync(cancellationToken).ConfigureAwait(false)).Count,
                "The number of receipts after a commit cancelled meanwhile"
            );
        }
    }

    private static LedgerCommit Everything(string command) =>
        Samples.Commit(command) with
        {
            Source = Samples.Source("file"),
            Entities = [Samples.Entity()],
            DebtorAccounts = [Samples.DebtorAccount()],
            OpenItems = [Samples.OpenItem()],
            Receipts = [Samples.Receipt()],
            Settlements = [Samples.Settlement()],
            Entries = [Samples.Append(Samples.Start())],
            States = [Samples.State()],
            Outbox = [Samples.Message()],
        };

    /// <summary>A list that cancels once its members were read a number of times, whoever reads them.</summary>
    private sealed class CancellingList(List<Receipt> receipts, int reads, CancellationTokenSource cancellation)
        : IReadOnlyList<Receipt>
    {
        private int _left = reads;

        public int Count => receipts.Count;

        public Receipt this[int index]
        {
            get
            {
                if (--_left == 0)
                {
                    cancellation.Cancel();
                }

                return receipts[index];
            }
        }

        public IEnumerator<Receipt> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
