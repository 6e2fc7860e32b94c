namespace Copro.Sepa;

/// <summary>Whether an entity may offer one-off mandates, and if not, every reason why.</summary>
public sealed record OneOffOptionAnswer
{
    /// <summary>The entity as a creditor of one-off mandates; <c>null</c> when the option stays closed.</summary>
    public OneOffCreditor? Creditor { get; init; }

    /// <summary>Whether the option may be opened.</summary>
    public bool MayBeOpened => Creditor is not null;

    /// <summary>Everything that stands against it, and warnings; each names the setting.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
