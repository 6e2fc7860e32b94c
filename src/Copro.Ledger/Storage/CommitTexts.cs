namespace Copro.Ledger;

/// <summary>
/// Refuses texts that some store would lose: half a surrogate pair has no UTF-8 form, so that a hash over it or a database
/// would keep another text; NUL is no text to PostgreSQL and ends one in C.
/// </summary>
internal static class CommitTexts
{
    private const char Nul = '\0';
    private const char FirstSurrogate = '\uD800';
    private const char LastSurrogate = '\uDFFF';

    /// <summary>The first text of a commit that cannot be stored, for a message; <c>null</c> when all can.</summary>
    internal static string? FindBroken(LedgerCommit commit) =>
        First(commit.CommandId, commit.Source?.Name)
        ?? commit.Entities.Select(Of).FirstOrDefault(IsFound)
        ?? commit.DebtorAccounts.Select(Of).FirstOrDefault(IsFound)
        ?? commit.OpenItems.Select(Of).FirstOrDefault(IsFound)
        ?? commit.Receipts.Select(Of).FirstOrDefault(IsFound)
        ?? commit.Settlements.Select(Of).FirstOrDefault(IsFound)
        ?? commit.Entries.Select(e => First(e.Id.FiscalYear) ?? Of(e.Content)).FirstOrDefault(IsFound)
        ?? commit.States.Select(s => First(s.Scope, s.Key)).FirstOrDefault(IsFound)
        ?? commit.Outbox.Select(m => First(m.Id, m.Channel, m.Name)).FirstOrDefault(IsFound);

    private static string? Of(Entity entity) =>
        First(entity.Code, entity.Name, entity.Siren)
        ?? entity
            .BankAccounts.Select(b => First(b.Code, b.Label, b.Account) ?? First([.. b.TransitAccounts.Values]))
            .FirstOrDefault(IsFound)
        ?? entity.Journals.Select(j => First(j.Code, j.Label)).FirstOrDefault(IsFound)
        ?? entity.JournalAssignments.Select(a => First(a.Journal)).FirstOrDefault(IsFound);

    private static string? Of(DebtorAccount account) =>
        First(account.Entity, account.Code, account.Label, account.GeneralAccount, account.CouponKey);

    private static string? Of(OpenItem item) =>
        First(item.Id, item.Entity, item.Account, item.Label, item.Kind, item.Period, item.Reference);

    private static string? Of(Receipt receipt) =>
        First(
            receipt.Id,
            receipt.Entity,
            receipt.Account,
            receipt.AccountLabel,
            receipt.MovementReference,
            receipt.Label,
            receipt.BankAccount,
            receipt.SettlementId,
            receipt.ReversalOf,
            receipt.Journal,
            receipt.Voucher,
            receipt.Owner,
            receipt.Note,
            receipt.CollectionFile,
            receipt.LastChange?.Command,
            receipt.LastChange?.By,
            receipt.Entry?.Entity,
            receipt.Entry?.Journal,
            receipt.Entry?.FiscalYear
        )
        ?? receipt.Allocations.Select(a => First(a.Item)).FirstOrDefault(IsFound)
        ?? (receipt.Prepared is { } prepared ? Of(prepared) : null);

    private static string? Of(Settlement settlement) =>
        First(settlement.Id, settlement.Entity, settlement.BankAccount, settlement.Counterparty)
        ?? First([.. settlement.References]);

    private static string? Of(EntryDraft draft) =>
        First(draft.Entity, draft.Journal, draft.VoucherReference, draft.Label, draft.Rule)
        ?? draft
            .Lines.Select(l => First(l.Account, l.AccountLabel, l.Auxiliary, l.AuxiliaryLabel, l.Label))
            .FirstOrDefault(IsFound);

    private static bool IsFound(string? broken) => broken is not null;

    private static string? First(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is not null && !IsStorable(text))
            {
                return text;
            }
        }

        return null;
    }

    private static bool IsStorable(ReadOnlySpan<char> text)
    {
        if (text.Contains(Nul))
        {
            return false;
        }

        var at = text.IndexOfAnyInRange(FirstSurrogate, LastSurrogate);
        while (at >= 0)
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }

            text = text[(at + 2)..];
            at = text.IndexOfAnyInRange(FirstSurrogate, LastSurrogate);
        }

        return true;
    }
}
