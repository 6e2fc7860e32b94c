namespace Copro.Sepa;

/// <summary>What a form comes to: debtor and amount for the recap, or everything that is to be corrected.</summary>
public sealed record OneOffFormAnswer
{
    /// <summary>Who will be debited; <c>null</c> when something is to be corrected.</summary>
    public Debtor? Debtor { get; init; }

    /// <summary>How much; <c>default</c> when something is to be corrected.</summary>
    public Money Amount { get; init; }

    /// <summary>Whether the recap can be shown.</summary>
    public bool IsValid => Debtor is not null;

    /// <summary>All findings, warnings too; each at the path that the field has in a request: <c>$.debtor.lastName</c>.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
