namespace Copro.Sepa;

/// <summary>What a mandate answers to an event: its next state, or why there is none.</summary>
public sealed record MandateTransition
{
    /// <summary>Whether the event was accepted. A repeat of the last event is accepted and changes nothing.</summary>
    public required bool Accepted { get; init; }

    /// <summary>The state from now on; the one before when the event was not accepted.</summary>
    public required SepaMandate Mandate { get; init; }

    /// <summary>Why the event was not accepted; empty when it was.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
