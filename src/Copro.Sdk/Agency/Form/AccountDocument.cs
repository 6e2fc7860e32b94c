namespace Copro.Sdk;

/// <summary>The account of somebody who owes or is owed.</summary>
internal sealed record AccountDocument
{
    public required string Code { get; init; }

    public required string Label { get; init; }

    public required string GeneralAccount { get; init; }

    public string? CouponKey { get; init; }

    public string? Reference { get; init; }

    public IReadOnlyList<string> Ibans { get; set; } = [];
}
