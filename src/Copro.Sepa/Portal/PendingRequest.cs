namespace Copro.Sepa;

/// <summary>A request as its source holds it: raw bytes, to be archived before anything is made of them.</summary>
public sealed record PendingRequest
{
    /// <summary>The source's name of the request, by which it is acknowledged.</summary>
    public required string RequestId { get; init; }

    /// <summary>The bytes as received.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>SHA-256 of all bytes, those that were left out included.</summary>
    public required ContentHash ContentHash { get; init; }

    /// <summary>
    /// Whether bytes were left out because there are more than a request may have; its reader refuses what is here, and the
    /// original stays whole at its source.
    /// </summary>
    public bool IsCutShort { get; init; }

    /// <summary>The request id.</summary>
    public override string ToString() => RequestId;
}
