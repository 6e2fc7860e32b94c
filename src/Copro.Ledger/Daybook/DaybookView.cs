namespace Copro.Ledger;

/// <summary>
/// What a plan may look at: the selected receipts and what they touch, as it was read. Each record carries the version it was read
/// at, so that a plan made on an old view is refused by the store.
/// </summary>
public sealed record DaybookView
{
    /// <summary>The selected receipts.</summary>
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];

    /// <summary>Ids that were asked for and do not exist.</summary>
    public IReadOnlyList<string> UnknownIds { get; init; } = [];

    /// <summary>The entities of the receipts, by code.</summary>
    public IReadOnlyDictionary<string, Entity> Entities { get; init; } =
        new Dictionary<string, Entity>(StringComparer.Ordinal);

    /// <summary>The debtor accounts of those entities, by entity and code.</summary>
    public IReadOnlyDictionary<(string Entity, string Code), DebtorAccount> DebtorAccounts { get; init; } =
        new Dictionary<(string, string), DebtorAccount>();

    /// <summary>The open items of those entities; empty unless the act validates.</summary>
    public IReadOnlyList<OpenItem> OpenItems { get; init; } = [];

    /// <summary>The settlements that the receipts or their originals name, by id.</summary>
    public IReadOnlyDictionary<string, Settlement> Settlements { get; init; } =
        new Dictionary<string, Settlement>(StringComparer.Ordinal);

    /// <summary>The receipts that selected returns take back, by id.</summary>
    public IReadOnlyDictionary<string, Receipt> Originals { get; init; } =
        new Dictionary<string, Receipt>(StringComparer.Ordinal);

    /// <summary>The heads of the journals that prepared entries go to.</summary>
    public IReadOnlyList<JournalHead> Heads { get; init; } = [];

    /// <summary>The counters of automatic vouchers, by key; empty unless the act numbers vouchers.</summary>
    public IReadOnlyDictionary<string, StateRecord> VoucherCounters { get; init; } =
        new Dictionary<string, StateRecord>(StringComparer.Ordinal);

    /// <summary>The settlement a receipt brings or waits for, a return's being that of what it takes back; <c>null</c> for none, and for one of another entity.</summary>
    public Settlement? SettlementOf(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var original = receipt.ReversalOf is { } reversed ? Originals.GetValueOrDefault(reversed) : null;
        var id = receipt.SettlementId ?? original?.SettlementId;
        var settlement = id is null ? null : Settlements.GetValueOrDefault(id);
        return settlement?.Entity == receipt.Entity ? settlement : null;
    }
}
