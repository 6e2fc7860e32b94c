using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// What a road makes of a document: a commit that takes it in, or the reasons for keeping it aside. Nothing has been written.
/// </summary>
internal sealed record RoadDecision
{
    public LedgerCommit? Commit { get; init; }

    public RoadFigures Figures { get; init; } = new();

    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    public bool IsRefused => Commit is null && !IsKnown && !IsHeld;

    public bool IsKnown { get; init; }

    /// <summary>It stays where it is: something that must come first is missing, or a person must confirm it.</summary>
    public bool IsHeld { get; init; }

    public static RoadDecision Take(LedgerCommit commit, RoadFigures figures, IReadOnlyList<Diagnostic> findings) =>
        new()
        {
            Commit = commit,
            Figures = figures,
            Findings = findings,
        };

    public static RoadDecision Refuse(IReadOnlyList<Diagnostic> findings) => new() { Findings = findings };

    public static RoadDecision Refuse(Diagnostic finding) => new() { Findings = [finding] };

    public static RoadDecision Hold(IReadOnlyList<Diagnostic> findings) => new() { IsHeld = true, Findings = findings };

    public static RoadDecision Known() => new() { IsKnown = true };
}
