namespace Copro.Sepa;

/// <summary>Where a one-off mandate comes from: the request, and the proof that the debtor agreed. Kept outside every file.</summary>
public sealed record MandateOrigin
{
    /// <summary>The portal's id of the request.</summary>
    public required string RequestId { get; init; }

    /// <summary>The hash of the request's canonical form: what tells a repeat from a conflict.</summary>
    public required ContentHash RequestHash { get; init; }

    /// <summary>The entity that collects.</summary>
    public required string Entity { get; init; }

    /// <summary>The debtor's account in it.</summary>
    public required string Account { get; init; }

    /// <summary>Where the confirmation goes.</summary>
    public required string Email { get; init; }

    /// <summary>What the debtor accepted.</summary>
    public required AcceptedText AcceptedText { get; init; }

    /// <summary>When it was signed, to the millisecond, with the offset the portal gave.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>The portal's traces, by name.</summary>
    public IReadOnlyDictionary<string, string> Evidence { get; init; } =
        new Dictionary<string, string>(0, StringComparer.Ordinal);

    /// <summary>The request id: nothing about a person.</summary>
    public override string ToString() => RequestId;
}
