namespace Copro.Ledger;

/// <summary>A bank account of an entity and the accounts its money stands on.</summary>
public sealed record BankAccount
{
    /// <summary>The code inside the entity, such as <c>BNP</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The bank's name or the purpose, as printed.</summary>
    public required string Label { get; init; }

    /// <summary>The account's IBAN.</summary>
    public required Iban Iban { get; init; }

    /// <summary>The general account of the bank's money, such as <c>5121</c>.</summary>
    public required string Account { get; init; }

    /// <summary>
    /// The general accounts of money that the bank is still to credit, by what it is; a means that is missing uses the
    /// default of the posting rules.
    /// </summary>
    public IReadOnlyDictionary<TransitKind, string> TransitAccounts { get; init; } =
        new Dictionary<TransitKind, string>();
}
