namespace Copro.BankMatch;

/// <summary>What a person refused: this movement does not pay this debtor. It is not proposed again.</summary>
/// <param name="Transaction">The id of the movement.</param>
/// <param name="Account">The debtor's account.</param>
public sealed record RejectedPair(string Transaction, string Account);
