namespace Copro.Sepa;

/// <summary>
/// A group that was opened: its heading, and what follows from it for each of its collections, worked out once. Immutable; holds
/// for both passes.
/// </summary>
internal sealed class GroupContext
{
    /// <summary>What the group says for all of its collections.</summary>
    public required GroupHeading Heading { get; init; }

    /// <summary>The rulebook of its collection date.</summary>
    public required SepaRulebook Rules { get; init; }

    /// <summary>The latest date of signature: the collection's, or the file's where that is earlier.</summary>
    public required DateOnly LatestSignature { get; init; }

    /// <summary>The creditor's account in electronic form; empty when there is none.</summary>
    public required byte[] CreditorIban { get; init; }

    /// <summary>The country of the creditor's bank when it is in SEPA but outside the EEA; <c>null</c> otherwise.</summary>
    public required string? CreditorOutsideEea { get; init; }

    /// <summary>
    /// The number of its creditor in this run, equal for what <see cref="CreditorIdentifier.SameCreditor"/> calls one; -1 without an
    /// identifier.
    /// </summary>
    public required int CreditorNumber { get; init; }
}
