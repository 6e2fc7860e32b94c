namespace Copro.Sdk;

/// <summary>A postal address.</summary>
internal sealed record AddressDocument
{
    public string? Street { get; init; }

    public string? BuildingNumber { get; init; }

    public string? PostCode { get; init; }

    public required string Town { get; init; }

    public required string Country { get; init; }
}
