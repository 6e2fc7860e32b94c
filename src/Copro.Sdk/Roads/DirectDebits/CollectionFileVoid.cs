using Copro.Ledger;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>
/// Voids a collection file that never left, or that the bank refused whole: its movements are received again, its mandates are free
/// again, and nothing is expected of the bank. All of the file or nothing of it, in one commit, which also keeps who did it and why. A
/// file that still waits in the outbox does not leave any more; one that lies in the bank's folder is not deleted: whoever voids it says
/// by doing so that it was not sent, or refused.
/// </summary>
public sealed class CollectionFileVoid
{
    /// <summary>How often a decision is taken again after somebody else changed what it was based on.</summary>
    private const int MaxAttempts = 5;

    private readonly ILedgerStore _store;
    private readonly TimeProvider _clock;
    private readonly OneOffMandates _mandates;
    private readonly Func<DaybookCommand, bool> _mayVoid;

    /// <summary>Voids files of the books of a store.</summary>
    /// <param name="store">The books.</param>
    /// <param name="options">The policy of mandates.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="mayVoid">
    /// Whether somebody has the right to void, as the host's own rules have it; <c>null</c> when the host lets nobody call who has not.
    /// </param>
    public CollectionFileVoid(
        ILedgerStore store,
        SepaOptions options,
        TimeProvider clock,
        Func<DaybookCommand, bool>? mayVoid = null
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        _store = store;
        _clock = clock;
        _mandates = new OneOffMandates(options);
        _mayVoid = mayVoid ?? (static _ => true);
    }

    /// <summary>Voids a file.</summary>
    /// <param name="agency">Whose file.</param>
    /// <param name="command">The act.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="reason">Why, for whoever looks at the movements.</param>
    /// <param name="cancellationToken">Heeded before the commit.</param>
    /// <returns>
    /// What was done; nothing was when there is a refusal: there is no right, a movement of the file is posted already, or its mandate
    /// has served. Empty when no movement is in such a file.
    /// </returns>
    public async ValueTask<DaybookAnswer> VoidAsync(
        AgencyProfile agency,
        DaybookCommand command,
        string file,
        string reason,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var planner = new DaybookPlanner(new PostingEngine(), agency.Secret.ChainKey);
        DaybookPlan plan;
        CommitResult? result = null;
        var attempt = 0;
        do
        {
            var receipts = await ReceiptsAsync(agency.Books, file, cancellationToken).ConfigureAwait(false);
            if (!_mayVoid(command))
            {
                var why = SdkDiagnostics.VoidNotAllowed.At(default, command.By, file);
                return new DaybookAnswer { Refusals = [.. receipts.Select(r => new ReceiptRefusal(r.Id, why))] };
            }

            var act = new DaybookAct(agency.Books, command, _clock.GetUtcNow());
            plan = planner.VoidFile(new DaybookView { Receipts = receipts }, act, reason);
            if (plan.Commit is null || plan.Answer.Refusals.Count > 0)
            {
                return plan.Answer with { Done = [] };
            }

            var (states, refusals) = await ReleaseAsync(agency.Books, receipts, cancellationToken)
                .ConfigureAwait(false);
            if (refusals.Count > 0)
            {
                return new DaybookAnswer { Refusals = refusals };
            }

            var commit = plan.Commit with
            {
                Receipts = [.. plan.Commit.Receipts.Select(receipt => receipt with { SettlementId = null })],
                States = [.. states, OutboxWithdrawal.Of(CollectionFiles.OutboxId(file), act, reason)],
                Settlements = await SettlementsAsync(agency.Books, receipts, cancellationToken).ConfigureAwait(false),
            };
            result = await _store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        } while (result.Outcome == CommitOutcome.Conflict && ++attempt < MaxAttempts);

        return result.Outcome == CommitOutcome.Conflict ? throw new CoproFormatException(result.Reason!) : plan.Answer;
    }

    private async ValueTask<List<Receipt>> ReceiptsAsync(
        BooksId books,
        string file,
        CancellationToken cancellationToken
    )
    {
        var receipts = new List<Receipt>();
        var query = new ReceiptQuery { Means = PaymentMeans.DirectDebit };
        await foreach (var receipt in _store.ReadReceiptsAsync(books, query, cancellationToken).ConfigureAwait(false))
        {
            if (receipt.CollectionFile == file)
            {
                receipts.Add(receipt);
            }
        }

        return receipts;
    }

    private async ValueTask<(List<StateRecord> States, List<ReceiptRefusal> Refusals)> ReleaseAsync(
        BooksId books,
        List<Receipt> receipts,
        CancellationToken cancellationToken
    )
    {
        var states = new List<StateRecord>();
        var refusals = new List<ReceiptRefusal>();
        foreach (var receipt in receipts)
        {
            var stored = await DirectDebitRoad
                .FindMandateAsync(_store, books, receipt.Key.Value, cancellationToken)
                .ConfigureAwait(false);
            if (stored?.Mandate.LastPresentation is not { } presentation)
            {
                continue;
            }

            var transition = _mandates.Release(
                stored.Mandate,
                presentation.MessageId,
                reason: default,
                _clock.GetUtcNow()
            );
            if (transition.Accepted)
            {
                states.Add(MandateRecords.Mandate(transition.Mandate, stored.Version));
            }
            else
            {
                refusals.AddRange(transition.Diagnostics.Select(why => new ReceiptRefusal(receipt.Id, why)));
            }
        }

        return (states, refusals);
    }

    private async ValueTask<List<Settlement>> SettlementsAsync(
        BooksId books,
        List<Receipt> receipts,
        CancellationToken cancellationToken
    )
    {
        var ids = receipts.Select(receipt => receipt.SettlementId).ToHashSet(StringComparer.Ordinal);
        var voided = new List<Settlement>();
        var open = _store.ReadSettlementsAsync(books, SettlementState.Open, cancellationToken);
        await foreach (var settlement in open.ConfigureAwait(false))
        {
            if (ids.Contains(settlement.Id))
            {
                voided.Add(settlement with { State = SettlementState.Voided });
            }
        }

        return voided;
    }
}
