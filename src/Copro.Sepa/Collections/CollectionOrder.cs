namespace Copro.Sepa;

/// <summary>
/// One collection with everything that decides which file and which group it goes to: a line of the flat list that
/// <see cref="DirectDebitBatchBuilder"/> turns into messages. Immutable.
/// </summary>
public sealed record CollectionOrder
{
    /// <summary>Who collects.</summary>
    public required Creditor Creditor { get; init; }

    /// <summary>The scheme; CORE unless said otherwise.</summary>
    public DirectDebitScheme Scheme { get; init; }

    /// <summary>Where the collection stands in the life of its mandate.</summary>
    public required SequenceType Sequence { get; init; }

    /// <summary>When the debtor is debited.</summary>
    public required DateOnly CollectionDate { get; init; }

    /// <summary><c>CtgyPurp/Cd</c> (AT-T008): 1 to 4 characters, triggers processing at the bank; <c>null</c> for none.</summary>
    public string? CategoryPurpose { get; init; }

    /// <summary><c>UltmtCdtr</c> of the group (AT-E007); <c>null</c> for none, or when each collection names its own.</summary>
    public UltimateParty? UltimateCreditor { get; init; }

    /// <summary>One credit for the group or one a collection; <c>null</c> as agreed with the bank.</summary>
    public bool? BatchBooking { get; init; }

    /// <summary>The debit itself.</summary>
    public required Collection Collection { get; init; }
}
