using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>What one document brought.</summary>
internal sealed record RoadFigures
{
    public int Received { get; init; }

    public int Staged { get; init; }

    public int Settled { get; init; }

    public int Matched { get; init; }

    public int ToReview { get; init; }

    public int Refused { get; init; }

    public IReadOnlyList<Money> Paid { get; init; } = [];

    /// <summary>The figures of a document, read off the receipts that are to be staged for it.</summary>
    public static RoadFigures Of(int received, IReadOnlyCollection<Receipt> staged, int refused = 0) =>
        new()
        {
            Received = received,
            Refused = refused,
            Staged = staged.Count,
            Settled = staged.Count(receipt => receipt.Kind == ReceiptKind.Settlement),
            Matched = staged.Count(receipt => receipt is { Kind: ReceiptKind.Payment, Account: not null }),
            ToReview = staged.Count(receipt => receipt.Note is not null),
            Paid = [.. staged.Where(receipt => receipt.Kind == ReceiptKind.Payment).Select(receipt => receipt.Amount)],
        };
}
