namespace Copro.Ledger;

/// <summary>The answer to a commit.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">For a conflict: which record or source stood against it; otherwise <c>null</c>.</param>
public sealed record CommitResult(CommitOutcome Outcome, Diagnostic? Reason = null)
{
    /// <summary>Stored.</summary>
    public static CommitResult Committed { get; } = new(CommitOutcome.Committed);

    /// <summary>Stored before.</summary>
    public static CommitResult AlreadyDone { get; } = new(CommitOutcome.AlreadyDone);

    /// <summary>Refused because of <paramref name="reason"/>.</summary>
    public static CommitResult Conflict(Diagnostic reason) => new(CommitOutcome.Conflict, reason);
}
