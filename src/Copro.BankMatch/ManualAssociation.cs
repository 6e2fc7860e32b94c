namespace Copro.BankMatch;

/// <summary>What a person decided: no run changes it.</summary>
/// <param name="Transaction">The id of the movement.</param>
/// <param name="Target">The id of the item.</param>
/// <param name="Amount">How much of the movement, signed.</param>
public sealed record ManualAssociation(string Transaction, string Target, Money Amount);
