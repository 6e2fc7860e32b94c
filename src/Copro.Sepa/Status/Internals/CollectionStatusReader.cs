using Copro.Shared;

namespace Copro.Sepa;

/// <summary>Reads one <c>TxInfAndSts</c>, and decides what its status is.</summary>
internal sealed class CollectionStatusReader(DiagnosticBag findings, StatusValues values, string path)
{
    private const string Filler = "NOTPROVIDED";

    /// <summary>The collection of an element.</summary>
    /// <param name="element">The <c>TxInfAndSts</c>.</param>
    /// <param name="message"><c>OrgnlMsgId</c>.</param>
    /// <param name="group">Its group, with the status that it hands down.</param>
    /// <param name="inherited">The reasons that come with that status.</param>
    public CollectionStatus Read(
        MessageElement element,
        string? message,
        PaymentGroupStatus group,
        IReadOnlyList<StatusReason> inherited
    )
    {
        var place = new DiagnosticPlace
        {
            Line = element.Line,
            Column = element.Column,
            Path = path,
        };
        var own = values.Reasons(element);
        var status = StatusOf(element, group.Status);
        var reference = element["OrgnlTxRef"];
        return new CollectionStatus
        {
            Place = place,
            OriginalMessageId = message,
            OriginalGroupId = group.OriginalGroupId,
            StatusId = element.TextAt("StsId"),
            InstructionId = IdAt(element, "OrgnlInstrId"),
            EndToEndId = IdAt(element, "OrgnlEndToEndId"),
            Status = status,
            Outcome = OutcomeOf(status, own, place),
            Reasons = own.Count > 0 || !status.HasValue ? own : inherited,
            Amount = values.Amount(reference?.At("Amt", "InstdAmt")),
            CollectionDate = values.Date(reference?["ReqdColltnDt"]),
            Scheme = SchemeOf(reference?.TextAt("PmtTpInf", "LclInstrm", "Cd")),
            Sequence = SequenceOf(reference?.TextAt("PmtTpInf", "SeqTp")),
            Mandate = MandateOf(reference?["MndtRltdInf"]),
            Creditor = reference?.TextAt("CdtrSchmeId", "Id", "PrvtId", "Othr", "Id"),
            DebtorName = reference?.TextAt("Dbtr", "Nm") ?? reference?.TextAt("Dbtr", "Pty", "Nm"),
            DebtorIban = IbanOf(reference?.TextAt("DbtrAcct", "Id", "IBAN")),
        };
    }

    /// <summary>Its own status, else the one handed down. A partial one says nothing about a single collection.</summary>
    private static PaymentStatus StatusOf(MessageElement element, PaymentStatus inherited)
    {
        var own = new PaymentStatus(element.TextAt("TxSts"));
        return own.HasValue ? own
            : inherited.Code == "PART" ? default
            : inherited;
    }

    private StatusOutcome OutcomeOf(PaymentStatus status, List<StatusReason> own, DiagnosticPlace place)
    {
        if (own.Count > 0 && own.TrueForAll(reason => reason.IsSuccess))
        {
            if (status.Outcome == StatusOutcome.Rejected)
            {
                findings.Add(SepaDiagnostics.RejectedWithSuccess, place, status.ToString());
            }

            return status.Outcome == StatusOutcome.Settled ? StatusOutcome.Settled : StatusOutcome.Accepted;
        }

        // A note (NARR) without a status rejects nothing: it may say anything.
        var isRejected = own.Exists(reason =>
            reason.Reason is { HasValue: true, Code: not ("NARR" or StatusReason.Success) }
        );
        return !status.HasValue && isRejected ? StatusOutcome.Rejected : status.Outcome;
    }

    private static string? IdAt(MessageElement element, string name) =>
        element.TextAt(name) is { } id && !id.Equals(Filler, StringComparison.OrdinalIgnoreCase) ? id : null;

    /// <summary>The mandate stands directly in <c>MndtRltdInf</c>, and in <c>DrctDbtMndt</c> from .11 on.</summary>
    private static string? MandateOf(MessageElement? related) =>
        related?.TextAt("MndtId") ?? related?.TextAt("DrctDbtMndt", "MndtId");

    private static Iban IbanOf(string? text) => text is not null && Iban.TryParse(text, out var iban) ? iban : default;

    private static DirectDebitScheme? SchemeOf(string? code) =>
        code switch
        {
            "CORE" => DirectDebitScheme.Core,
            "B2B" => DirectDebitScheme.B2B,
            _ => null,
        };

    private static SequenceType? SequenceOf(string? code) =>
        code switch
        {
            "OOFF" => SequenceType.OneOff,
            "FRST" => SequenceType.First,
            "RCUR" => SequenceType.Recurrent,
            "FNAL" => SequenceType.Final,
            _ => null,
        };
}
