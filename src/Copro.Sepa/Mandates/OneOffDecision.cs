namespace Copro.Sepa;

/// <summary>What <see cref="OneOffMandates.Decide"/> answers.</summary>
public sealed record OneOffDecision
{
    /// <summary>What became of the request.</summary>
    public required OneOffOutcome Outcome { get; init; }

    /// <summary>The new mandate, or the one filed before; <c>null</c> for a refusal.</summary>
    public SepaMandate? Mandate { get; init; }

    /// <summary>All findings: the reasons of a refusal or a conflict, and warnings of an acceptance.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
