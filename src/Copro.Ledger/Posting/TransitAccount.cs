namespace Copro.Ledger;

/// <summary>The account on which money of a kind stands until the bank credits it, unless a bank account names another.</summary>
/// <param name="Kind">What is in transit.</param>
/// <param name="Account">The general account.</param>
/// <param name="Label">Its name in French.</param>
public sealed record TransitAccount(TransitKind Kind, string Account, string Label);
