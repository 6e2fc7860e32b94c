namespace Copro.Sepa;

/// <summary>
/// Ties what comes back to what was presented: by message, group and end-to-end id; by the end-to-end id alone if it is unique; by
/// mandate, amount and date. What fits nothing, or several, is told and left to a person. Pure: the same report again ties the same.
/// </summary>
/// <remarks>Immutable once made; may be used by several threads at once.</remarks>
public sealed class StatusMatcher
{
    private readonly IReadOnlyList<MandatePresentation> _presented;
    private readonly ILookup<(string, string, string), MandatePresentation> _byIds;
    private readonly ILookup<string, MandatePresentation> _byEndToEndId;
    private readonly ILookup<(string, Money, DateOnly), MandatePresentation> _byMandate;

    /// <summary>A matcher among collections presented; one that stands there twice counts once.</summary>
    public StatusMatcher(IEnumerable<MandatePresentation> presented)
    {
        ArgumentNullException.ThrowIfNull(presented);
        _presented = [.. presented.Distinct()];
        _byIds = _presented.ToLookup(known => (known.MessageId, known.PaymentInformationId, known.EndToEndId));
        _byEndToEndId = _presented.ToLookup(known => known.EndToEndId, StringComparer.Ordinal);
        _byMandate = _presented.ToLookup(known => (known.Mandate.ToString(), known.Amount, known.CollectionDate));
    }

    /// <summary>
    /// Ties every status of a report. A group or message that is rejected without naming its collections gives one match for each that
    /// was presented in it. What the bank refuses because it has had it before means nothing for the collections under way
    /// (<see cref="StatusOutcome.Unknown"/>). A journal of the channel gives none.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="findings">Gets what fits nothing, or several.</param>
    /// <returns>The matches: those named in the order of the report, then those that are not.</returns>
    public IReadOnlyList<StatusMatch> Match(PaymentStatusReport report, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(findings);
        if (report.IsChannelJournal)
        {
            return [];
        }

        var matches = report
            .Groups.SelectMany(group =>
                group.Collections.Select(status => Match(Meant(status, report, group), findings))
            )
            .ToList();
        var named = matches.Select(match => match.Presentation).ToHashSet();
        matches.AddRange(RejectedUnnamed(report).Where(match => !named.Contains(match.Presentation)));
        var unknown = RejectedUnknown(report).ToList();
        findings.AddRange(unknown);
        if (matches.Count == 0 && unknown.Count == 0 && report.Status.Outcome == StatusOutcome.Rejected)
        {
            findings.Add(SepaDiagnostics.StatusUnmatched, default, report.OriginalMessageId ?? string.Empty);
        }

        return matches;
    }

    /// <summary>Ties one status.</summary>
    /// <param name="status">The status.</param>
    /// <param name="findings">Gets a finding when it fits nothing, or several.</param>
    public StatusMatch Match(CollectionStatus status, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(status);
        ArgumentNullException.ThrowIfNull(findings);
        var (candidates, key) = Candidates(status);
        if (candidates.Count == 1)
        {
            return new StatusMatch
            {
                Status = status,
                Presentation = candidates[0],
                Key = key,
            };
        }

        var name = status.EndToEndId ?? status.Mandate ?? status.Place.Path ?? string.Empty;
        findings.Add(
            candidates.Count == 0
                ? SepaDiagnostics.StatusUnmatched.At(status.Place, name)
                : SepaDiagnostics.StatusAmbiguous.At(status.Place, name, candidates.Count)
        );
        return new StatusMatch { Status = status };
    }

    private (List<MandatePresentation> Candidates, StatusMatchKey Key) Candidates(CollectionStatus status)
    {
        if (status.EndToEndId is { } id)
        {
            var exact = _byIds[(status.OriginalMessageId ?? string.Empty, status.OriginalGroupId ?? string.Empty, id)];
            if (exact.ToList() is { Count: > 0 } sure)
            {
                return (sure, StatusMatchKey.AllIds);
            }

            if (_byEndToEndId[id].ToList() is { Count: > 0 } found)
            {
                return (Narrowed(found, status), StatusMatchKey.EndToEndId);
            }
        }

        return status is { Mandate: { } mandate, Amount: { } amount, CollectionDate: { } date }
            ? ([.. _byMandate[(mandate, amount, date)]], StatusMatchKey.MandateAmountDate)
            : ([], StatusMatchKey.None);
    }

    /// <summary>Of several with one end-to-end id, those of the message the report is about, when it knows one.</summary>
    private static List<MandatePresentation> Narrowed(List<MandatePresentation> found, CollectionStatus status)
    {
        var ofMessage = found.FindAll(known => known.MessageId == status.OriginalMessageId);
        return ofMessage.Count > 0 ? ofMessage : found;
    }

    private IEnumerable<StatusMatch> RejectedUnnamed(PaymentStatusReport report)
    {
        var ofMessage = _presented.Where(known => known.MessageId == report.OriginalMessageId);
        return report.RejectsWhole
            ? ofMessage.Select(known => Whole(known, report, GroupOf(known, report)))
            : ofMessage
                .Select(known => (Known: known, Group: GroupOf(known, report)))
                .Where(found => found.Group is { RejectsAll: true })
                .Select(found => Whole(found.Known, report, found.Group));
    }

    /// <summary>What is told of groups that are rejected without naming their collections, and of which nothing was presented.</summary>
    private IEnumerable<Diagnostic> RejectedUnknown(PaymentStatusReport report) =>
        report
            .Groups.Where(group => group is { RejectsAll: true, Count: 0 })
            .Where(group =>
                !_presented.Any(known =>
                    known.MessageId == report.OriginalMessageId && known.PaymentInformationId == group.OriginalGroupId
                )
            )
            .Select(group => SepaDiagnostics.StatusUnmatched.At(group.Place, group.OriginalGroupId ?? string.Empty));

    private static bool IsRepeat(PaymentStatusReport report, PaymentGroupStatus? group) =>
        report.IsDuplicateRefusal || group is { IsDuplicateRefusal: true };

    /// <summary>What a status means once its group and message are known: of a repeat, nothing for the collection that is under way.</summary>
    private static CollectionStatus Meant(
        CollectionStatus status,
        PaymentStatusReport report,
        PaymentGroupStatus group
    ) =>
        status.Outcome == StatusOutcome.Rejected && IsRepeat(report, group)
            ? status with
            {
                Outcome = StatusOutcome.Unknown,
            }
            : status;

    private static PaymentGroupStatus? GroupOf(MandatePresentation known, PaymentStatusReport report) =>
        report.Groups.FirstOrDefault(group => group.OriginalGroupId == known.PaymentInformationId);

    private static StatusMatch Whole(
        MandatePresentation known,
        PaymentStatusReport report,
        PaymentGroupStatus? group
    ) =>
        new()
        {
            Key = StatusMatchKey.Whole,
            Presentation = known,
            Status = new CollectionStatus
            {
                Place = group?.Place ?? default,
                OriginalMessageId = known.MessageId,
                OriginalGroupId = known.PaymentInformationId,
                EndToEndId = known.EndToEndId,
                Status = group?.Status ?? report.Status,
                // Refused as had before: the first one is under way, and whoever took it for rejected would collect twice.
                Outcome = IsRepeat(report, group) ? StatusOutcome.Unknown : StatusOutcome.Rejected,
                Reasons = group is { Reasons.Count: > 0 } ? group.Reasons : report.Reasons,
                Amount = known.Amount,
                CollectionDate = known.CollectionDate,
                Mandate = known.Mandate.ToString(),
                Creditor = known.Creditor.ToString(),
            },
        };
}
