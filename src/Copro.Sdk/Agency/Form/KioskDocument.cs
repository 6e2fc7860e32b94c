using Copro.Kiosk;

namespace Copro.Sdk;

/// <summary>A kiosk and whom it collects for.</summary>
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
