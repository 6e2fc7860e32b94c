namespace Copro.Ledger;

/// <summary>One set of books of the in-memory store. Not safe for several threads: the store holds its lock.</summary>
internal sealed class BooksShelf
{
    private readonly HashSet<string> _commands = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceKey, string> _receiptsByKey = [];
    private readonly Dictionary<(string Entity, string Journal, string FiscalYear), JournalHead> _heads = [];
    private readonly Dictionary<string, int> _messages = new(StringComparer.Ordinal);

    internal Dictionary<SourceKey, SourceDocument> Sources { get; } = [];

    internal VersionedTable<string, Entity> Entities { get; } =
        new("entity", e => e.Code, e => e.Code, (e, version) => e with { Version = version });

    internal VersionedTable<(string Entity, string Code), DebtorAccount> DebtorAccounts { get; } =
        new("debtor account", a => (a.Entity, a.Code), a => a.Code, (a, version) => a with { Version = version });

    internal VersionedTable<(string Entity, string Id), OpenItem> OpenItems { get; } =
        new("open item", i => (i.Entity, i.Id), i => i.Id, (i, version) => i with { Version = version });

    internal VersionedTable<string, Receipt> Receipts { get; } =
        new("receipt", r => r.Id, r => r.Id, (r, version) => r with { Version = version });

    internal VersionedTable<string, Settlement> Settlements { get; } =
        new("settlement", s => s.Id, s => s.Id, (s, version) => s with { Version = version });

    internal VersionedTable<(string Scope, string Key), StateRecord> States { get; } =
        new(
            "state",
            s => (s.Scope, s.Key),
            s => $"{s.Scope}/{s.Key}",
            // The bytes are the caller's until here: a copy keeps what was committed.
            (s, version) => s with { Version = version, Payload = s.Payload.ToArray() }
        );

    internal List<Entry> Entries { get; } = [];

    internal List<OutboxMessage> Outbox { get; } = [];

    internal JournalHead Head(string entity, string journal, string fiscalYear) =>
        _heads.TryGetValue((entity, journal, fiscalYear), out var head)
            ? head
            : EntryChain.Start(entity, journal, fiscalYear);

    internal CommitResult Commit(LedgerCommit commit)
    {
        if (_commands.Contains(commit.CommandId))
        {
            return CommitResult.AlreadyDone;
        }

        if (commit.Source is { } source && Sources.TryGetValue(source.Key, out var known))
        {
            return known.Hash == source.Hash
                ? CommitResult.AlreadyDone
                : CommitResult.Conflict(LedgerDiagnostics.SourceConflict.At(default, source.Key.ToString()));
        }

        var conflict = FirstConflict(commit);
        if (conflict is not null)
        {
            return CommitResult.Conflict(conflict);
        }

        Store(commit);
        return CommitResult.Committed;
    }

    internal bool MarkPublished(string messageId, DateTimeOffset publishedAt)
    {
        if (!_messages.TryGetValue(messageId, out var index))
        {
            return false;
        }

        if (Outbox[index].PublishedAt is null)
        {
            Outbox[index] = Outbox[index] with { PublishedAt = publishedAt };
        }

        return true;
    }

    private Diagnostic? FirstConflict(LedgerCommit commit) =>
        Entities.FirstConflict(commit.Entities)
        ?? DebtorAccounts.FirstConflict(commit.DebtorAccounts)
        ?? OpenItems.FirstConflict(commit.OpenItems)
        ?? Receipts.FirstConflict(commit.Receipts)
        ?? FirstKeyConflict(commit.Receipts)
        ?? Settlements.FirstConflict(commit.Settlements)
        ?? States.FirstConflict(commit.States)
        ?? FirstMessageConflict(commit.Outbox)
        ?? FirstEntryConflict(commit);

    private Diagnostic? FirstKeyConflict(IReadOnlyList<Receipt> receipts)
    {
        foreach (var receipt in receipts)
        {
            // A receipt keeps the key it came with: under another key it would be another movement.
            var before = Receipts.Find(receipt.Id);
            if (before is not null && before.Key != receipt.Key)
            {
                return LedgerDiagnostics.KeyConflict.At(default, before.Key.ToString(), receipt.Id);
            }

            if (_receiptsByKey.TryGetValue(receipt.Key, out var id) && id != receipt.Id)
            {
                return LedgerDiagnostics.KeyConflict.At(default, receipt.Key.ToString(), id);
            }
        }

        return null;
    }

    private Diagnostic? FirstMessageConflict(IReadOnlyList<OutboxMessage> messages)
    {
        var taken = messages.FirstOrDefault(m => _messages.ContainsKey(m.Id));
        return taken is null ? null : LedgerDiagnostics.MessageConflict.At(default, taken.Id);
    }

    private Diagnostic? FirstEntryConflict(LedgerCommit commit)
    {
        var heads = new Dictionary<(string Entity, string Journal, string FiscalYear), JournalHead>();
        foreach (var entry in commit.Entries)
        {
            var entity =
                commit.Entities.FirstOrDefault(e => e.Code == entry.Id.Entity) ?? Entities.Find(entry.Id.Entity);
            var key = (entry.Id.Entity, entry.Id.Journal, entry.Id.FiscalYear);
            var head = heads.TryGetValue(key, out var own)
                ? own
                : Head(entry.Id.Entity, entry.Id.Journal, entry.Id.FiscalYear);
            var conflict =
                LedgerCommitRules.CheckPeriod(entry, entity) ?? LedgerCommitRules.CheckContinues(entry, head);
            if (conflict is not null)
            {
                return conflict;
            }

            heads[key] = EntryChain.HeadAfter(entry);
        }

        return null;
    }

    private void Store(LedgerCommit commit)
    {
        _commands.Add(commit.CommandId);
        if (commit.Source is { } source)
        {
            Sources.Add(source.Key, source);
        }

        Entities.Store(commit.Entities);
        DebtorAccounts.Store(commit.DebtorAccounts);
        OpenItems.Store(commit.OpenItems);
        Receipts.Store(commit.Receipts);
        Settlements.Store(commit.Settlements);
        States.Store(commit.States);
        foreach (var receipt in commit.Receipts)
        {
            _receiptsByKey[receipt.Key] = receipt.Id;
        }

        foreach (var entry in commit.Entries)
        {
            Entries.Add(entry);
            _heads[(entry.Id.Entity, entry.Id.Journal, entry.Id.FiscalYear)] = EntryChain.HeadAfter(entry);
        }

        foreach (var message in commit.Outbox)
        {
            _messages.Add(message.Id, Outbox.Count);
            Outbox.Add(message with { Content = message.Content.ToArray() });
        }
    }
}
