namespace Copro.Ledger;

/// <summary>
/// A stored record that is replaced only by somebody who has seen its present state. In a commit the version is the one that
/// was read (0 for a new record); the store answers <see cref="CommitOutcome.Conflict"/> when it is no longer the present one,
/// and otherwise stores the record with the next.
/// </summary>
public interface IVersioned
{
    /// <summary>How often the record has been stored: 0 before the first time.</summary>
    long Version { get; }
}
