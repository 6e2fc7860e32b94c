namespace Copro.Sdk;

/// <summary>One line of it.</summary>
internal sealed record OpeningLineDocument
{
    public required string Account { get; init; }

    public string? Auxiliary { get; init; }

    public string? Debit { get; init; }

    public string? Credit { get; init; }
}
