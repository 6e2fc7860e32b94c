namespace Copro.BankMatch;

/// <summary>A party of a movement as the bank names it. Every field may be missing; fillers are read as missing.</summary>
public sealed record BankParty
{
    /// <summary>The name; <c>null</c> when not given.</summary>
    public string? Name { get; init; }

    /// <summary>The account; <c>default</c> when not given, as always for a transfer received in CFONB 120.</summary>
    public BankAccountNumber Account { get; init; }

    /// <summary>An identifier such as a SIRET, a BIC or a creditor identifier; <c>null</c> when not given.</summary>
    public string? Identifier { get; init; }

    /// <summary>What kind of identifier, as written; <c>null</c> when not given.</summary>
    public string? IdentifierType { get; init; }

    /// <summary>Whether nothing at all is known.</summary>
    public bool IsEmpty => Name is null && !Account.HasValue && Identifier is null;
}
