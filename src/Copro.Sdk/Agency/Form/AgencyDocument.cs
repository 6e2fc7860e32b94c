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
