namespace Copro.Sdk;

/// <summary>One page of the list of pending requests.</summary>
internal sealed record PlatformPage
{
    public required IReadOnlyList<PlatformPageItem> Requests { get; init; }

    /// <summary>The cursor of the next page; <c>null</c> or empty on the last.</summary>
    public string? Next { get; init; }
}
