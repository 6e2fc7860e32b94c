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
            if (await ReadAsync(inbox, name, report, cancellationToken).ConfigureAwait(false) is not { } document)
            {
                continue;
            }

            await archive.StoreAsync(document, cancellationToken).ConfigureAwait(false);
            if (await TakeAsync(road, document, agency, report, cancellationToken).ConfigureAwait(false))
            {
                await inbox.CompleteAsync(document, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The document, or <c>null</c> when it cannot be read: it is told and left where it is, and the others go on.</summary>
    private static async ValueTask<IncomingDocument?> ReadAsync(
        IDocumentInbox inbox,
        string name,
        RoadReportBuilder report,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await inbox.ReadAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.Refused();
            report.Found([
                SdkDiagnostics.DocumentUnreadable.At(new DiagnosticPlace { Document = name }, name, e.Message),
            ]);
            return null;
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

            var (result, refusal) = await CommitAsync(decision, document, cancellationToken).ConfigureAwait(false);
            if (refusal is not null)
            {
                await KeepAsideAsync(road, document, [refusal], report, cancellationToken).ConfigureAwait(false);
                return true;
            }

            conflict =
                result?.Outcome == CommitOutcome.Conflict
                    ? result.Reason!.At(result.Reason.Place.In(document.Name))
                    : null;
            if (conflict is null)
            {
                await ConcludeAsync(road, document, decision, result, report, cancellationToken).ConfigureAwait(false);
                return true;
            }
        }

        await KeepAsideAsync(road, document, [conflict!], report, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>
    /// Commits a decision, if there is something to commit. What the books refuse to hold (a text with a NUL in it, say) is the
    /// document's fault, not the evening's.
    /// </summary>
    private async ValueTask<(CommitResult? Result, Diagnostic? Refusal)> CommitAsync(
        RoadDecision decision,
        IncomingDocument document,
        CancellationToken cancellationToken
    )
    {
        if (decision.Commit is null)
        {
            return (null, null);
        }

        try
        {
            return (await store.CommitAsync(decision.Commit, cancellationToken).ConfigureAwait(false), null);
        }
        catch (ArgumentException e)
        {
            var place = new DiagnosticPlace { Document = document.Name };
            return (null, SdkDiagnostics.NotForTheBooks.At(place, document.Name, e.Message));
        }
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
