namespace Copro.BankMatch;

/// <summary>A party that a movement may be of, and why.</summary>
internal sealed record PartyCandidate(
    Party Party,
    IdentityClass Class,
    double Weight,
    IReadOnlyList<MatchEvidence> Evidence
)
{
    /// <summary>The places of the words that name it: they are no months.</summary>
    public IReadOnlyCollection<int> UsedWords { get; init; } = [];

    /// <summary>Whether the amount must fit exactly for an automatic match, whatever the month.</summary>
    public bool NeedsExactAmount { get; init; }
}
