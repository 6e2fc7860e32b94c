namespace Copro.BankMatch;

/// <summary>A part of a movement given to a target.</summary>
/// <param name="Target">The id of the item, or of the payment that is taken back.</param>
/// <param name="Amount">Signed: negative on what a return reopens, and on credit notes and our own invoices.</param>
public sealed record MatchAllocation(string Target, Money Amount);
