namespace Copro.Ledger;

/// <summary>Which receipts to read; what is <c>null</c> or empty does not restrict. Answers are ordered by date, then id.</summary>
public sealed record ReceiptQuery
{
    /// <summary>Only of this entity.</summary>
    public string? Entity { get; init; }

    /// <summary>Only in one of these states.</summary>
    public IReadOnlyList<ReceiptState> States { get; init; } = [];

    /// <summary>Only paid by this means.</summary>
    public PaymentMeans? Means { get; init; }

    /// <summary>Only from this document.</summary>
    public SourceKey? Document { get; init; }

    /// <summary>Only of this debtor account; needs <see cref="Entity"/>.</summary>
    public string? Account { get; init; }

    /// <summary>Only of this person and of nobody.</summary>
    public string? OwnerOrNone { get; init; }

    /// <summary>Only those that wait for, or bring, this settlement.</summary>
    public string? SettlementId { get; init; }

    /// <summary>Whether a receipt is one this query asks for.</summary>
    public bool Matches(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return (Entity is null || receipt.Entity == Entity)
            && (States.Count == 0 || States.Contains(receipt.State))
            && (Means is null || receipt.Means == Means)
            && (Document is null || receipt.Document == Document)
            && (Account is null || receipt.Account == Account)
            && (OwnerOrNone is null || receipt.Owner is null || receipt.Owner == OwnerOrNone)
            && (SettlementId is null || receipt.SettlementId == SettlementId);
    }
}
