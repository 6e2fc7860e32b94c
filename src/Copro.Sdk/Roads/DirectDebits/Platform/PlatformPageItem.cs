namespace Copro.Sdk;

/// <summary>A pending request as the list names it.</summary>
internal sealed record PlatformPageItem
{
    public required string Id { get; init; }

    /// <summary>SHA-256 of its bytes, when the platform says it.</summary>
    public string? Sha256 { get; init; }
}
