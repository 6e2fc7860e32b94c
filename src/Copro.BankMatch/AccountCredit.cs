namespace Copro.BankMatch;

/// <summary>Money that no item absorbed, left on a debtor's account by the matches of a run.</summary>
/// <param name="Account">The debtor's account.</param>
/// <param name="Amount">Positive.</param>
public sealed record AccountCredit(string Account, Money Amount);
