namespace Copro.Ledger;

/// <summary>Which journal receipts of a source and a means of payment get by themselves.</summary>
/// <param name="Source">The road they came by.</param>
/// <param name="Means">How the debtor paid.</param>
/// <param name="Journal">The journal's code.</param>
public sealed record JournalAssignment(ReceiptSource Source, PaymentMeans Means, string Journal);
