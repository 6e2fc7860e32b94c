using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// Takes in the documents of a road, one by one and in this order: archive, decide, commit, move away. Every step may be
/// repeated, so a run that was cut short anywhere is finished by the next; what cannot be used is kept aside with its reason
/// and the rest goes on.
/// </summary>
internal sealed class DocumentIntake(
    ILedgerStore store,
    IDocumentArchive archive,
    IDocumentQuarantine quarantine,
    IProgress<EveningProgress>? progress
)
{
    /// <summary>
    /// How often a decision is taken again after somebody else changed what it was based on. Each attempt reads the present
    /// state, so losing five times in a row means a writer that never rests.
    /// </summary>
    private const int MaxAttempts = 5;

    public async ValueTask TakeAllAsync(
        IRoad road,
        IDocumentInbox inbox,
        AgencyProfile agency,
        RoadReportBuilder report,
        CancellationToken cancellationToken
    )
    {
        foreach (var name in await inbox.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            progress?.Report(new EveningProgress(road.Road.ToString(), name));
            report.Waiting();
            var document = await inbox.ReadAsync(name, cancellationToken).ConfigureAwait(false);
            await archive.StoreAsync(document, cancellationToken).ConfigureAwait(false);
            if (await TakeAsync(road, document, agency, report, cancellationToken).ConfigureAwait(false))
            {
                await inbox.CompleteAsync(document, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whether the document is dealt with; <c>false</c> when it must stay and wait.</summary>
    private async ValueTask<bool> TakeAsync(
        IRoad road,
        IncomingDocument document,
        AgencyProfile agency,
        RoadReportBuilder report,
        CancellationToken cancellationToken
    )
    {
        Diagnostic? conflict = null;
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var decision = await road.DecideAsync(document, agency, cancellationToken).ConfigureAwait(false);
            if (decision.IsHeld)
            {
                report.Held(decision.Findings);
                return false;
            }

            var result = decision.Commit is null
                ? null
                : await store.CommitAsync(decision.Commit, cancellationToken).ConfigureAwait(false);
            conflict = result?.Outcome == CommitOutcome.Conflict ? result.Reason : null;
            if (conflict is null)
            {
                await ConcludeAsync(road, document, decision, result, report, cancellationToken).ConfigureAwait(false);
                return true;
            }
        }

        await KeepAsideAsync(road, document, [conflict!], report, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async ValueTask ConcludeAsync(
        IRoad road,
        IncomingDocument document,
        RoadDecision decision,
        CommitResult? result,
        RoadReportBuilder report,
        CancellationToken cancellationToken
    )
    {
        if (decision.IsRefused)
        {
            await KeepAsideAsync(road, document, decision.Findings, report, cancellationToken).ConfigureAwait(false);
        }
        else if (decision.IsKnown || result?.Outcome == CommitOutcome.AlreadyDone)
        {
            report.Known();
        }
        else
        {
            report.Took(decision.Figures);
            report.Found(decision.Findings);
        }
    }

    private async ValueTask KeepAsideAsync(
        IRoad road,
        IncomingDocument document,
        IReadOnlyList<Diagnostic> reasons,
        RoadReportBuilder report,
        CancellationToken cancellationToken
    )
    {
        report.Refused();
        report.Found(reasons);
        await quarantine.KeepAsync(road.Road.ToString(), document, reasons, cancellationToken).ConfigureAwait(false);
    }
}
