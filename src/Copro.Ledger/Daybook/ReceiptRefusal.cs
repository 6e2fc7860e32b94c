namespace Copro.Ledger;

/// <summary>A receipt that an act left as it was, and why.</summary>
/// <param name="Receipt">Its id.</param>
/// <param name="Reason">Why.</param>
public sealed record ReceiptRefusal(string Receipt, Diagnostic Reason);
