namespace Copro.Sdk;

/// <summary>Something owed.</summary>
internal sealed record ItemDocument
{
    public required string Id { get; init; }

    public required string Account { get; init; }

    public required string Kind { get; init; }

    public required string Label { get; init; }

    public required string Amount { get; init; }

    public required DateOnly DueOn { get; init; }

    public string? Period { get; init; }

    public string? Reference { get; init; }

    public int Rank { get; init; }
}
