using System.Text.Json.Serialization;
using Copro.Kiosk;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>The form of an agency file, as written in docs/formats/agency.md. Every amount is a decimal string.</summary>
internal sealed record AgencyDocument
{
    public required string Books { get; init; }

    public required string Name { get; init; }

    public required string TimeZone { get; init; }

    public IReadOnlyList<EntityDocument> Entities { get; set; } = [];

    public IReadOnlyList<KioskDocument> Kiosks { get; set; } = [];
}

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

internal sealed record CreditorDocument
{
    public required string Name { get; init; }

    public required string Identifier { get; init; }

    public required string BankAccount { get; init; }

    public int NoticeDays { get; init; }

    public required string MandatePrefix { get; init; }

    public AddressDocument? Address { get; init; }
}

internal sealed record AddressDocument
{
    public string? Street { get; init; }

    public string? BuildingNumber { get; init; }

    public string? PostCode { get; init; }

    public required string Town { get; init; }

    public required string Country { get; init; }
}

internal sealed record AccountDocument
{
    public required string Code { get; init; }

    public required string Label { get; init; }

    public required string GeneralAccount { get; init; }

    public string? CouponKey { get; init; }

    public string? Reference { get; init; }

    public IReadOnlyList<string> Ibans { get; set; } = [];
}

internal sealed record ItemDocument
{
    public required string Id { get; init; }

    public required string Account { get; init; }

    public required string Kind { get; init; }

    public required string Label { get; init; }

    public required string Amount { get; init; }

    public required DateOnly DueOn { get; init; }

    public string? Period { get; init; }

    public string? Reference { get; init; }

    public int Rank { get; init; }
}

internal sealed record OpeningDocument
{
    public required DateOnly Date { get; init; }

    public required string Journal { get; init; }

    public required string Voucher { get; init; }

    public required string Label { get; init; }

    public IReadOnlyList<OpeningLineDocument> Lines { get; set; } = [];
}

internal sealed record OpeningLineDocument
{
    public required string Account { get; init; }

    public string? Auxiliary { get; init; }

    public string? Debit { get; init; }

    public string? Credit { get; init; }
}

internal sealed record KioskDocument
{
    public required string Id { get; init; }

    public required KioskCustody Custody { get; init; }

    public required string Currency { get; init; }

    public required string TimeZone { get; init; }

    public string? Operator { get; init; }

    public int MaxFeeBasisPoints { get; init; }

    public IReadOnlyList<KioskEntityDocument> Entities { get; set; } = [];
}

internal sealed record KioskEntityDocument
{
    public required string Entity { get; init; }

    public required string BankAccount { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(AgencyDocument))]
internal sealed partial class AgencyJsonContext : JsonSerializerContext;
