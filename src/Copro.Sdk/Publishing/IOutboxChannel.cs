using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// Delivers messages of the outbox. Delivery may be repeated (at least once); the message's id is its idempotency key, and
/// its name and bytes are the same each time.
/// </summary>
public interface IOutboxChannel
{
    /// <summary>Delivers a message.</summary>
    /// <exception cref="IOException">It could not be delivered, or other bytes stand under its name.</exception>
    ValueTask DeliverAsync(OutboxMessage message, CancellationToken cancellationToken = default);
}
