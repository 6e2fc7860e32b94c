using Copro.Cmc7;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// Cheques and coupons that passed a reader: one file is one remittance, each cheque a receipt, and the slip as a whole what the
/// bank is to credit. A cheque presented before is left out; money whose debtor is not known waits for a person.
/// </summary>
internal sealed class ChequeRoad(ILedgerStore store, Cmc7Options options, TimeProvider clock) : IRoad
{
    /// <summary>The kind of the keys of remittances.</summary>
    public const string SlipKind = "cheque-slip";

    private readonly Cmc7Reader _lines = new(options);
    private readonly CouponReader _coupons = new(options);

    public Road Road => Road.Cheque;

    public async ValueTask<RoadDecision> DecideAsync(
        IncomingDocument document,
        AgencyProfile agency,
        CancellationToken cancellationToken
    )
    {
        var findings = new DiagnosticBag();
        var list = ChequeListReader.Read(document, findings);
        if (list is null)
        {
            return RoadDecision.Refuse(findings.Items);
        }

        var books = await BooksSnapshot.LoadAsync(store, agency.Books, cancellationToken).ConfigureAwait(false);
        var entity = books.FindEntity(list.Entity);
        if (entity?.FindBankAccount(list.BankAccount) is null || entity.Currency != list.Currency)
        {
            var place = new DiagnosticPlace { Document = document.Name };
            return RoadDecision.Refuse(SdkDiagnostics.UnknownEntity.At(place, $"{list.Entity}/{list.BankAccount}"));
        }

        // Made of codes of the books only: what a list says of itself may be no key at all.
        var key = new SourceKey(SlipKind, $"{list.Entity}/{list.BankAccount}/{list.Slip}");
        if (await IsKnownAsync(agency.Books, key, document, cancellationToken).ConfigureAwait(false))
        {
            return RoadDecision.Known();
        }

        var staging = new ChequeStaging(books, entity, list, key, document.Name, agency.Secret);
        foreach (var line in list.Lines)
        {
            await StageAsync(staging, line, agency.Books, cancellationToken).ConfigureAwait(false);
        }

        // Another run may have taken this very list in since it was looked for: then its cheques are no repeats.
        var isTaken =
            staging.Receipts.Count == 0
            && await IsKnownAsync(agency.Books, key, document, cancellationToken).ConfigureAwait(false);
        return isTaken ? RoadDecision.Known() : Conclude(document, agency, list, key, staging);
    }

    private async ValueTask<bool> IsKnownAsync(
        BooksId books,
        SourceKey key,
        IncomingDocument document,
        CancellationToken cancellationToken
    )
    {
        var known = await store.FindSourceAsync(books, key, cancellationToken).ConfigureAwait(false);
        return known?.Hash == document.Hash;
    }

    private RoadDecision Conclude(
        IncomingDocument document,
        AgencyProfile agency,
        ChequeList list,
        SourceKey key,
        ChequeStaging staging
    )
    {
        if (staging.Receipts.Count == 0)
        {
            return RoadDecision.Refuse(staging.Findings);
        }

        var commit = TakeIn.Commit(key, document, agency, clock, staging.Receipts) with
        {
            Settlements = [staging.Settlement()],
        };
        var refused = list.Lines.Count - staging.Receipts.Count;
        return RoadDecision.Take(commit, RoadFigures.Of(list.Lines.Count, staging.Receipts, refused), staging.Findings);
    }

    private async ValueTask StageAsync(
        ChequeStaging staging,
        ChequeListLine line,
        BooksId books,
        CancellationToken cancellationToken
    )
    {
        var reading = _lines.Read(line.ChequeLine);
        var coupon = _coupons.Read(line.Coupon, line.Amount.Currency);
        var key = staging.KeyOf(line, reading);
        var before = await store.FindReceiptAsync(books, Receipt.IdOf(key), cancellationToken).ConfigureAwait(false);
        if (before is null)
        {
            staging.Add(line, reading, coupon, key);
        }
        else
        {
            staging.Repeated(line, before);
        }
    }
}
