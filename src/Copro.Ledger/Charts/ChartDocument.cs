namespace Copro.Ledger;

/// <summary>A chart as it stands in JSON.</summary>
internal sealed record ChartDocument
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    public required string English { get; init; }

    public required string French { get; init; }

    public required bool Closed { get; init; }

    public required string Source { get; init; }

    public required IReadOnlyList<AccountRow> Accounts { get; init; }

    public required IReadOnlyList<InsteadRow> Instead { get; init; }

    internal sealed record AccountRow
    {
        public required string Number { get; init; }

        public required string Label { get; init; }

        public bool Heading { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? Removed { get; init; }
    }

    internal sealed record InsteadRow
    {
        public required string Prefix { get; init; }

        public required string Use { get; init; }
    }
}
