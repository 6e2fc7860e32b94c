namespace Copro.Ledger;

/// <summary>Who holds the money of a payment until the bank credits it.</summary>
public enum Custody
{
    /// <summary>The entity itself: cash in its box, cheques to be remitted, card takings on their way.</summary>
    Entity = 0,

    /// <summary>The operator of the kiosk, who owes what it took and transfers it less its fees.</summary>
    Operator = 1,
}
