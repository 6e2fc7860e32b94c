using Copro.Ledger;

namespace Copro.Conformance;

/// <summary>What leaves waits in its order until it is delivered.</summary>
internal static class OutboxCases
{
    private const int LargeFile = 5_000_000;

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new("outbox/messages-wait-in-the-order-of-their-commits", Order),
        new("outbox/a-delivered-message-waits-no-longer", Delivered),
        new("outbox/an-unknown-message-is-told", Unknown),
        new("outbox/contents-are-kept", Contents),
    ];

    private static async Task Order(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        string[][] commits =
        [
            ["z", "a"],
            ["m"],
            ["b", "y", "c"],
        ];
        for (var i = 0; i < commits.Length; i++)
        {
            await store
                .StoreAsync(
                    Samples.Commit($"{i}") with
                    {
                        Outbox = commits[i].Select(id => Samples.Message(id)).ToList(),
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        Expect.InOrder(
            commits.SelectMany(ids => ids),
            await WaitingAsync(store, cancellationToken).ConfigureAwait(false),
            m => m.Id,
            "Messages"
        );
    }

    private static async Task Delivered(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store
            .StoreAsync(
                Samples.Commit("messages") with
                {
                    Outbox = [Samples.Message("1"), Samples.Message("2"), Samples.Message("3")],
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        // A publisher that died after the delivery delivers again, and says so again.
        for (var i = 0; i < 2; i++)
        {
            await store
                .MarkPublishedAsync(Samples.Books, "2", Samples.Now.AddMinutes(i), cancellationToken)
                .ConfigureAwait(false);
            Expect.InOrder(
                ["1", "3"],
                await WaitingAsync(store, cancellationToken).ConfigureAwait(false),
                m => m.Id,
                "Messages"
            );
        }
    }

    private static async Task Unknown(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store
            .StoreAsync(Samples.Commit("messages") with { Outbox = [Samples.Message("1")] }, cancellationToken)
            .ConfigureAwait(false);
        await Expect
            .Throws<KeyNotFoundException>(
                () => store.MarkPublishedAsync(Samples.Books, "2", Samples.Now, cancellationToken).AsTask(),
                "Marking a message that is not there"
            )
            .ConfigureAwait(false);
    }

    private static async Task Contents(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        byte[][] contents =
        [
            [],
            [0],
            new byte[LargeFile],
            [.. Enumerable.Range(0, 256).Select(i => (byte)i)],
        ];
        await store
            .StoreAsync(
                Samples.Commit("contents") with
                {
                    Outbox = contents
                        .Select((c, i) => Samples.Message($"{i}") with { Content = c, Hash = ContentHash.Of(c) })
                        .ToList(),
                },
                cancellationToken
            )
            .ConfigureAwait(false);

        var waiting = await WaitingAsync(store, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < contents.Length; i++)
        {
            Expect.That(
                waiting[i].Content.Span.SequenceEqual(contents[i]),
                $"The content of {contents[i].Length} bytes should come back as it was."
            );
            Expect.Equal(ContentHash.Of(contents[i]), waiting[i].Hash, "The hash of a content");
        }
    }

    private static Task<IReadOnlyList<OutboxMessage>> WaitingAsync(
        ILedgerStore store,
        CancellationToken cancellationToken
    ) => store.ReadOutboxAsync(Samples.Books, cancellationToken).ListAsync();
}
