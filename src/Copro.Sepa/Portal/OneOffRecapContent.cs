namespace Copro.Sepa;

/// <summary>What a recap is about: one collection, as it will be made if the debtor accepts.</summary>
public sealed record OneOffRecapContent
{
    /// <summary>Who collects, with the address the debtor is to see.</summary>
    public required Creditor Creditor { get; init; }

    /// <summary>Who is debited.</summary>
    public required Debtor Debtor { get; init; }

    /// <summary>The RUM, reserved before it is shown.</summary>
    public required MandateReference Mandate { get; init; }

    /// <summary>What is debited, once.</summary>
    public required Money Amount { get; init; }

    /// <summary>When, from <see cref="CollectionDatePlanner.EarliestCollectionDate(DateTimeOffset, CollectionTerms, SepaRulebookSet)"/>.</summary>
    public required DateOnly CollectionDate { get; init; }

    /// <summary>The notice agreed, in calendar days.</summary>
    public required int NoticeDays { get; init; }

    /// <summary>Whether everything is there that a mandate must show.</summary>
    internal bool IsComplete =>
        !string.IsNullOrEmpty(Creditor.Name)
        && Creditor.Identifier.HasValue
        && !string.IsNullOrEmpty(Debtor.Name)
        && Debtor.Iban.HasValue
        && Mandate.HasValue
        && !Amount.Currency.IsNone
        && CollectionDate != default
        && NoticeDays >= 0;

    /// <summary>The RUM: nothing about a person.</summary>
    public override string ToString() => Mandate.ToString();
}
