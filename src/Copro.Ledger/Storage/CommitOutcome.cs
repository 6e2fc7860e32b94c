namespace Copro.Ledger;

/// <summary>What became of a commit.</summary>
public enum CommitOutcome
{
    /// <summary>All of it is stored.</summary>
    Committed = 1,

    /// <summary>It had been stored before: the same command, or the same source with the same hash. Nothing was written.</summary>
    AlreadyDone = 2,

    /// <summary>Something it builds on has changed, or its source is known with other content. Nothing was written.</summary>
    Conflict = 3,
}
