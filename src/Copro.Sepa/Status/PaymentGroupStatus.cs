namespace Copro.Sepa;

/// <summary>What a status report says of one group (<c>OrgnlPmtInfAndSts</c>). Immutable.</summary>
public sealed record PaymentGroupStatus
{
    /// <summary>Where it stands in its file.</summary>
    public DiagnosticPlace Place { get; init; }

    /// <summary><c>OrgnlPmtInfId</c>; <c>null</c> when absent.</summary>
    public string? OriginalGroupId { get; init; }

    /// <summary><c>PmtInfSts</c>, else what the message says.</summary>
    public PaymentStatus Status { get; init; }

    /// <summary><c>StsRsnInf</c> of the group.</summary>
    public IReadOnlyList<StatusReason> Reasons { get; init; } = [];

    /// <summary>Its collections; empty when the report names none, or when they were handed to a sink.</summary>
    public IReadOnlyList<CollectionStatus> Collections { get; init; } = [];

    /// <summary>How many collections it names.</summary>
    public int Count { get; init; }

    /// <summary>How many of them are rejected.</summary>
    public int RejectedCount { get; init; }

    /// <summary>Whether every collection of the group is rejected: it is, and the report makes no exception.</summary>
    public bool RejectsAll => Status.Outcome == StatusOutcome.Rejected && RejectedCount == Count;

    /// <summary>
    /// Whether the bank refuses the group because it has had it before (DU02, AM05 and their kin): then the first one is under way, and
    /// its collections must not be taken for rejected.
    /// </summary>
    public bool IsDuplicateRefusal => RejectsAll && Reasons.Any(reason => reason.IsDuplicate);
}
