namespace Copro.Ledger;

/// <summary>
/// Something that leaves: a file, an acknowledgement, a notification. It is rendered, hashed and stored by the commit that
/// reserves its subject; a publisher delivers it afterwards, as often as needed, with the same name and bytes. Immutable.
/// </summary>
public sealed record OutboxMessage
{
    /// <summary>Its identity and idempotency key, unique in the books.</summary>
    public required string Id { get; init; }

    /// <summary>Where it goes: a channel the host knows, such as <c>sepa</c>, <c>kiosk/K-NOUMEA</c> or <c>notify</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>The file name or subject.</summary>
    public required string Name { get; init; }

    /// <summary>The bytes.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The SHA-256 of the bytes.</summary>
    public required ContentHash Hash { get; init; }

    /// <summary>When it was delivered; <c>null</c> until then.</summary>
    public DateTimeOffset? PublishedAt { get; init; }
}
