using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>Delivers what commits have put in the outbox, in their order, and notes each delivery.</summary>
public sealed class OutboxPublisher
{
    private readonly ILedgerStore _store;
    private readonly IOutboxChannel _channel;
    private readonly TimeProvider _clock;

    /// <summary>A publisher of the messages of a store.</summary>
    public OutboxPublisher(ILedgerStore store, IOutboxChannel channel, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(clock);
        _store = store;
        _channel = channel;
        _clock = clock;
    }

    /// <summary>
    /// Delivers every message that has not been. A message that cannot be delivered stops the run, so that order is kept;
    /// those before it stay delivered, and the next run goes on where this one stopped. What was withdrawn meanwhile (a collection
    /// file that was voided) is passed over for good.
    /// </summary>
    /// <returns>The messages delivered by this call, in order.</returns>
    /// <exception cref="IOException">A message could not be delivered.</exception>
    public async ValueTask<IReadOnlyList<OutboxMessage>> PublishAsync(
        BooksId books,
        CancellationToken cancellationToken = default
    )
    {
        // The list is read whole first: the store's reader must not stay open while it is written to.
        var pending = new List<OutboxMessage>();
        await foreach (var message in _store.ReadOutboxAsync(books, cancellationToken).ConfigureAwait(false))
        {
            pending.Add(message);
        }

        var delivered = new List<OutboxMessage>();
        foreach (var message in pending)
        {
            if (await IsToLeaveAsync(books, message, cancellationToken).ConfigureAwait(false))
            {
                await _channel.DeliverAsync(message, cancellationToken).ConfigureAwait(false);
                delivered.Add(message);
            }

            await _store
                .MarkPublishedAsync(books, message.Id, _clock.GetUtcNow(), cancellationToken)
                .ConfigureAwait(false);
        }

        return delivered;
    }

    private async ValueTask<bool> IsToLeaveAsync(
        BooksId books,
        OutboxMessage message,
        CancellationToken cancellationToken
    ) =>
        await _store.FindStateAsync(books, OutboxWithdrawal.Scope, message.Id, cancellationToken).ConfigureAwait(false)
            is null;
}
