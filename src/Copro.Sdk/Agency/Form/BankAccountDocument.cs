using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>A bank account of an entity.</summary>
internal sealed record BankAccountDocument
{
    public required string Code { get; init; }

    public required string Label { get; init; }

    public required string Iban { get; init; }

    public string? Bic { get; init; }

    public required string Account { get; init; }

    public IReadOnlyDictionary<TransitKind, string> TransitAccounts { get; set; } =
        new Dictionary<TransitKind, string>();
}
