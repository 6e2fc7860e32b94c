using System.Runtime.ExceptionServices;
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
    /// Delivers every message that has not been. A message that cannot be delivered holds up those behind it in its channel, so that
    /// their order is kept, and no other channel; the next run goes on where this one stopped. What was withdrawn meanwhile (a
    /// collection file that was voided) is passed over for good.
    /// </summary>
    /// <returns>The messages delivered by this call, in order.</returns>
    /// <exception cref="IOException">
    /// A message could not be delivered; thrown once all that could be was. An <see cref="UnauthorizedAccessException"/> when a channel
    /// may not be written to.
    /// </exception>
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
        var failures = new Dictionary<string, Exception>(StringComparer.Ordinal);
        foreach (var message in pending.Where(message => !failures.ContainsKey(message.Channel)))
        {
            if (await IsToLeaveAsync(books, message, cancellationToken).ConfigureAwait(false))
            {
                if (await TryDeliverAsync(message, cancellationToken).ConfigureAwait(false) is { } failure)
                {
                    failures.Add(message.Channel, failure);
                    continue;
                }

                delivered.Add(message);
            }

            await _store
                .MarkPublishedAsync(books, message.Id, _clock.GetUtcNow(), cancellationToken)
                .ConfigureAwait(false);
        }

        ThrowIfAny([.. failures.Values]);
        return delivered;
    }

    /// <summary>Delivers a message.</summary>
    /// <returns>Why it could not be; <c>null</c> when it was.</returns>
    private async ValueTask<Exception?> TryDeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await _channel.DeliverAsync(message, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e;
        }
    }

    private static void ThrowIfAny(List<Exception> failures)
    {
        if (failures is [var only])
        {
            ExceptionDispatchInfo.Throw(only);
        }

        if (failures.Count > 0)
        {
            var all = string.Join(Environment.NewLine, failures.Select(failure => failure.Message));
            throw new IOException(all, new AggregateException(failures));
        }
    }

    private async ValueTask<bool> IsToLeaveAsync(
        BooksId books,
        OutboxMessage message,
        CancellationToken cancellationToken
    ) =>
        await _store.FindStateAsync(books, OutboxWithdrawal.Scope, message.Id, cancellationToken).ConfigureAwait(false)
            is null;
}
