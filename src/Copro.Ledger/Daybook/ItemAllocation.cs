namespace Copro.Ledger;

/// <summary>A part of a receipt that pays an open item.</summary>
/// <param name="Item">The item's identifier.</param>
/// <param name="Amount">How much, in the item's currency; negative when a return takes it back.</param>
public sealed record ItemAllocation(string Item, Money Amount);
