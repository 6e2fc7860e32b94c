using Copro.Cmc7;
using Copro.Kiosk;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// Payment files of kiosks: judged for sequence, chain, totals and box, then each payment a receipt and each entity's takings what
/// the bank or the operator is to credit. Files and payments count once.
/// </summary>
internal sealed class KioskRoad(ILedgerStore store, KioskOptions options, Cmc7Options couponOptions, TimeProvider clock)
    : IRoad
{
    /// <summary>The scope of the hashes under which payments are known.</summary>
    private const string PaymentScope = "kiosk.payment";

    private readonly KioskPaymentFileReader _reader = new(options);
    private readonly KioskAcceptance _acceptance = new(options);
    private readonly CouponReader _coupons = new(couponOptions);

    public Road Road => Road.Kiosk;

    public async ValueTask<RoadDecision> DecideAsync(
        IncomingDocument document,
        AgencyProfile agency,
        CancellationToken cancellationToken
    )
    {
        var reading = _reader.Read(document.Content);
        if (reading.File is not { } file)
        {
            return RoadDecision.Refuse(InDocument(reading.Diagnostics, document));
        }

        if (agency.FindKiosk(file.Header.KioskId) is not { } kiosk)
        {
            var place = new DiagnosticPlace { Document = document.Name };
            return RoadDecision.Refuse(SdkDiagnostics.UnknownKiosk.At(place, file.Header.KioskId));
        }

        var state = await FindStateAsync(agency.Books, file.Header.KioskId, cancellationToken).ConfigureAwait(false);
        var known = await KnownAsync(agency.Books, file, cancellationToken).ConfigureAwait(false);
        var decision = _acceptance.Judge(
            kiosk.Registration,
            state.State,
            reading,
            key => known.TryGetValue(key, out var hash) ? hash : null
        );
        var findings = InDocument(decision.Diagnostics, document);
        if (decision.Verdict == KioskVerdict.AlreadyDone)
        {
            return RoadDecision.Known();
        }

        if (decision.Verdict is KioskVerdict.Held or KioskVerdict.NewEpochNeedsConfirmation)
        {
            return RoadDecision.Hold(findings);
        }

        return decision.Imports
            ? await TakeAsync(document, agency, kiosk, decision, state.Version, findings, cancellationToken)
                .ConfigureAwait(false)
            : RoadDecision.Refuse(findings);
    }

    private static List<Diagnostic> InDocument(DiagnosticBag findings, IncomingDocument document) =>
        [.. findings.Items.Select(finding => finding.At(finding.Place.In(document.Name)))];

    private async ValueTask<RoadDecision> TakeAsync(
        IncomingDocument document,
        AgencyProfile agency,
        KioskProfile kiosk,
        KioskDecision decision,
        long stateVersion,
        List<Diagnostic> findings,
        CancellationToken cancellationToken
    )
    {
        var file = decision.File!;
        var books = await BooksSnapshot.LoadAsync(store, agency.Books, cancellationToken).ConfigureAwait(false);
        var staging = new KioskStaging(books, kiosk, file, _coupons, document.Name);
        foreach (var payment in decision.NewPayments)
        {
            var reversed = payment.Payment.Reverses is { } id
                ? await FindReversedAsync(agency.Books, file, id, staging, cancellationToken).ConfigureAwait(false)
                : null;
            if (payment.Payment.IsReversal && reversed is null)
            {
                var place = new DiagnosticPlace { Document = document.Name };
                findings.Add(
                    SdkDiagnostics.KioskReversalUnknown.At(
                        place,
                        payment.Payment.TransactionId,
                        payment.Payment.Reverses ?? "—"
                    )
                );
                return RoadDecision.Hold(findings);
            }

            staging.Add(payment, reversed);
        }

        var commit = TakeIn.Commit(file.Key, document, agency, clock, staging.Receipts) with
        {
            Settlements = [.. staging.Settlements],
            States =
            [
                StateOf(decision.NextState, stateVersion),
                .. decision.NewPayments.Select(payment => HashOf(payment)),
            ],
        };
        var figures = RoadFigures.Of(decision.NewPayments.Count, staging.Receipts);
        return RoadDecision.Take(commit, figures, [.. findings, .. staging.Findings]);
    }

    private async ValueTask<Receipt?> FindReversedAsync(
        BooksId books,
        KioskPaymentFile file,
        string transactionId,
        KioskStaging staging,
        CancellationToken cancellationToken
    )
    {
        var id = Receipt.IdOf(KioskKeys.OfPayment(file.Header.KioskId, transactionId));
        return staging.Receipts.FirstOrDefault(receipt => receipt.Id == id)
            ?? await store.FindReceiptAsync(books, id, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<(KioskState State, long Version)> FindStateAsync(
        BooksId books,
        string kioskId,
        CancellationToken cancellationToken
    )
    {
        var record = await store
            .FindStateAsync(books, KioskState.Scope, kioskId, cancellationToken)
            .ConfigureAwait(false);
        return record is null
            ? (KioskState.New(kioskId), 0)
            : (KioskState.FromBytes(record.Payload.Span), record.Version);
    }

    /// <summary>The hashes under which the books know the file, its payments and those they reverse.</summary>
    private async ValueTask<Dictionary<SourceKey, ContentHash>> KnownAsync(
        BooksId books,
        KioskPaymentFile file,
        CancellationToken cancellationToken
    )
    {
        var known = new Dictionary<SourceKey, ContentHash>();
        var source = await store.FindSourceAsync(books, file.Key, cancellationToken).ConfigureAwait(false);
        if (source is not null)
        {
            known[file.Key] = source.Hash;
        }

        var keys = file
            .Payments.SelectMany(payment =>
                new[] { payment.TransactionId, payment.Reverses }
                    .OfType<string>()
                    .Select(id => KioskKeys.OfPayment(file.Header.KioskId, id))
            )
            .Distinct();
        foreach (var key in keys)
        {
            var record = await store
                .FindStateAsync(books, PaymentScope, key.Value, cancellationToken)
                .ConfigureAwait(false);
            if (record is not null)
            {
                known[key] = new ContentHash(record.Payload.Span);
            }
        }

        return known;
    }

    private static StateRecord StateOf(KioskState state, long version) =>
        new()
        {
            Scope = KioskState.Scope,
            Key = state.KioskId,
            SchemaVersion = KioskState.SchemaVersion,
            Payload = state.ToBytes(),
            Version = version,
        };

    private static StateRecord HashOf(KioskReceivedPayment payment) =>
        new()
        {
            Scope = PaymentScope,
            Key = payment.Key.Value,
            SchemaVersion = payment.CanonicalVersion,
            Payload = payment.Hash.ToByteArray(),
        };
}
