namespace Copro.Ledger;

/// <summary>
/// What every store asks of a commit, so that all of them refuse the same: first what is malformed whatever the books hold
/// (<see cref="Validate"/>), then, inside the transaction, what the books say to an entry.
/// </summary>
public static class LedgerCommitRules
{
    /// <summary>The longest command id, source of no index page larger than a few kilobytes.</summary>
    public const int MaxIdLength = 400;

    /// <summary>Refuses a commit that could not be stored in any books.</summary>
    /// <exception cref="ArgumentException">
    /// It names no books or command; has more than <see cref="LedgerCommit.MaxReceipts"/> receipts; holds one record twice; a
    /// receipt without key or amount, or posted without a prepared entry; an item settled beyond its amount; a state beyond its
    /// limits; a message whose hash is not that of its content; an entry that does not balance or whose hash is wrong; a text
    /// with a NUL or half of a surrogate pair in it.
    /// </exception>
    public static void Validate(LedgerCommit commit)
    {
        ArgumentNullException.ThrowIfNull(commit);
        Require(commit.Books.HasValue, "A commit names its books.");
        RequireId(commit.CommandId, "command");
        Require(
            commit.Receipts.Count <= LedgerCommit.MaxReceipts,
            $"A commit has at most {LedgerCommit.MaxReceipts} receipts, this one has {commit.Receipts.Count}."
        );
        if (commit.Source is { } source)
        {
            Require(source.Key.HasValue && source.Hash.HasValue, "A source document has a key and a hash.");
        }

        RequireOnce(commit.Entities, e => e.Code, "entity");
        RequireOnce(commit.DebtorAccounts, a => (a.Entity, a.Code), "debtor account");
        RequireOnce(commit.OpenItems, i => (i.Entity, i.Id), "open item");
        RequireOnce(commit.Receipts, r => r.Id, "receipt");
        RequireOnce(commit.Receipts, r => r.Key, "receipt key");
        RequireOnce(commit.Settlements, s => s.Id, "settlement");
        RequireOnce(commit.States, s => (s.Scope, s.Key), "state");
        RequireOnce(commit.Outbox, m => m.Id, "outbox message");
        Require(
            CommitTexts.FindBroken(commit) is null,
            "A text of the commit holds a NUL or half of a surrogate pair."
        );
        ValidateRecords(commit);
        foreach (var entry in commit.Entries)
        {
            ValidateEntry(entry);
        }
    }

