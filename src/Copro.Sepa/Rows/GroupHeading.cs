namespace Copro.Sepa;

/// <summary>
/// What a group (<c>PmtInf</c>) says once for all of its collections, and so what decides which group a collection goes to: two
/// collections whose headings are equal stand in one group. Immutable; make one and hand the same instance to many rows.
/// </summary>
public sealed record GroupHeading
{
    /// <summary>Who collects.</summary>
    public required Creditor Creditor { get; init; }

    /// <summary><c>UltmtCdtr</c> (AT-E007): on whose behalf; <c>null</c> for none, or when each collection names its own.</summary>
    public UltimateParty? UltimateCreditor { get; init; }

    /// <summary><c>LclInstrm/Cd</c> (AT-T001): CORE unless said otherwise; the same in all groups of a message.</summary>
    public DirectDebitScheme Scheme { get; init; }

    /// <summary><c>SeqTp</c> (AT-M006).</summary>
    public required SequenceType Sequence { get; init; }

    /// <summary><c>CtgyPurp/Cd</c> (AT-T008): 1 to 4 characters, triggers processing at the bank; <c>null</c> for none.</summary>
    public string? CategoryPurpose { get; init; }

    /// <summary><c>ReqdColltnDt</c> (AT-T013): when the debtors are debited; a TARGET day.</summary>
    public required DateOnly CollectionDate { get; init; }

    /// <summary><c>BtchBookg</c>: one credit for the group or one a collection; <c>null</c> as agreed with the bank.</summary>
    public bool? BatchBooking { get; init; }
}
