namespace Copro.Sepa;

/// <summary>
/// The collections of one creditor account, one scheme, one sequence type and one date (<c>PmtInf</c>). Immutable.
/// </summary>
public sealed record CollectionGroup
{
    /// <summary><c>PmtInfId</c>: 1 to 35 identifier characters, unique in the message.</summary>
    public required string Id { get; init; }

    /// <summary>Who collects.</summary>
    public required Creditor Creditor { get; init; }

    /// <summary><c>LclInstrm/Cd</c>: the same in all groups of a message.</summary>
    public DirectDebitScheme Scheme { get; init; }

    /// <summary><c>SeqTp</c> (AT-M006).</summary>
    public required SequenceType Sequence { get; init; }

    /// <summary><c>ReqdColltnDt</c> (AT-T013): when the debtors are debited; a TARGET day.</summary>
    public required DateOnly CollectionDate { get; init; }

    /// <summary><c>CtgyPurp/Cd</c> (AT-T008): 1 to 4 characters, triggers processing at the bank; <c>null</c> for none.</summary>
    public string? CategoryPurpose { get; init; }

    /// <summary><c>UltmtCdtr</c> of the group (AT-E007); <c>null</c> for none, or when each collection names its own.</summary>
    public UltimateParty? UltimateCreditor { get; init; }

    /// <summary><c>BtchBookg</c>: one credit for the group or one a collection; <c>null</c> as agreed with the bank.</summary>
    public bool? BatchBooking { get; init; }

    /// <summary>The collections, in the order in which they are written.</summary>
    public required IReadOnlyList<Collection> Collections { get; init; }

    /// <summary><c>CtrlSum</c>: the sum of the amounts, exact; <c>default</c> for a group without collections.</summary>
    /// <exception cref="InvalidOperationException">The collections have different currencies.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public Money Total() => Money.Sum(Collections.Select(collection => collection.Amount));
}
