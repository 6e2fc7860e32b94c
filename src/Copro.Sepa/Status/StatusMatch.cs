namespace Copro.Sepa;

/// <summary>A status and the collection it is about. Immutable; made by <see cref="StatusMatcher"/>.</summary>
public sealed record StatusMatch
{
    /// <summary>What the bank says; of a collection that a report rejects without naming it, what it says of its group or message.</summary>
    public required CollectionStatus Status { get; init; }

    /// <summary>What we presented; <c>null</c> when nothing fits, or more than one thing does.</summary>
    public MandatePresentation? Presentation { get; init; }

    /// <summary>By what it was found.</summary>
    public StatusMatchKey Key { get; init; }

    /// <summary>Ids and status; nothing about a person.</summary>
    public override string ToString() => $"{Status} {Key}";
}
