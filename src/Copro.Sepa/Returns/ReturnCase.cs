namespace Copro.Sepa;

/// <summary>What is known about a collection that came back; what is not known is left out. Immutable.</summary>
public sealed record ReturnCase
{
    /// <summary>What told of it.</summary>
    public required ReturnSource Source { get; init; }

    /// <summary>Why; <c>default</c> when nobody says.</summary>
    public ReturnReason Reason { get; init; }

    /// <summary>The bank's own words (<c>AddtlInf</c>); <c>/RTYP/RTRN</c> among them tells a return.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Whether the debtor itself sent it back: the originator is given by name and not by BIC.</summary>
    public bool IsByDebtor { get; init; }

    /// <summary>Whether the bank codes the movement as a reversal. Swiss banks code refunds so too: the reason decides first.</summary>
    public bool IsCodedAsReversal { get; init; }

    /// <summary>The scheme; CORE unless said otherwise.</summary>
    public DirectDebitScheme Scheme { get; init; }

    /// <summary>Where the collection stood in the life of its mandate; <c>null</c> when not known: then as one of a series.</summary>
    public SequenceType? Sequence { get; init; }

    /// <summary>When the debtor was or would have been debited; <c>null</c> when not known.</summary>
    public DateOnly? DebitDate { get; init; }

    /// <summary>When the money was taken back; <c>null</c> when not known or when none moved.</summary>
    public DateOnly? BookedOn { get; init; }

    /// <summary>What was collected; <c>null</c> when not known.</summary>
    public Money? Collected { get; init; }

    /// <summary>What was taken back, its sign put aside; <c>null</c> when not known or when none moved.</summary>
    public Money? TakenBack { get; init; }

    /// <summary>How often it was presented so far, this time included; 1 unless said otherwise.</summary>
    public int Presentations { get; init; } = 1;

    /// <summary>Ids and names stay out: reason and dates.</summary>
    public override string ToString() => $"{Reason} {DebitDate:O}";
}
