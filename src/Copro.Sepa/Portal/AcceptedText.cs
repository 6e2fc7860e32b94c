namespace Copro.Sepa;

/// <summary>The consent text the debtor accepted: which version, and the hash of what was shown.</summary>
public sealed record AcceptedText
{
    /// <summary>The version of the text, as the portal names it: 1 to 35 characters.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of the text as it was shown, in UTF-8.</summary>
    public required ContentHash Hash { get; init; }
}
