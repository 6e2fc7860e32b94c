namespace Copro.Sepa;

/// <summary>What one creditor collects in a file: what a co-ownership's account is to be credited with.</summary>
public sealed record CreditorTotal
{
    /// <summary>Who collects.</summary>
    public required Creditor Creditor { get; init; }

    /// <summary>How many collections.</summary>
    public required int Count { get; init; }

    /// <summary>The sum of their amounts.</summary>
    public required Money Total { get; init; }

    internal static CreditorTotal Of(Creditor creditor, IReadOnlyCollection<BatchGroup> groups) =>
        new()
        {
            Creditor = creditor,
            Count = groups.Sum(group => group.Count),
            Total = new Money(groups.Sum(group => group.Cents), Currency.Eur),
        };
}
