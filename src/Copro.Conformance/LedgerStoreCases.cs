namespace Copro.Conformance;

/// <summary>What every <see cref="Copro.Ledger.ILedgerStore"/> must do.</summary>
public static class LedgerStoreCases
{
    /// <summary>All cases, independent of one another; each makes its own stores.</summary>
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        .. RecordCases.All,
        .. OutcomeCases.All,
        .. AtomicityCases.All,
        .. EntryCases.All,
        .. ReadingCases.All,
        .. ReceiptQueryCases.All,
        .. StateCases.All,
        .. OutboxCases.All,
        .. ConcurrencyCases.All,
        .. DurabilityCases.All,
    ];
}
