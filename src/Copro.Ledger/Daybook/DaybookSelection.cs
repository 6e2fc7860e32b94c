namespace Copro.Ledger;

/// <summary>Which receipts an act is for: some by their ids, or all that a query finds.</summary>
public sealed class DaybookSelection
{
    private DaybookSelection(IReadOnlyList<string>? ids, ReceiptQuery? query)
    {
        Ids = ids;
        Query = query;
    }

    /// <summary>The ids, without repetition; <c>null</c> when a query selects.</summary>
    public IReadOnlyList<string>? Ids { get; }

    /// <summary>The query; <c>null</c> when ids select.</summary>
    public ReceiptQuery? Query { get; }

    /// <summary>The receipts with these ids; one that does not exist is refused by name.</summary>
    public static DaybookSelection Of(params IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return new DaybookSelection([.. ids.Distinct(StringComparer.Ordinal)], null);
    }

    /// <summary>The receipts that a query finds at the moment of the act.</summary>
    public static DaybookSelection Where(ReceiptQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new DaybookSelection(null, query);
    }
}
