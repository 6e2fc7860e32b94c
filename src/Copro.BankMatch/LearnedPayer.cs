namespace Copro.BankMatch;

/// <summary>A payer confirmed before: by bank account, by name, or by number of housing-aid beneficiary.</summary>
public sealed record LearnedPayer
{
    /// <summary>The account paid from; <c>default</c> when the payer is known otherwise.</summary>
    public BankAccountNumber PaidFrom { get; init; }

    /// <summary>The name as banks write it; <c>null</c> when the payer is known otherwise.</summary>
    public string? Name { get; init; }

    /// <summary>The beneficiary number of the CAF, 7 digits and a letter; <c>null</c> when the payer is known otherwise.</summary>
    public string? Beneficiary { get; init; }

    /// <summary>The debtor accounts it has paid for: one settles the party, several share it.</summary>
    public required IReadOnlyList<string> Accounts { get; init; }
}
