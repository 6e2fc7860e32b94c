namespace Copro.Ledger;

/// <summary>
/// The state of one of the four deciding libraries, opaque to the ledger: a mandate, a kiosk's sequence, what a match
/// remembered. Immutable.
/// </summary>
public sealed record StateRecord : IVersioned
{
    /// <summary>The longest payload, 1 MiB: a state is a decision's memory, not a document.</summary>
    public const int MaxPayloadLength = 1024 * 1024;

    /// <summary>Whose state it is, such as <c>sepa.mandate</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>Its key, unique in the scope.</summary>
    public required string Key { get; init; }

    /// <summary>The version of the payload's form, counted from 1.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>The bytes, at most <see cref="MaxPayloadLength"/>.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <inheritdoc />
    public long Version { get; init; }
}
