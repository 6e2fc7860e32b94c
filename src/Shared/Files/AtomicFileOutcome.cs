namespace Copro.Shared;

/// <summary>What became of a file that was to be written.</summary>
internal enum AtomicFileOutcome
{
    /// <summary>It was made now.</summary>
    Written = 0,

    /// <summary>It was there with the same bytes: nothing to do.</summary>
    AlreadyThere = 1,

    /// <summary>It was there with other bytes, which were left as they are.</summary>
    Conflict = 2,
}
