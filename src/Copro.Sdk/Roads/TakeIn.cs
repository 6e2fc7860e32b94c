using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>Begins the commit that takes a document in.</summary>
internal static class TakeIn
{
    public static LedgerCommit Commit(
        SourceKey key,
        IncomingDocument document,
        AgencyProfile agency,
        TimeProvider clock,
        IReadOnlyList<Receipt> receipts
    )
    {
        var now = clock.GetUtcNow();
        return new LedgerCommit
        {
            CommandId = $"take-in/{key}/{document.Hash}",
            Books = agency.Books,
            DecidedAt = now,
            Source = new SourceDocument(key, document.Hash, document.Name, now),
            Receipts = receipts,
        };
    }
}
