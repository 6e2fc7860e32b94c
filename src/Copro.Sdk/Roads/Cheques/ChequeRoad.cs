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

        var key = new SourceKey(SlipKind, $"{list.Entity}/{list.BankAccount}/{list.Slip}");
        var known = await store.FindSourceAsync(agency.Books, key, cancellationToken).ConfigureAwait(false);
        if (known?.Hash == document.Hash)
        {
            return RoadDecision.Known();
        }

        var books = await BooksSnapshot.LoadAsync(store, agency.Books, cancellationToken).ConfigureAwait(false);
        var entity = books.FindEntity(list.Entity);
        if (entity?.FindBankAccount(list.BankAccount) is null || entity.Currency != list.Currency)
        {
            var place = new DiagnosticPlace { Document = document.Name };
            return RoadDecision.Refuse(SdkDiagnostics.UnknownEntity.At(place, $"{list.Entity}/{list.BankAccount}"));
        }

        var staging = new ChequeStaging(books, entity, list, key, document.Name, agency.Secret);
        foreach (var line in list.Lines)
        {
            await StageAsync(staging, line, agency.Books, cancellationToken).ConfigureAwait(false);
        }

        return Conclude(document, agency, list, key, staging);
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
