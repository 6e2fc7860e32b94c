namespace Copro.Ledger;

/// <summary>Something a debtor owes (<i>échéance, appel, loyer dû</i>), or an amount in his favour when negative. Immutable.</summary>
public sealed record OpenItem : IVersioned
{
    /// <summary>The identifier, unique in the entity.</summary>
    public required string Id { get; init; }

    /// <summary>The entity it belongs to.</summary>
    public required string Entity { get; init; }

    /// <summary>The debtor account that owes it.</summary>
    public required string Account { get; init; }

    /// <summary>What it is for, as printed: <i>Appel de fonds T4 2026</i>.</summary>
    public required string Label { get; init; }

    /// <summary>Its kind in the words of the matching cases: rent, charges, works, deposit …</summary>
    public required string Kind { get; init; }

    /// <summary>The amount due, costs and interest included; negative for a credit note.</summary>
    public required Money Amount { get; init; }

    /// <summary>What has been paid of it by posted receipts, between zero and <see cref="Amount"/>.</summary>
    public Money Settled { get; init; }

    /// <summary>The day it falls due.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The month it is for, as <c>2026-11</c>; <c>null</c> when it is for none.</summary>
    public string? Period { get; init; }

    /// <summary>The reference printed on the notice, which a payer may quote.</summary>
    public string? Reference { get; init; }

    /// <summary>What the debtor had most interest to settle comes first: 0 before 1 (Code civil 1342-10).</summary>
    public int Rank { get; init; }

    /// <inheritdoc />
    public long Version { get; init; }

    /// <summary>What is left to pay.</summary>
    public Money Remaining => Amount - Settled;
}
