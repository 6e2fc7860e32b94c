using Copro.Ledger;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>
/// One-off requests of the portal: each becomes a mandate with its reference and a receipt that waits for its collection file.
/// A request is filed once, however often the portal sends it.
/// </summary>
internal sealed class DirectDebitRoad(ILedgerStore store, SepaOptions options, TimeProvider clock) : IRoad
{
    /// <summary>The kind of the keys of requests and of the receipts made of them.</summary>
    public const string KeyKind = "portal";

    private readonly OneOffRequestReader _reader = new(options);
    private readonly OneOffMandates _mandates = new(options);

    public Road Road => Road.DirectDebit;

    public async ValueTask<RoadDecision> DecideAsync(
        IncomingDocument document,
        AgencyProfile agency,
        CancellationToken cancellationToken
    )
    {
        var findings = new DiagnosticBag();
        var request = _reader.Read(document.Content, findings);
        if (request is null)
        {
            return RoadDecision.Refuse([.. findings.Items.Select(finding => InDocument(finding, document))]);
        }

        var books = await BooksSnapshot.LoadAsync(store, agency.Books, cancellationToken).ConfigureAwait(false);
        var target = TargetOf(request, agency, books, document);
        if (target.Refusal is not null)
        {
            return RoadDecision.Refuse(target.Refusal);
        }

        var decision = await DecideMandateAsync(request, target.Creditor!, agency.Books, cancellationToken)
            .ConfigureAwait(false);
        var diagnostics = decision.Diagnostics.Select(finding => InDocument(finding, document)).ToList();
        return decision.Outcome switch
        {
            OneOffOutcome.AlreadyFiled => RoadDecision.Known(),
            OneOffOutcome.Accepted => Accept(document, agency, books, target, decision.Mandate!, diagnostics),
            _ => RoadDecision.Refuse(diagnostics),
        };
    }

    private static Diagnostic InDocument(Diagnostic finding, IncomingDocument document) =>
        finding.At(finding.Place.In(document.Name));

    private static Target TargetOf(
        OneOffRequest request,
        AgencyProfile agency,
        BooksSnapshot books,
        IncomingDocument document
    )
    {
        var place = new DiagnosticPlace { Document = document.Name };
        if (books.FindEntity(request.Entity) is not { } entity)
        {
            return Target.Refused(SdkDiagnostics.UnknownEntity.At(place.Under("$.entity"), request.Entity));
        }

        if (agency.CreditorOf(entity.Code) is not { } creditor || entity.Currency != Currency.Eur)
        {
            return Target.Refused(SdkDiagnostics.NoCreditor.At(place.Under("$.entity"), entity.Code));
        }

        return books.FindAccount(entity.Code, request.Account) is { } account
            ? new Target(entity, account, creditor, null)
            : Target.Refused(SdkDiagnostics.UnknownAccount.At(place.Under("$.account"), request.Account, entity.Code));
    }

    /// <summary>
    /// Asks for a decision until the reference it gives is free in the store as well: the set of those known to be taken grows by
    /// one a turn, so it ends.
    /// </summary>
    private async ValueTask<OneOffDecision> DecideMandateAsync(
        OneOffRequest request,
        CreditorProfile creditor,
        BooksId books,
        CancellationToken cancellationToken
    )
    {
        var existing = await FindMandateAsync(store, books, request.RequestId, cancellationToken).ConfigureAwait(false);
        var taken = new HashSet<MandateReference>();
        while (true)
        {
            var decision = _mandates.Decide(
                request,
                creditor.OneOff,
                existing?.Mandate,
                taken.Contains,
                clock.GetUtcNow()
            );
            if (decision.Outcome != OneOffOutcome.Accepted)
            {
                return decision;
            }

            var mandate = decision.Mandate!;
            var key = SepaMandateState.ReferenceKeyOf(mandate.Creditor, mandate.Reference);
            var holder = await store
                .FindStateAsync(books, SepaMandateState.ReferenceScope, key, cancellationToken)
                .ConfigureAwait(false);
            if (holder is null)
            {
                return decision;
            }

            taken.Add(mandate.Reference);
        }
    }

    /// <summary>The mandate filed for a request and the version of its record, or <c>null</c>.</summary>
    internal static async ValueTask<StoredMandate?> FindMandateAsync(
        ILedgerStore store,
        BooksId books,
        string requestId,
        CancellationToken cancellationToken
    )
    {
        var state = await store
            .FindStateAsync(books, SepaMandateState.Scope, requestId, cancellationToken)
            .ConfigureAwait(false);
        return state is null
            ? null
            : new StoredMandate(SepaMandateState.Deserialize(state.Payload.Span), state.Version);
    }

    private RoadDecision Accept(
        IncomingDocument document,
        AgencyProfile agency,
        BooksSnapshot books,
        Target target,
        SepaMandate mandate,
        List<Diagnostic> findings
    )
    {
        var key = new SourceKey(KeyKind, mandate.Origin.RequestId);
        var account = target.Account!;
        var owed = books.OwedBy(account, mandate.Amount.Currency);
        if (mandate.Amount > owed)
        {
            var place = new DiagnosticPlace { Document = document.Name, Path = "$.amount" };
            findings.Add(
                SdkDiagnostics.AmountNotOwed.At(place, mandate.Amount.ToAmountString(), owed.ToAmountString())
            );
        }

        var receipt = new Receipt
        {
            Id = Receipt.IdOf(key),
            Key = key,
            Document = key,
            Entity = target.Entity!.Code,
            Kind = ReceiptKind.Payment,
            Source = ReceiptSource.Portal,
            Means = PaymentMeans.DirectDebit,
            Account = account.Code,
            AccountLabel = account.Label,
            MovementReference = mandate.Reference.ToString(),
            Date = mandate.SignedOn,
            Label = $"Règlement {account.Label}",
            Amount = mandate.Amount,
            BankAccount = target.Creditor!.BankAccount,
            Allocations = Imputation.Of(books, account, mandate.Amount, mandate.SignedOn),
            Journal = target
                .Entity.JournalFor(ReceiptSource.Portal, PaymentMeans.DirectDebit, ReceiptKind.Payment)
                ?.Code,
        };
        var commit = TakeIn.Commit(key, document, agency, clock, [receipt]) with
        {
            States = [MandateRecords.Mandate(mandate, version: 0), MandateRecords.Reference(mandate)],
        };
        return RoadDecision.Take(commit, RoadFigures.Of(1, [receipt]), findings);
    }

    private sealed record Target(Entity? Entity, DebtorAccount? Account, CreditorProfile? Creditor, Diagnostic? Refusal)
    {
        public static Target Refused(Diagnostic reason) => new(null, null, null, reason);
    }
}
