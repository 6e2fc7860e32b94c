namespace Copro.Sepa;

/// <summary>
/// A mandate and where it stands. Immutable: <see cref="OneOffMandates"/> answers every event with the next state, and
/// <see cref="SepaMandateState"/> turns a state into bytes and back.
/// </summary>
public sealed record SepaMandate
{
    /// <summary>The RUM, unique per ICS.</summary>
    public required MandateReference Reference { get; init; }

    /// <summary>The ICS it belongs to.</summary>
    public required CreditorIdentifier Creditor { get; init; }

    /// <summary>The scheme it was signed for.</summary>
    public DirectDebitScheme Scheme { get; init; }

    /// <summary>The date of signature by the creditor's clock: <c>DtOfSgntr</c>.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>Who is debited.</summary>
    public required Debtor Debtor { get; init; }

    /// <summary>What the debtor agreed to pay, once.</summary>
    public required Money Amount { get; init; }

    /// <summary>The earliest date the debtor agreed to: the notice counts from the signature, the bank's cut-off from now.</summary>
    public required DateOnly CollectionDate { get; init; }

    /// <summary>Where it stands.</summary>
    public MandateStatus Status { get; init; }

    /// <summary>How often it was put into a file; a rejected one-off may be presented again under another end-to-end id.</summary>
    public int PresentationCount { get; init; }

    /// <summary>The file it is, or was last, in; <c>null</c> before the first.</summary>
    public MandatePresentation? LastPresentation { get; init; }

    /// <summary>
    /// The due date of its last presentation that went to a bank and has its answer; <c>null</c> before. That of a file which never
    /// left, or was refused whole, does not count.
    /// </summary>
    public DateOnly? LastDueOn { get; init; }

    /// <summary>
    /// What changed since the debtor's bank last heard of it: goes with every collection until one has settled, whatever is rejected
    /// in between; <c>null</c> when nothing did.
    /// </summary>
    public MandateAmendment? PendingAmendment { get; init; }

    /// <summary>When the status last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Why it was released or revoked, as the bank's reason code; <c>default</c> when there is none.</summary>
    public ReturnReason Reason { get; init; }

    /// <summary>The request it comes from.</summary>
    public required MandateOrigin Origin { get; init; }

    /// <summary>Reference and status: nothing about a person.</summary>
    public override string ToString() => $"{Reference} {Status}";
}
