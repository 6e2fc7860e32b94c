namespace Copro.Sdk;

/// <summary>The entry an entity's books begin with.</summary>
internal sealed record OpeningDocument
{
    public required DateOnly Date { get; init; }

    public required string Journal { get; init; }

    public required string Voucher { get; init; }

    public required string Label { get; init; }

    public IReadOnlyList<OpeningLineDocument> Lines { get; set; } = [];
}
