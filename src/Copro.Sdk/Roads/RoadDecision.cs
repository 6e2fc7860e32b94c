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

    public bool IsRefused => Commit is null && !IsKnown;

    public bool IsKnown { get; init; }

    public static RoadDecision Take(LedgerCommit commit, RoadFigures figures, IReadOnlyList<Diagnostic> findings) =>
        new()
        {
            Commit = commit,
            Figures = figures,
            Findings = findings,
        };

    public static RoadDecision Refuse(IReadOnlyList<Diagnostic> findings) => new() { Findings = findings };

    public static RoadDecision Refuse(Diagnostic finding) => new() { Findings = [finding] };

    public static RoadDecision Known() => new() { IsKnown = true };
}
