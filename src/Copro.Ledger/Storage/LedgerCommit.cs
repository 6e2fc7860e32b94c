namespace Copro.Ledger;

/// <summary>
/// Everything one decision changes, stored whole or not at all. Records that carry a version replace the version they name;
/// entries continue the head of their journal.
/// </summary>
public sealed record LedgerCommit
{
    /// <summary>
    /// The most receipts in one commit: a longer transaction would hold locks for many seconds and a log of hundreds of
    /// megabytes.
    /// </summary>
    public const int MaxReceipts = 100_000;

    /// <summary>What was asked, unique in the books: the same command again is answered <see cref="CommitOutcome.AlreadyDone"/>.</summary>
    public required string CommandId { get; init; }

    /// <summary>The books it belongs to.</summary>
    public required BooksId Books { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>The document whose taking in this commit is; <c>null</c> for none.</summary>
    public SourceDocument? Source { get; init; }

    /// <summary>Entities, new or changed.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>Debtor accounts, new or changed.</summary>
    public IReadOnlyList<DebtorAccount> DebtorAccounts { get; init; } = [];

    /// <summary>Open items, new or changed.</summary>
    public IReadOnlyList<OpenItem> OpenItems { get; init; } = [];

    /// <summary>Receipts, new or changed.</summary>
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];

    /// <summary>Settlements, new or changed.</summary>
    public IReadOnlyList<Settlement> Settlements { get; init; } = [];

    /// <summary>Entries to append, each continuing its journal.</summary>
    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>States of the deciding libraries, new or changed.</summary>
    public IReadOnlyList<StateRecord> States { get; init; } = [];

    /// <summary>What is to leave.</summary>
    public IReadOnlyList<OutboxMessage> Outbox { get; init; } = [];
}
