namespace Copro.BankMatch;

/// <summary>An item after a run; proposals change none.</summary>
/// <param name="Item">Its id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Remaining">What is still open, with the sign of its amount.</param>
public sealed record ItemState(string Item, ItemStatus Status, Money Remaining);
