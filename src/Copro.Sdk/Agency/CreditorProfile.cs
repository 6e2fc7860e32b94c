using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>An entity that collects one-off direct debits, and the account of its books that they come to.</summary>
/// <param name="OneOff">The creditor, its terms and how its mandate references begin.</param>
/// <param name="BankAccount">The code of the entity's bank account that is credited.</param>
public sealed record CreditorProfile(OneOffCreditor OneOff, string BankAccount);
