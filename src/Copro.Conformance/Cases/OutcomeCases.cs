using System.Globalization;
using Copro.Ledger;

namespace Copro.Conformance;

/// <summary>Done once, done before, or in conflict: and the reason says with what.</summary>
internal static class OutcomeCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new("outcomes/same-command-is-already-done", SameCommand),
        new("outcomes/same-source-same-hash-is-already-done", SameSource),
        new("outcomes/same-source-other-hash-is-a-conflict", ChangedSource),
        new("outcomes/a-command-goes-before-its-source", CommandBeforeSource),
        new("outcomes/a-receipt-key-counts-once", ReceiptKeyOnce),
        new("outcomes/a-receipt-keeps-its-key", ReceiptKeepsKey),
        new("outcomes/a-message-id-counts-once", MessageOnce),
        VersionConflict(
            "entity",
            Samples.Syndicat,
            (commit, version) => commit with { Entities = [Samples.Entity() with { Version = version }] }
        ),
        VersionConflict(
            "debtor-account",
            Samples.DebtorAccount().Code,
            (commit, version) => commit with { DebtorAccounts = [Samples.DebtorAccount() with { Version = version }] }
        ),
        VersionConflict(
            "open-item",
            Samples.OpenItem().Id,
            (commit, version) => commit with { OpenItems = [Samples.OpenItem() with { Version = version }] }
        ),
        VersionConflict(
            "receipt",
            Samples.Receipt().Id,
            (commit, version) => commit with { Receipts = [Samples.Receipt() with { Version = version }] }
        ),
        VersionConflict(
            "settlement",
            Samples.Settlement().Id,
            (commit, version) => commit with { Settlements = [Samples.Settlement() with { Version = version }] }
        ),
        VersionConflict(
            "state",
            $"{Samples.State().Scope}/{Samples.State().Key}",
            (commit, version) => commit with { States = [Samples.State() with { Version = version }] }
        ),
    ];

    private static async Task SameCommand(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store
            .StoreAsync(Samples.Commit("one") with { Receipts = [Samples.Receipt()] }, cancellationToken)
            .ConfigureAwait(false);

        // Whatever else it says: the command was answered once.
        var again = Samples.Commit("one") with
        {
            Receipts = [Samples.Receipt("2")],
            Entities = [Samples.Entity()],
        };
        Expect.Outcome(
            CommitOutcome.AlreadyDone,
            await store.CommitAsync(again, cancellationToken).ConfigureAwait(false),
            "The same command again"
        );

        Expect.Same(
            [Samples.Receipt() with { Version = 1 }],
            await store.ReceiptsAsync(cancellationToken).ConfigureAwait(false),
            "receipts"
        );
        Expect.Equal(
            0,
            (await store.ReadEntitiesAsync(Samples.Books, cancellationToken).ListAsync().ConfigureAwait(false)).Count,
            "The number of entities"
        );
    }

    private static async Task SameSource(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store
            .StoreAsync(Samples.Commit("one") with { Source = Samples.Source("file") }, cancellationToken)
            .ConfigureAwait(false);

        var again = Samples.Commit("two") with
        {
            Source = Samples.Source("file") with { Name = "renamed.xml" },
            Receipts = [Samples.Receipt()],
        };
        Expect.Outcome(
            CommitOutcome.AlreadyDone,
            await store.CommitAsync(again, cancellationToken).ConfigureAwait(false),
            "The same source with the same hash"
        );

        Expect.Equal(
            0,
            (await store.ReceiptsAsync(cancellationToken).ConfigureAwait(false)).Count,
            "The number of receipts"
        );
        Expect.Same(
            Samples.Source("file"),
            await store
                .FindSourceAsync(Samples.Books, Samples.Source("file").Key, cancellationToken)
                .ConfigureAwait(false),
            "The source document"
        );
        // Nothing was written, the command neither: it is free for something else.
        await store
            .StoreAsync(Samples.Commit("two") with { Receipts = [Samples.Receipt()] }, cancellationToken)
            .ConfigureAwait(false);
    }

    private static async Task ChangedSource(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store
            .StoreAsync(Samples.Commit("one") with { Source = Samples.Source("file") }, cancellationToken)
            .ConfigureAwait(false);

        var changed = Samples.Commit("two") with
        {
            Source = Samples.Source("file", "other content"),
            Receipts = [Samples.Receipt()],
        };
        Expect.Conflict(
            LedgerDiagnostics.SourceConflict,
            await store.CommitAsync(changed, cancellationToken).ConfigureAwait(false),
            "The same source with another hash",
            Samples.Source("file").Key.ToString()
        );

        Expect.Same(
            Samples.Source("file"),
            await store
                .FindSourceAsync(Samples.Books, Samples.Source("file").Key, cancellationToken)
                .ConfigureAwait(false),
            "The source document"
        );
        Expect.Equal(
            0,
            (await store.ReceiptsAsync(cancellationToken).ConfigureAwait(false)).Count,
            "The number of receipts"
        );
    }

    private static async Task CommandBeforeSource(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store
            .StoreAsync(Samples.Commit("one") with { Source = Samples.Source("file") }, cancellationToken)
            .ConfigureAwait(false);

        Expect.Outcome(
            CommitOutcome.AlreadyDone,
            await store
                .CommitAsync(Samples.Commit("one") with { Source = Samples.Source("file", "other") }, cancellationToken)
                .ConfigureAwait(false),
            "The same command with a source that would be a conflict"
        );
    }

    private static async Task ReceiptKeyOnce(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var receipt = Samples.Receipt();
        await store
            .StoreAsync(Samples.Commit("one") with { Receipts = [receipt] }, cancellationToken)
            .ConfigureAwait(false);

        Expect.Conflict(
            LedgerDiagnostics.KeyConflict,
            await store
                .CommitAsync(
                    Samples.Commit("two") with
                    {
                        Receipts = [receipt with { Id = "another-id", Document = Samples.KeyOf("another-file") }],
                    },
                    cancellationToken
                )
                .ConfigureAwait(false),
            "A second receipt with the key of another",
            receipt.Key.ToString(),
            receipt.Id
        );

        Expect.Same(
            [receipt with { Version = 1 }],
            await store.ReceiptsAsync(cancellationToken).ConfigureAwait(false),
            "receipts"
        );
    }

    private static async Task ReceiptKeepsKey(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var receipt = Samples.Receipt();
        await store
            .StoreAsync(Samples.Commit("one") with { Receipts = [receipt] }, cancellationToken)
            .ConfigureAwait(false);

        Expect.Conflict(
            LedgerDiagnostics.KeyConflict,
            await store
                .CommitAsync(
                    Samples.Commit("two") with
                    {
                        Receipts = [receipt with { Key = Samples.KeyOf("another-key"), Version = 1 }],
                    },
                    cancellationToken
                )
                .ConfigureAwait(false),
            "A receipt with another key than before",
            receipt.Key.ToString(),
            receipt.Id
        );
    }

    private static async Task MessageOnce(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store
            .StoreAsync(Samples.Commit("one") with { Outbox = [Samples.Message()] }, cancellationToken)
            .ConfigureAwait(false);
        await store
            .MarkPublishedAsync(Samples.Books, Samples.Message().Id, Samples.Now, cancellationToken)
            .ConfigureAwait(false);

        // Delivered or not: its id is its idempotency key for ever.
        Expect.Conflict(
            LedgerDiagnostics.MessageConflict,
            await store
                .CommitAsync(
                    Samples.Commit("two") with
                    {
                        Outbox = [Samples.Message(content: "<other/>")],
                    },
                    cancellationToken
                )
                .ConfigureAwait(false),
            "A second message with the id of another",
            Samples.Message().Id
        );
    }

    /// <summary>A record is created once, changed from its present version only, and a conflict names it and both versions.</summary>
    private static ConformanceCase VersionConflict(
        string kind,
        string name,
        Func<LedgerCommit, long, LedgerCommit> withVersion
    ) =>
        new(
            $"outcomes/a-version-conflict-names-the-{kind}",
            async (factory, cancellationToken) =>
            {
                var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);

                async Task Refused(long read, long present) =>
                    Expect.Conflict(
                        LedgerDiagnostics.VersionConflict,
                        await store
                            .CommitAsync(
                                withVersion(Samples.Commit($"refused-{read}-{present}"), read),
                                cancellationToken
                            )
                            .ConfigureAwait(false),
                        $"The version {read} of a record whose version is {present}",
                        name,
                        read.ToString(CultureInfo.InvariantCulture),
                        present.ToString(CultureInfo.InvariantCulture)
                    );

                await Refused(read: 1, present: 0).ConfigureAwait(false);
                await store.StoreAsync(withVersion(Samples.Commit("new"), 0), cancellationToken).ConfigureAwait(false);
                await Refused(read: 0, present: 1).ConfigureAwait(false);
                await Refused(read: 2, present: 1).ConfigureAwait(false);
                await store
                    .StoreAsync(withVersion(Samples.Commit("changed"), 1), cancellationToken)
                    .ConfigureAwait(false);
                await Refused(read: 1, present: 2).ConfigureAwait(false);
                await Refused(read: 0, present: 2).ConfigureAwait(false);
            }
        );
}
