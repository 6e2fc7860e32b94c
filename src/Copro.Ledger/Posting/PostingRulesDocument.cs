namespace Copro.Ledger;

/// <summary>A set of posting rules as it stands in JSON (<c>docs/formats/posting-rules.md</c>).</summary>
internal sealed record PostingRulesDocument
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    public required IReadOnlyList<TransitRow> Transit { get; init; }

    public required IReadOnlyList<RuleRow> Rules { get; init; }

    internal sealed record TransitRow
    {
        public required IReadOnlyList<EntityKind> EntityKinds { get; init; }

        public required TransitKind Kind { get; init; }

        public required string Account { get; init; }

        public required string Label { get; init; }
    }

    /// <remarks>Lists that may be missing have setters: generated JSON code would set a missing init-only one to null.</remarks>
    internal sealed record RuleRow
    {
        public required string Id { get; init; }

        public required ReceiptKind Kind { get; init; }

        public required string Why { get; init; }

        public required IReadOnlyList<EntityKind> EntityKinds { get; init; }

        public IReadOnlyList<ReceiptSource> Sources { get; set; } = [];

        public IReadOnlyList<PaymentMeans> Means { get; set; } = [];

        public Custody? Custody { get; init; }

        public IReadOnlyList<TransitKind> Transit { get; set; } = [];

        public string? Direction { get; init; }

        public required IReadOnlyList<LineRow> Lines { get; init; }
    }

    internal sealed record LineRow
    {
        public required string Side { get; init; }

        public required string Account { get; init; }

        public required string Amount { get; init; }
    }
}
