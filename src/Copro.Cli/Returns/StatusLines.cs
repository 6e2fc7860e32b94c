using Copro.BankMatch;
using Copro.Sdk;
using Copro.Sepa;

namespace Copro.Cli.Returns;

/// <summary>The lines of a status report or a statement, with the advice on each collection that came back.</summary>
internal sealed class StatusLines(CollectionTerms terms, DateTimeOffset now)
{
    // Where a statement has the bank's words, and not the creditor's or the debtor's.
    private static readonly string[] s_banksZones = ["RtrInf", "AddtlTxInf"];

    private readonly ReturnAdvisor _advisor = new();

    public IEnumerable<StatusLine> Of(PaymentStatusReport report)
    {
        if (report.IsChannelJournal)
        {
            yield break;
        }

        if (report.Groups.Count == 0 && report.Status.HasValue)
        {
            yield return Whole(report, group: null);
        }

        foreach (var group in report.Groups)
        {
            if (group.Count == 0 && group.Status.HasValue)
            {
                yield return Whole(report, group);
            }

            foreach (var status in group.Collections)
            {
                yield return Of(status);
            }
        }
    }

    public IEnumerable<StatusLine> Of(StatementDocument document) =>
        document.Transactions.SelectMany(DirectDebitReturnPart.In).Select(Of);

    private StatusLine Of(CollectionStatus status)
    {
        var isRejected = status.Outcome == StatusOutcome.Rejected;
        var isUnderWay = status.Outcome is StatusOutcome.Accepted or StatusOutcome.Settled;
        return new StatusLine
        {
            Message = status.OriginalMessageId,
            Group = status.OriginalGroupId,
            EndToEndId = status.EndToEndId,
            Mandate = status.Mandate,
            Amount = status.Amount,
            Status = status.Status,
            Outcome = status.Outcome,
            DebitDate = status.CollectionDate,
            Advice = isRejected ? _advisor.Advise(status.ToReturnCase(), terms, now) : null,
            Texts = BankWords.Shown(status.Reasons.SelectMany(reason => reason.Texts)),
            Exposure =
                isUnderWay && status.CollectionDate is { } debit
                    ? CollectionExposure.Of(debit, status.Scheme ?? DirectDebitScheme.Core)
                    : null,
        };
    }

    private StatusLine Whole(PaymentStatusReport report, PaymentGroupStatus? group)
    {
        var status = new CollectionStatus
        {
            OriginalMessageId = report.OriginalMessageId,
            OriginalGroupId = group?.OriginalGroupId,
            Status = group?.Status ?? report.Status,
            Outcome = (group?.Status ?? report.Status).Outcome,
            Reasons = group is { Reasons.Count: > 0 } ? group.Reasons : report.Reasons,
        };
        return Of(status) with { IsWhole = true };
    }

    private StatusLine Of(DirectDebitReturnPart part)
    {
        var returned = ReturnCases.Of(part);
        var advice = _advisor.Advise(returned, terms, now);
        return new StatusLine
        {
            Group = part.BatchReference,
            EndToEndId = part.EndToEndId,
            Mandate = part.Mandate,
            Amount = part.Amount?.Abs(),
            BookedOn = returned.BookedOn,
            Advice = advice,
            Exposure = returned.BookedOn is { } booked ? CollectionExposure.Of(booked, returned.Scheme) : null,
            IsExposureBound = true,
            Charges = [.. part.Charges.Select(charge => charge.Amount)],
            Texts = BankWords.Shown(
                part.Texts.Where(text => s_banksZones.Contains(text.Zone, StringComparer.Ordinal))
                    .Select(text => text.Text)
            ),
        };
    }
}
