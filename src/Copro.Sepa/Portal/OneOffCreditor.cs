namespace Copro.Sepa;

/// <summary>An entity that collects one-off mandates: its creditor, and what it agreed with its bank and its debtors.</summary>
public sealed record OneOffCreditor
{
    /// <summary>The entity's code, as requests name it: <c>S001</c>.</summary>
    public required string Entity { get; init; }

    /// <summary>Who collects, on which account.</summary>
    public required Creditor Creditor { get; init; }

    /// <summary>What its mandate references start with: <c>0000G0</c>. A-Z, 0-9 and <c>-</c>; at most 17 with the default pattern.</summary>
    public required string MandatePrefix { get; init; }

    /// <summary>The bank's cut-off and the notice agreed with the debtors.</summary>
    public required CollectionTerms Terms { get; init; }
}
