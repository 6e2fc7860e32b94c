namespace Copro.Sdk;

/// <summary>An entity that a kiosk collects for.</summary>
/// <param name="Entity">The entity's code.</param>
/// <param name="BankAccount">The code of its bank account on which the kiosk's takings are credited.</param>
public sealed record KioskEntity(string Entity, string BankAccount);
