using Copro.BankMatch;
using Copro.Ledger;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>
/// Bank statements: every movement is staged, as the settlement of receipts in transit, as a payment, as a return, as a fee …, or
/// for a person, so that the account in the books always equals the bank's balance. A statement that does not balance, or does not
/// continue the one before it, is kept aside whole.
/// </summary>
internal sealed class BankStatementRoad(
    ILedgerStore store,
    BankMatchOptions options,
    SepaOptions sepaOptions,
    TimeProvider clock
) : IRoad
{
    private readonly StatementReader _reader = new(options);
    private readonly MatchEngine _engine = new();
    private readonly OneOffMandates _mandates = new(sepaOptions);
    private readonly CollectionAdvice _advice = new(sepaOptions);

    public Road Road => Road.BankStatement;

    public async ValueTask<RoadDecision> DecideAsync(
        IncomingDocument document,
        AgencyProfile agency,
        CancellationToken cancellationToken
    )
    {
        var read = _reader.Read(document.Content, document.Name);
        if (read.Statements.Count == 0)
        {
            return RoadDecision.Refuse(read.Diagnostics);
        }

        if (read.Format is StatementFormat.Camt052 or StatementFormat.Camt054)
        {
            var place = new DiagnosticPlace { Document = document.Name };
            return RoadDecision.Refuse(SdkDiagnostics.NotAStatement.At(place, read.Version ?? read.Format.ToString()));
        }

        var books = await BooksSnapshot.LoadAsync(store, agency.Books, cancellationToken).ConfigureAwait(false);
        var key = new SourceKey(StatementStaging.KeyKind, read.Id.ToString());
        if (await IsKnownAsync(agency.Books, key, cancellationToken).ConfigureAwait(false))
        {
            return RoadDecision.Known();
        }

        var chain = await StatementChain
            .CheckAsync(store, agency.Books, books, read, document.Name, cancellationToken)
            .ConfigureAwait(false);
        // A file that was cut short may well end in a statement without closing balance: with an error in it nothing of it is posted.
        if (chain.Findings.Count > 0 || read.HasErrors)
        {
            // Another run may have taken this very statement in since it was looked for: then the balance it opens with is past.
            return await IsKnownAsync(agency.Books, key, cancellationToken).ConfigureAwait(false)
                ? RoadDecision.Known()
                : RoadDecision.Refuse([.. chain.Findings, .. read.Diagnostics]);
        }

        var targets = await MatchTargets.ReadAsync(store, agency.Books, books, cancellationToken).ConfigureAwait(false);
        var today = agency.DayOf(clock.GetUtcNow());
        var result = _engine.Match(targets.Book, [.. read.Transactions], new MatchOptions { Today = today });
        var staging = new StatementStaging(books, targets, key, document.Name, today);
        foreach (var decision in result.Decisions)
        {
            staging.Add(decision);
        }

        var spent = await SpendMandatesAsync(agency.Books, staging, cancellationToken).ConfigureAwait(false);
        var advice = await AdviseAsync(agency, staging, cancellationToken).ConfigureAwait(false);
        var commit = TakeIn.Commit(key, document, agency, clock, staging.Receipts) with
        {
            Settlements = staging.Settled,
            States = [.. chain.States, .. spent],
        };
        var figures = RoadFigures.Of(result.Decisions.Count, staging.Receipts);
        return RoadDecision.Take(commit, figures, [.. read.Diagnostics, .. staging.Findings, .. advice]);
    }

    private async ValueTask<bool> IsKnownAsync(BooksId books, SourceKey key, CancellationToken cancellationToken) =>
        await store.FindSourceAsync(books, key, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>
    /// The bank has credited a batch of direct debits, or taken some back, which it had paid then: their one-off mandates have served.
    /// </summary>
    private async ValueTask<List<StateRecord>> SpendMandatesAsync(
        BooksId books,
        StatementStaging staging,
        CancellationToken cancellationToken
    )
    {
        var served = staging
            .Returns.Select(returned => returned.Payment)
            .ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var settlement in staging.Settled.Where(s => s.Kind == TransitKind.DirectDebit))
        {
            var query = new ReceiptQuery { SettlementId = settlement.Id };
            await foreach (
                var receipt in store.ReadReceiptsAsync(books, query, cancellationToken).ConfigureAwait(false)
            )
            {
                served[receipt.Id] = receipt;
            }
        }

        var states = new List<StateRecord>();
        foreach (var receipt in served.Values.Where(receipt => receipt.Source == ReceiptSource.Portal))
        {
            await AddSpentAsync(states, books, receipt, cancellationToken).ConfigureAwait(false);
        }

        return states;
    }

    /// <summary>What it means that one-off collections came back, for the person who reads the report.</summary>
    private async ValueTask<List<Diagnostic>> AdviseAsync(
        AgencyProfile agency,
        StatementStaging staging,
        CancellationToken cancellationToken
    )
    {
        var told = new List<Diagnostic>();
        foreach (var (movement, part, payment) in staging.Returns.Where(r => r.Payment.Source == ReceiptSource.Portal))
        {
            var stored = await DirectDebitRoad
                .FindMandateAsync(store, agency.Books, payment.Key.Value, cancellationToken)
                .ConfigureAwait(false);
            if (part is not null && stored?.Mandate.LastPresentation is { } presentation)
            {
                var ours = new PresentedCollection(stored, presentation, payment);
                var advice = _advice.On(ReturnCases.Of(part), ours, agency, clock.GetUtcNow());
                told.Add(
                    CollectionAdvice.Told(SdkDiagnostics.CollectionCameBack, staging.PlaceOf(movement), ours, advice)
                );
            }
        }

        return told;
    }

    private async ValueTask AddSpentAsync(
        List<StateRecord> states,
        BooksId books,
        Receipt receipt,
        CancellationToken cancellationToken
    )
    {
        var stored = await DirectDebitRoad
            .FindMandateAsync(store, books, receipt.Key.Value, cancellationToken)
            .ConfigureAwait(false);
        if (stored?.Mandate.LastPresentation is { } presentation)
        {
            var transition = _mandates.Spend(stored.Mandate, presentation.MessageId, clock.GetUtcNow());
            if (transition.Accepted && transition.Mandate != stored.Mandate)
            {
                states.Add(MandateRecords.Mandate(transition.Mandate, stored.Version));
            }
        }
    }
}