    /// <summary>
    /// What stands against an entry in the books of its entity: an unknown entity, no fiscal year for its date, or a closed
    /// period; <c>null</c> when nothing does.
    /// </summary>
    /// <param name="entry">A well-formed entry.</param>
    /// <param name="entity">Its entity as it will be after the commit; <c>null</c> when the books have none.</param>
    public static Diagnostic? CheckPeriod(Entry entry, Entity? entity)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entity is null)
        {
            return LedgerDiagnostics.UnknownEntity.At(default, entry.Id.Entity);
        }

        var closed = entity.CheckOpen(entry.Content.Date);
        if (closed is not null)
        {
            return closed;
        }

        return entity.FiscalYearOf(entry.Content.Date)!.Code == entry.Id.FiscalYear
            ? null
            : LedgerDiagnostics.NoFiscalYear.At(default, entry.Id.Entity, entry.Content.Date);
    }

    /// <summary>What stands against an entry at the end of its journal: another number or hash is expected; <c>null</c> for nothing.</summary>
    /// <param name="entry">A well-formed entry.</param>
    /// <param name="head">The last entry before it, entries of the same commit included.</param>
    public static Diagnostic? CheckContinues(Entry entry, JournalHead head)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(head);
        return entry.Id.Number == head.LastNumber + 1 && entry.PreviousHash == head.LastHash
            ? null
            : LedgerDiagnostics.NotTheNextEntry.At(
                default,
                entry.Id.Number,
                entry.Id.Journal,
                entry.Id.Entity,
                entry.Id.FiscalYear,
                head.LastNumber + 1
            );
    }

    private static void ValidateRecords(LedgerCommit commit)
    {
        foreach (var entity in commit.Entities)
        {
            RequireId(entity.Code, "entity");
            RequireVersion(entity);
            ValidateYears(entity);
        }

        foreach (var account in commit.DebtorAccounts)
        {
            RequireId(account.Code, "debtor account");
            RequireVersion(account);
        }

        foreach (var item in commit.OpenItems)
        {
            RequireId(item.Id, "open item");
            RequireVersion(item);
            Require(IsWithin(item.Settled, item.Amount), $"The open item {item.Id} is settled beyond its amount.");
        }

        foreach (var receipt in commit.Receipts)
        {
            ValidateReceipt(receipt);
        }

        foreach (var settlement in commit.Settlements)
        {
            RequireId(settlement.Id, "settlement");
            RequireVersion(settlement);
        }

        foreach (var state in commit.States)
        {
            RequireId(state.Scope, "state scope");
            RequireId(state.Key, "state");
            RequireVersion(state);
            Require(state.SchemaVersion >= 1, "A state's schema versions count from 1.");
            Require(
                state.Payload.Length <= StateRecord.MaxPayloadLength,
                $"The state {state.Scope}/{state.Key} has more than {StateRecord.MaxPayloadLength} bytes."
            );
        }

        foreach (var message in commit.Outbox)
        {
            RequireId(message.Id, "outbox message");
            Require(message.PublishedAt is null, $"The message {message.Id} cannot have been delivered yet.");
            Require(
                message.Hash == ContentHash.Of(message.Content.Span),
                $"The hash of the message {message.Id} is not that of its content."
            );
        }
    }

    private static void ValidateReceipt(Receipt receipt)
    {
        RequireId(receipt.Id, "receipt");
        RequireVersion(receipt);
        Require(receipt.Key.HasValue, $"The receipt {receipt.Id} has no key.");
        Require(!receipt.Amount.IsZero, $"The receipt {receipt.Id} has no amount.");
        Require(!receipt.Fee.IsNegative, $"The receipt {receipt.Id} has a negative fee.");
        Require(
            IsIn(receipt.Fee, receipt) && IsIn(receipt.CashRounding, receipt) && IsIn(receipt.Returned, receipt),
            $"An amount of the receipt {receipt.Id} is in another currency."
        );
        Require(
            receipt.Allocations.All(a => IsIn(a.Amount, receipt)),
            $"An allocation of the receipt {receipt.Id} is in another currency."
        );
        Require(
            receipt.State == ReceiptState.Posted == receipt.Prepared is not null,
            $"The receipt {receipt.Id} has a prepared entry exactly while it is posted."
        );
    }

    private static void ValidateYears(Entity entity)
    {
        FiscalYear? before = null;
        foreach (var year in entity.FiscalYears)
        {
            Require(year.Start <= year.End, $"A fiscal year of {entity.Code} ends before it starts.");
            Require(
                before is null || year.Start == before.End.AddDays(1),
                $"The fiscal years of {entity.Code} follow one another without gap or overlap."
            );
            before = year;
        }
    }

    private static void ValidateEntry(Entry entry)
    {
        var content = entry.Content;
        var name = $"{entry.Id.Entity}/{entry.Id.Journal}/{entry.Id.FiscalYear}/{entry.Id.Number}";
        Require(
            entry.Id.Entity == content.Entity && entry.Id.Journal == content.Journal,
            $"The entry {name} is of another entity or journal than its content."
        );
        Require(entry.Id.Number >= 1, "Entries count from 1.");
        Require(content.Currency.Code.Length > 0, $"The entry {name} has no currency.");
        Require(!string.IsNullOrWhiteSpace(content.VoucherReference), $"The entry {name} has no voucher.");
        Require(content.IsBalanced(), $"The entry {name} does not balance.");
        Require(entry.TextDigest.HasValue, $"The entry {name} has no digest of its texts.");
        Require(entry.Hash == EntryHasher.HashOf(entry), $"The hash of the entry {name} is wrong.");
    }

    private static bool IsIn(Money part, Receipt receipt) => part.IsZero || part.Currency == receipt.Amount.Currency;

    private static bool IsWithin(Money part, Money whole)
    {
        if (!part.IsZero && part.Currency != whole.Currency)
        {
            return false;
        }

        var (least, most) = whole.IsNegative ? (whole.MinorUnits, 0L) : (0L, whole.MinorUnits);
        return least <= part.MinorUnits && part.MinorUnits <= most;
    }

    private static void RequireOnce<T, TKey>(IReadOnlyList<T> records, Func<T, TKey> key, string what)
    {
        if (records.Count < 2)
        {
            return;
        }

        var seen = new HashSet<TKey>(records.Count);
        foreach (var record in records)
        {
            Require(seen.Add(key(record)), $"A commit holds the same {what} twice: {key(record)}.");
        }
    }

    private static void RequireId(string id, string what)
    {
        Require(!string.IsNullOrEmpty(id), $"The identifier of a {what} is empty.");
        Require(id.Length <= MaxIdLength, $"The identifier of a {what} is longer than {MaxIdLength} characters.");
    }

    private static void RequireVersion(IVersioned record) =>
        Require(record.Version >= 0, "A version is never negative.");

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
#pragma warning disable CA2208, MA0015, S3928 // the parameter is that of the public door, Validate
            throw new ArgumentException(message, "commit");
#pragma warning restore CA2208, MA0015, S3928
        }
    }
}
