namespace Copro.Ledger;

/// <summary>Puts prepared entries at the end of their journal: numbered without gap, each hashed over the one before it.</summary>
public static class EntryChain
{
    /// <summary>The head of a journal in which nothing has been validated yet.</summary>
    public static JournalHead Start(string entity, string journal, string fiscalYear) =>
        new(entity, journal, fiscalYear, 0, default);

    /// <summary>The entry that continues <paramref name="head"/>.</summary>
    /// <param name="head">The last entry of the journal in its fiscal year.</param>
    /// <param name="content">What the entry says; of the head's entity and journal.</param>
    /// <param name="validatedOn">The day it is validated.</param>
    /// <param name="key">The key its personal texts are digested with.</param>
    /// <exception cref="ArgumentException">The content belongs to another entity or journal.</exception>
    public static Entry Append(JournalHead head, EntryDraft content, DateOnly validatedOn, ChainKey key)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(key);
        if (content.Entity != head.Entity || content.Journal != head.Journal)
        {
            throw new ArgumentException("The entry belongs to another journal.", nameof(content));
        }

        var entry = new Entry
        {
            Id = new EntryId(head.Entity, head.Journal, head.FiscalYear, head.LastNumber + 1),
            Content = content,
            ValidatedOn = validatedOn,
            TextDigest = EntryHasher.TextDigest(content, key),
            PreviousHash = head.LastHash,
            Hash = default,
        };
        return entry with { Hash = EntryHasher.HashOf(entry) };
    }

    /// <summary>The head of the journal once <paramref name="entry"/> is its last.</summary>
    public static JournalHead HeadAfter(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new JournalHead(entry.Id.Entity, entry.Id.Journal, entry.Id.FiscalYear, entry.Id.Number, entry.Hash);
    }
}
