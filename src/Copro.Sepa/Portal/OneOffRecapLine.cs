namespace Copro.Sepa;

/// <summary>One line of a recap: what it is, and its value.</summary>
public sealed record OneOffRecapLine
{
    /// <summary>What it is: <c>Montant</c>.</summary>
    public required string Label { get; init; }

    /// <summary>Its value: <c>65,63 EUR</c>. May be personal.</summary>
    public required string Value { get; init; }

    /// <summary>What it is, without its value.</summary>
    public override string ToString() => Label;
}
