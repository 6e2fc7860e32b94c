namespace Copro.Sepa;

/// <summary>A status report of the bank on one of our messages (pain.002, <c>CstmrPmtStsRpt</c>). Immutable.</summary>
public sealed record PaymentStatusReport
{
    /// <summary><c>MsgId</c> of the report; <c>null</c> when absent.</summary>
    public string? MessageId { get; init; }

    /// <summary><c>CreDtTm</c> as written, its offset put aside; <c>null</c> when absent or no date.</summary>
    public DateTime? CreatedAt { get; init; }

    /// <summary>The version, <c>pain.002.001.10</c>; <c>null</c> when the namespace does not tell.</summary>
    public string? Version { get; init; }

    /// <summary><c>OrgnlMsgId</c>: the message it is about; <c>null</c> when absent.</summary>
    public string? OriginalMessageId { get; init; }

    /// <summary><c>OrgnlMsgNmId</c> as written. Never decide by it: banks put anything here.</summary>
    public string? OriginalMessageName { get; init; }

    /// <summary><c>GrpSts</c>; <c>default</c> when absent.</summary>
    public PaymentStatus Status { get; init; }

    /// <summary><c>StsRsnInf</c> of the message.</summary>
    public IReadOnlyList<StatusReason> Reasons { get; init; } = [];

    /// <summary>The groups it names.</summary>
    public IReadOnlyList<PaymentGroupStatus> Groups { get; init; } = [];

    /// <summary>Whether it is a journal of the EBICS channel (HAC), which is no answer to a collection and touches none.</summary>
    public bool IsChannelJournal { get; init; }

    /// <summary>The collections of all groups.</summary>
    public IEnumerable<CollectionStatus> Collections => Groups.SelectMany(group => group.Collections);

    /// <summary>Whether the whole message is rejected: it is, and the report makes no exception.</summary>
    public bool RejectsWhole =>
        !IsChannelJournal && Status.Outcome == StatusOutcome.Rejected && Groups.All(group => group.RejectsAll);

    /// <summary>
    /// Whether the bank refuses the message because it has had it before (DU01, AM05 and their kin): then the first one is under way,
    /// and its collections must not be taken for rejected.
    /// </summary>
    public bool IsDuplicateRefusal =>
        RejectsWhole && Reasons.Concat(Groups.SelectMany(group => group.Reasons)).Any(reason => reason.IsDuplicate);

    /// <summary>Ids and status; nothing about a person.</summary>
    public override string ToString() => $"{MessageId} on {OriginalMessageId}: {Status}";
}
