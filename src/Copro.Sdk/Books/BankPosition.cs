namespace Copro.Sdk;

/// <summary>What the bank says of an account and what the books say.</summary>
/// <param name="Entity">The entity's code.</param>
/// <param name="BankAccount">The bank account's code.</param>
/// <param name="Statement">The closing balance of the last statement taken in; <c>null</c> when there was none.</param>
/// <param name="Books">The balance of the account in the books.</param>
public sealed record BankPosition(string Entity, string BankAccount, Money? Statement, Money Books)
{
    /// <summary>Whether both say the same; <c>true</c> when the bank has said nothing.</summary>
    public bool Agrees => Statement is null || Statement == Books;
}
