namespace Copro.Sepa;

/// <summary>What a status report says of one collection (<c>TxInfAndSts</c>); what it does not repeat of it is absent. Immutable.</summary>
public sealed record CollectionStatus
{
    /// <summary>Where it stands in its file.</summary>
    public DiagnosticPlace Place { get; init; }

    /// <summary><c>OrgnlMsgId</c> of the report; <c>null</c> when absent.</summary>
    public string? OriginalMessageId { get; init; }

    /// <summary><c>OrgnlPmtInfId</c> of the group; <c>null</c> when absent.</summary>
    public string? OriginalGroupId { get; init; }

    /// <summary><c>StsId</c>: the bank's id of this status; <c>null</c> when absent.</summary>
    public string? StatusId { get; init; }

    /// <summary><c>OrgnlInstrId</c>; <c>null</c> when absent.</summary>
    public string? InstructionId { get; init; }

    /// <summary><c>OrgnlEndToEndId</c>; <c>null</c> when absent or <c>NOTPROVIDED</c>.</summary>
    public string? EndToEndId { get; init; }

    /// <summary><c>TxSts</c>, else what the group says, else what the message says; <c>default</c> when nobody says.</summary>
    public PaymentStatus Status { get; init; }

    /// <summary>
    /// What that means: without a status a reason for rejection rejects, and the reason <c>0000</c> is a success whatever the status.
    /// </summary>
    public StatusOutcome Outcome { get; init; }

    /// <summary>Its own reasons, else those of the level its status comes from.</summary>
    public IReadOnlyList<StatusReason> Reasons { get; init; } = [];

    /// <summary>The reason that decides: the first that is in <see cref="ReasonCodes"/>, else the first; <c>null</c> for none.</summary>
    public StatusReason? Reason =>
        Reasons.FirstOrDefault(reason => ReasonCodes.Find(reason.Reason) is { Code: not "NARR" })
        ?? Reasons.FirstOrDefault(reason => reason.Reason.HasValue)
        ?? (Reasons.Count > 0 ? Reasons[0] : null);

    /// <summary><c>InstdAmt</c>; <c>null</c> when absent.</summary>
    public Money? Amount { get; init; }

    /// <summary><c>ReqdColltnDt</c>: when the debtor would have been debited; <c>null</c> when absent.</summary>
    public DateOnly? CollectionDate { get; init; }

    /// <summary><c>LclInstrm/Cd</c>; <c>null</c> when absent or neither CORE nor B2B.</summary>
    public DirectDebitScheme? Scheme { get; init; }

    /// <summary><c>SeqTp</c>; <c>null</c> when absent.</summary>
    public SequenceType? Sequence { get; init; }

    /// <summary><c>MndtId</c>: the RUM as written; <c>null</c> when absent.</summary>
    public string? Mandate { get; init; }

    /// <summary><c>CdtrSchmeId</c>: the ICS as written; <c>null</c> when absent.</summary>
    public string? Creditor { get; init; }

    /// <summary><c>Dbtr/Nm</c>; <c>null</c> when absent. Personal.</summary>
    public string? DebtorName { get; init; }

    /// <summary><c>DbtrAcct</c>; <c>default</c> when absent or no IBAN. Shown masked.</summary>
    public Iban DebtorIban { get; init; }

    /// <summary>What it says as a case for <see cref="ReturnAdvisor"/>.</summary>
    /// <param name="presentations">How often the collection was presented so far, this time included.</param>
    public ReturnCase ToReturnCase(int presentations = 1)
    {
        var reason = Reason;
        return new ReturnCase
        {
            Source = ReturnSource.StatusReport,
            Reason = reason?.Reason ?? default,
            Texts = [.. Reasons.SelectMany(given => given.Texts)],
            IsByDebtor = reason?.IsByDebtor ?? false,
            Scheme = Scheme ?? DirectDebitScheme.Core,
            Sequence = Sequence,
            DebitDate = CollectionDate,
            Collected = Amount,
            Presentations = presentations,
        };
    }

    /// <summary>Id, status and reason; nothing about a person.</summary>
    public override string ToString() => $"{EndToEndId} {Status} {Reason}";
}
