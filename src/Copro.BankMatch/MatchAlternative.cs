namespace Copro.BankMatch;

/// <summary>A reading that lost.</summary>
public sealed record MatchAlternative
{
    /// <summary>The debtor's account, or the settlement, it was about.</summary>
    public required string Party { get; init; }

    /// <summary>What it would have allocated; may be empty.</summary>
    public IReadOnlyList<MatchAllocation> Allocations { get; init; } = [];

    /// <summary>Its evidence, for and against.</summary>
    public IReadOnlyList<MatchEvidence> Evidence { get; init; } = [];

    /// <summary>Its weight in bits.</summary>
    public double Weight { get; init; }
}
