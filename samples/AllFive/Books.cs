using Copro.Ledger;

namespace Copro.Samples.AllFive;

/// <summary>Copro.Ledger: entries chained one over the other, and a change that the chain finds.</summary>
internal static class Books
{
    public static IEnumerable<string> Run()
    {
        var key = new ChainKey("a secret of at least sixteen bytes"u8);
        var head = EntryChain.Start("S001", "BQ", "20261231");
        var first = EntryChain.Append(head, Receipt(381_783), new DateOnly(2026, 11, 22), key);
        var second = EntryChain.Append(EntryChain.HeadAfter(first), Receipt(12_000), new DateOnly(2026, 11, 22), key);
        yield return $"ledger: entry {second.Id.Number} over entry {first.Id.Number}, chain {(Holds(first, second) ? "holds" : "broken")}";

        var changed = first with { Content = Receipt(381_784) };
        yield return $"ledger: with one cent more, chain {(Holds(changed, second) ? "holds" : "broken")}";
    }

    private static bool Holds(params Entry[] entries)
    {
        var previous = default(ContentHash);
        foreach (var entry in entries)
        {
            if (
                entry.PreviousHash != previous
                || EntryHasher.HashOf(entry) != entry.Hash
                || !entry.Content.IsBalanced()
            )
            {
                return false;
            }

            previous = entry.Hash;
        }

        return true;
    }

    private static EntryDraft Receipt(long cents) =>
        new()
        {
            Entity = "S001",
            Journal = "BQ",
            Date = new DateOnly(2026, 11, 22),
            VoucherReference = "VIR-1",
            VoucherDate = new DateOnly(2026, 11, 22),
            Label = "Charges 2026 T4",
            Currency = Currency.Eur,
            Lines =
            [
                new EntryLine
                {
                    Account = "512",
                    AccountLabel = "Banque",
                    Label = "Charges 2026 T4",
                    Debit = cents,
                },
                new EntryLine
                {
                    Account = "450",
                    AccountLabel = "Copropriétaires",
                    Auxiliary = "450PIERREP",
                    Label = "Charges 2026 T4",
                    Credit = cents,
                },
            ],
        };
}
