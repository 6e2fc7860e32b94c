namespace Copro.Ledger;

/// <summary>
/// Which journal staged movements get by themselves. An assignment that names a kind goes before one that does not: a bank's
/// fee read from a statement need not land in the journal of transfers received.
/// </summary>
/// <param name="Source">The road they came by.</param>
/// <param name="Means">How the money was paid.</param>
/// <param name="Journal">The journal's code.</param>
/// <param name="Kind">Only movements of this kind; <c>null</c> for every kind that no other assignment names.</param>
public sealed record JournalAssignment(
    ReceiptSource Source,
    PaymentMeans Means,
    string Journal,
    ReceiptKind? Kind = null
);
