using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>An entity, its people, what they owe, and where its books begin.</summary>
internal sealed record EntityDocument
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required EntityKind Kind { get; init; }

    public required string Currency { get; init; }

    public string? Siren { get; init; }

    public IReadOnlyList<FiscalYear> FiscalYears { get; set; } = [];

    public IReadOnlyList<BankAccountDocument> BankAccounts { get; set; } = [];

    public IReadOnlyList<Journal> Journals { get; set; } = [];

    public IReadOnlyList<JournalAssignment> JournalAssignments { get; set; } = [];

    public CreditorDocument? Creditor { get; init; }

    public IReadOnlyList<AccountDocument> Accounts { get; set; } = [];

    public IReadOnlyList<ItemDocument> Items { get; set; } = [];

    public OpeningDocument? Opening { get; init; }
}
