namespace Copro.Sdk.Tests.Worlds;

/// <summary>What one road must bring over both evenings.</summary>
internal sealed record ExpectedRoad
{
    public required int Received { get; init; }

    public required int Staged { get; init; }

    public required int Settled { get; init; }

    public required int Matched { get; init; }

    public required int ToReview { get; init; }

    public required int Refused { get; init; }

    public required Dictionary<string, string> Paid { get; init; }
}
