using Copro.BankMatch;
using Copro.Ledger;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>
/// What the bank answers to collection files: status reports (pain.002), by which collections are rejected before they settle, and
/// advices (camt.054) of those that came back after. Each document counts once, and each rejection once, whichever documents tell of it.
/// </summary>
internal sealed class CollectionStatusRoad(
    ILedgerStore store,
    BankMatchOptions bankOptions,
    SepaOptions sepaOptions,
    TimeProvider clock
) : IRoad
{
    private readonly Pain002Reader _reports = new();
    private readonly StatementReader _statements = new(bankOptions);
    private readonly OneOffMandates _mandates = new(sepaOptions);
    private readonly CollectionAdvice _advice = new(sepaOptions);

    public Road Road => Road.CollectionStatus;

    public async ValueTask<RoadDecision> DecideAsync(
        IncomingDocument document,
        AgencyProfile agency,
        CancellationToken cancellationToken
    )
    {
        var key = new SourceKey(RejectedCollections.KeyKind, document.Hash.ToString());
        if (await store.FindSourceAsync(agency.Books, key, cancellationToken).ConfigureAwait(false) is not null)
        {
            return RoadDecision.Known();
        }

        return Pain002Reader.IsStatusReport(document.Content)
            ? await DecideReportAsync(key, document, agency, cancellationToken).ConfigureAwait(false)
            : await DecideAdviceAsync(key, document, agency, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<RoadDecision> DecideReportAsync(
        SourceKey key,
        IncomingDocument document,
        AgencyProfile agency,
        CancellationToken cancellationToken
    )
    {
        var findings = new DiagnosticBag();
        var report = _reports.Read(document.Content, findings);
        if (findings.HasErrors)
        {
            return RoadDecision.Refuse(In(document, findings.Items));
        }

        var presented = await PresentedCollection
            .ReadAsync(store, agency.Books, cancellationToken)
            .ConfigureAwait(false);
        var matches = new StatusMatcher(presented.Select(known => known.Presentation)).Match(report, findings);
        var figures = new RoadFigures { Received = matches.Count };
        if (report.IsDuplicateRefusal)
        {
            // The first file is under way: whoever took its collections for rejected would collect them twice.
            findings.Add(SdkDiagnostics.FileRefusedAsDuplicate, default, report.OriginalMessageId ?? string.Empty);
            var nothing = TakeIn.Commit(key, document, agency, clock, []);
            return RoadDecision.Take(nothing, figures with { ToReview = 1 }, In(document, findings.Items));
        }

        foreach (var group in report.Groups.Where(group => group.IsDuplicateRefusal))
        {
            findings.Add(SdkDiagnostics.FileRefusedAsDuplicate, group.Place, group.OriginalGroupId ?? string.Empty);
        }

        return await RejectAsync(key, document, agency, presented, matches, findings, cancellationToken)
            .ConfigureAwait(false);
    }

    private async ValueTask<RoadDecision> RejectAsync(
        SourceKey key,
        IncomingDocument document,
        AgencyProfile agency,
        List<PresentedCollection> presented,
        IReadOnlyList<StatusMatch> matches,
        DiagnosticBag findings,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var books = await BooksSnapshot.LoadAsync(store, agency.Books, cancellationToken).ConfigureAwait(false);
        var rejected = new RejectedCollections(_mandates, books.FindEntity, agency.DayOf(now), now);
        var known = presented.ToDictionary(collection => collection.Presentation);
        var toReview = 0;
        var count = 0;
        foreach (var match in matches.DistinctBy(match => match.Presentation ?? (object)match))
        {
            if (match.Presentation is null)
            {
                toReview++;
            }
            else if (
                match.Status.Outcome == StatusOutcome.Rejected
                && known[match.Presentation] is { IsAwaited: true } ours
            )
            {
                var advice = _advice.On(match.Status.ToReturnCase(), ours, agency, now);
                var flaw = rejected.Add(ours, advice, match.Key == StatusMatchKey.Whole, key);
                findings.Add(
                    flaw ?? CollectionAdvice.Told(SdkDiagnostics.CollectionRejected, match.Status.Place, ours, advice)
                );
                count++;
            }
        }

        var open = await OpenSettlementsAsync(agency.Books, cancellationToken).ConfigureAwait(false);
        var commit = TakeIn.Commit(key, document, agency, clock, rejected.Receipts) with
        {
            States = rejected.States,
            Settlements = [.. rejected.Reduce(open)],
        };
        var figures = new RoadFigures
        {
            Received = matches.Count,
            Staged = rejected.Receipts.Count,
            Matched = count,
            ToReview = toReview + count,
        };
        return RoadDecision.Take(commit, figures, In(document, findings.Items));
    }

    private async ValueTask<RoadDecision> DecideAdviceAsync(
        SourceKey key,
        IncomingDocument document,
        AgencyProfile agency,
        CancellationToken cancellationToken
    )
    {
        var read = _statements.Read(document.Content, document.Name);
        if (read.HasErrors)
        {
            return RoadDecision.Refuse(read.Diagnostics);
        }

        if (read.Format is not (StatementFormat.Camt054 or StatementFormat.Camt052))
        {
            var place = new DiagnosticPlace { Document = document.Name };
            return RoadDecision.Refuse(SdkDiagnostics.NotACollectionStatus.At(place));
        }

        var presented = await PresentedCollection
            .ReadAsync(store, agency.Books, cancellationToken)
            .ConfigureAwait(false);
        var returns = new ReturnedCollections(presented, _mandates, clock.GetUtcNow());
        var findings = new List<Diagnostic>(read.Diagnostics);
        foreach (var part in read.Transactions.SelectMany(DirectDebitReturnPart.In))
        {
            var place = new DiagnosticPlace { Document = document.Name, Line = part.Transaction.Line };
            findings.Add(
                returns.Take(part) is { } ours
                    ? CollectionAdvice.Told(
                        SdkDiagnostics.CollectionCameBack,
                        place,
                        ours,
                        _advice.On(ReturnCases.Of(part), ours, agency, clock.GetUtcNow())
                    )
                    : SdkDiagnostics.ReturnOfUnknown.At(place, part.EndToEndId ?? part.Mandate ?? string.Empty)
            );
        }

        // The money moves with the statement: an advice changes mandates only.
        var commit = TakeIn.Commit(key, document, agency, clock, []) with
        {
            States = returns.States,
        };
        var figures = new RoadFigures { Received = returns.Count, ToReview = returns.Count };
        return RoadDecision.Take(commit, figures, findings);
    }

    private async ValueTask<List<Settlement>> OpenSettlementsAsync(BooksId books, CancellationToken cancellationToken)
    {
        var open = new List<Settlement>();
        var settlements = store.ReadSettlementsAsync(books, SettlementState.Open, cancellationToken);
        await foreach (var settlement in settlements.ConfigureAwait(false))
        {
            open.Add(settlement);
        }

        return open;
    }

    private static List<Diagnostic> In(IncomingDocument document, IEnumerable<Diagnostic> findings) =>
        [.. findings.Select(finding => finding.At(finding.Place.In(document.Name)))];
}
