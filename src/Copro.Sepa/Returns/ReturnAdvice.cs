namespace Copro.Sepa;

/// <summary>What a collection that came back means, and what may be done. Immutable; made by <see cref="ReturnAdvisor"/>.</summary>
public sealed record ReturnAdvice
{
    /// <summary>What became of the collection.</summary>
    public required ReturnKind Kind { get; init; }

    /// <summary>
    /// Whether the kind follows from what is known. Not so when it hangs on a debit date that nobody gave: then it is the likelier one.
    /// </summary>
    public bool IsKindCertain { get; init; } = true;

    /// <summary>Why, as given; <c>default</c> when nobody says.</summary>
    public ReturnReason Reason { get; init; }

    /// <summary>The reason in the table; <c>null</c> when it is not in it: then a person decides.</summary>
    public ReasonCode? Code { get; init; }

    /// <summary>May it be presented again? The class of the reason, and what kind, mandate and earlier attempts make of it.</summary>
    public required RetryClass Retry { get; init; }

    /// <summary>Whether that takes a new mandate.</summary>
    public bool NeedsNewMandate { get; init; }

    /// <summary>Whether it may be presented again at all, be it once, or after something was put right.</summary>
    public bool MayBePresentedAgain => Retry is RetryClass.Yes or RetryClass.Once or RetryClass.AfterFix;

    /// <summary>
    /// The first collection date it could have, were it (put right, its new mandate signed and) sent now: a TARGET day after the first
    /// debit date; <c>null</c> when it may not be presented again.
    /// </summary>
    public DateOnly? EarliestDate { get; init; }

    /// <summary>The sequence type it would then have; <c>null</c> when it may not be presented again or nobody knows the first.</summary>
    public SequenceType? NextSequence { get; init; }

    /// <summary>
    /// Until when the money of this collection is exposed; <c>null</c> when none moved, or when its debit date is not known.
    /// </summary>
    public CollectionExposure? Exposure { get; init; }

    /// <summary>Whether money moved and was taken back.</summary>
    public bool MoneyMoved => Kind is not (ReturnKind.Reject or ReturnKind.Refusal);

    /// <summary>What it does to the claim.</summary>
    public required ClaimEffect Claim { get; init; }

    /// <summary>What it does to the mandate.</summary>
    public required MandateEffect Mandate { get; init; }

    /// <summary>
    /// What was taken back beyond what had been collected: charges, or compensation for interest, to be booked apart; <c>null</c> when
    /// nothing or not known.
    /// </summary>
    public Money? Excess { get; init; }

    /// <summary>The kind in words.</summary>
    public string KindLabel(DiagnosticLanguage language) => ReturnWords.Of(Kind, language);

    /// <summary>The reason in words; the text itself when it is not in the table.</summary>
    public string ReasonLabel(DiagnosticLanguage language) =>
        Code?.Label(language) ?? ReturnWords.OfUnknown(Reason, language);

    /// <summary>May it be presented again, in words.</summary>
    public string RetryLabel(DiagnosticLanguage language) => ReturnWords.Of(Retry, NeedsNewMandate, language);

    /// <summary>What to do, in words.</summary>
    public string Advice(DiagnosticLanguage language) => ReturnWords.Advice(this, language);

    /// <summary>Kind, reason and class: nothing about a person.</summary>
    public override string ToString() => $"{Kind} {Reason} {Retry}";
}
