namespace Copro.Ledger;

/// <summary>What an act did: how many receipts for how much, and receipt by receipt what it refused.</summary>
public sealed record DaybookAnswer
{
    /// <summary>The answer of an act that had nothing to do.</summary>
    public static DaybookAnswer Nothing { get; } = new();

    /// <summary>The receipts it changed, as they were after it (their version is the one that is stored).</summary>
    public IReadOnlyList<Receipt> Done { get; init; } = [];

    /// <summary>The receipts that were already there, with who did it and when.</summary>
    public IReadOnlyList<ReceiptRefusal> AlreadyDone { get; init; } = [];

    /// <summary>The receipts it refused; they keep their state, with the reason as their note.</summary>
    public IReadOnlyList<ReceiptRefusal> Refusals { get; init; } = [];

    /// <summary>The entries it put in the books, in their order.</summary>
    public IReadOnlyList<EntryId> Entries { get; init; } = [];

    /// <summary>How many receipts it changed.</summary>
    public int Count => Done.Count;

    /// <summary>The sum of what it changed, one amount a currency, ordered by currency code.</summary>
    public IReadOnlyList<Money> Totals =>
        [
            .. Done.GroupBy(r => r.Amount.Currency)
                .OrderBy(g => g.Key.Code, StringComparer.Ordinal)
                .Select(g => Money.Sum(g.Select(r => r.Amount))),
        ];

    /// <summary>This answer and another's, one after the other.</summary>
    public DaybookAnswer And(DaybookAnswer next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new DaybookAnswer
        {
            Done = [.. Done, .. next.Done],
            AlreadyDone = [.. AlreadyDone, .. next.AlreadyDone],
            Refusals = [.. Refusals, .. next.Refusals],
            Entries = [.. Entries, .. next.Entries],
        };
    }
}
