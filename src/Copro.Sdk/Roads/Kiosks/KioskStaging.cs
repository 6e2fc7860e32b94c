using Copro.Cmc7;
using Copro.Kiosk;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>Makes the receipts and settlements of one kiosk file.</summary>
internal sealed class KioskStaging(
    BooksSnapshot books,
    KioskProfile kiosk,
    KioskPaymentFile file,
    CouponReader coupons,
    string document
)
{
    private readonly List<Receipt> _receipts = [];
    private readonly List<Diagnostic> _findings = [];
    private readonly Dictionary<(string Entity, TransitKind Kind), Money> _transit = [];

    public IReadOnlyList<Receipt> Receipts => _receipts;

    public IReadOnlyList<Diagnostic> Findings => _findings;

    /// <summary>What the bank is to credit for the file: one settlement an entity and way the money travels.</summary>
    public IEnumerable<Settlement> Settlements =>
        _transit
            .Where(part => part.Value.IsPositive)
            .OrderBy(part => part.Key.Entity, StringComparer.Ordinal)
            .ThenBy(part => part.Key.Kind)
            .Select(part => new Settlement
            {
                Id = SettlementId(part.Key.Entity, part.Key.Kind),
                Entity = part.Key.Entity,
                Kind = part.Key.Kind,
                BankAccount = kiosk.BankAccountOf(part.Key.Entity)!,
                Gross = part.Value,
                ExpectedOn = file.Header.PeriodTo,
                References = [file.Header.FileId, file.Header.KioskId],
                Counterparty =
                    part.Key.Kind == TransitKind.KioskOperator ? kiosk.Registration.Agency.OperatorName : null,
                MaxFeeBasisPoints = part.Key.Kind == TransitKind.CashDeposit ? 0 : kiosk.MaxFeeBasisPoints,
            });

    public void Add(KioskReceivedPayment received, Receipt? reversed)
    {
        var payment = received.Payment;
        var account = FindAccount(payment);
        var entity = books.FindEntity(account?.Entity ?? kiosk.Entities[0].Entity)!;
        if (!payment.Settled.IsZero)
        {
            Stage(SettledReceipt(received, account, entity, reversed), payment);
        }

        if (!payment.Waiting.IsZero)
        {
            var finding = SdkDiagnostics.KioskMoneyWaiting.At(
                PlaceOf(payment),
                payment.TransactionId,
                payment.Waiting.ToString()
            );
            _findings.Add(finding);
            Stage(WaitingReceipt(received, account, entity, finding), payment);
        }
    }

    private Receipt SettledReceipt(
        KioskReceivedPayment received,
        DebtorAccount? account,
        Entity entity,
        Receipt? reversed
    )
    {
        var payment = received.Payment;
        var basis = Basis(received.Key, payment, entity) with
        {
            Amount = payment.Settled,
            CashRounding = payment.RoundingGain,
        };
        if (reversed is not null)
        {
            return basis with
            {
                Kind = ReceiptKind.Return,
                ReversalOf = reversed.Id,
                Account = reversed.Account,
                AccountLabel = reversed.AccountLabel,
                Allocations = [.. reversed.Allocations.Select(a => a with { Amount = -a.Amount })],
            };
        }

        if (account is null)
        {
            var finding = SdkDiagnostics.KioskDebtorUnknown.At(
                PlaceOf(payment),
                payment.TransactionId,
                payment.DebtorKey ?? payment.Coupon ?? "—"
            );
            _findings.Add(finding);
            return basis with { Note = finding.Message(DiagnosticLanguage.French) };
        }

        return basis with
        {
            Kind = ReceiptKind.Payment,
            Account = account.Code,
            AccountLabel = account.Label,
            Label = $"Règlement {account.Label}",
            Allocations = Imputation.Of(books, account, payment.Settled, payment.BusinessDate),
        };
    }

    private Receipt WaitingReceipt(
        KioskReceivedPayment received,
        DebtorAccount? account,
        Entity entity,
        Diagnostic finding
    )
    {
        var key = new SourceKey(received.Key.Kind, $"{received.Key.Value}/waiting");
        return Basis(key, received.Payment, entity) with
        {
            Amount = received.Payment.Waiting,
            Label = account is null ? "Argent gardé par la borne" : $"Argent gardé par la borne, {account.Label}",
            Note = finding.Message(DiagnosticLanguage.French),
        };
    }

    private Receipt Basis(SourceKey key, KioskPayment payment, Entity entity) =>
        new()
        {
            Id = Receipt.IdOf(key),
            Key = key,
            Document = file.Key,
            Entity = entity.Code,
            Kind = ReceiptKind.UnidentifiedCredit,
            Source = ReceiptSource.Kiosk,
            Means = MeansOf(payment.Tender),
            Custody = kiosk.Registration.Custody == KioskCustody.Operator ? Custody.Operator : Custody.Entity,
            MovementReference = $"{file.Header.KioskId}/{payment.TransactionId}",
            Date = payment.BusinessDate,
            Label = "Encaissement borne à identifier",
            Amount = payment.Settled,
            BankAccount = kiosk.BankAccountOf(entity.Code),
        };

    private void Stage(Receipt receipt, KioskPayment payment)
    {
        var entity = books.FindEntity(receipt.Entity)!;
        var transit = TransitOf(payment.Tender);
        var part = (receipt.Entity, transit);
        _transit[part] = _transit.GetValueOrDefault(part) + receipt.Amount + receipt.CashRounding;
        _receipts.Add(
            receipt with
            {
                SettlementId = SettlementId(receipt.Entity, transit),
                Journal = entity.JournalFor(receipt.Source, receipt.Means, receipt.Kind)?.Code,
            }
        );
    }

    /// <summary>The debtor by the key the kiosk was given for him, or else by the coupon he held up.</summary>
    private DebtorAccount? FindAccount(KioskPayment payment)
    {
        var parts = payment.DebtorKey?.Split('/') ?? [];
        var account = parts.Length == 2 ? books.FindAccount(parts[0], parts[1]) : null;
        if (account is null && payment.Coupon is not null)
        {
            var reference = coupons.Read(payment.Coupon, kiosk.Registration.Currency).Accepted?.Reference;
            account = reference is not null && books.FindByPrintedKey(reference) is [var only] ? only : null;
        }

        return account is not null && kiosk.BankAccountOf(account.Entity) is not null ? account : null;
    }

    private string SettlementId(string entity, TransitKind kind) =>
        SettlementIds.Of(new SourceKey("kiosk-takings", $"{file.Key.Value}/{entity}/{kind}"));

    private TransitKind TransitOf(KioskTender tender) =>
        kiosk.Registration.Custody == KioskCustody.Operator
            ? TransitKind.KioskOperator
            : tender switch
            {
                KioskTender.Cash => TransitKind.CashDeposit,
                KioskTender.Card => TransitKind.Card,
                _ => TransitKind.Cheque,
            };

    private static PaymentMeans MeansOf(KioskTender tender) =>
        tender switch
        {
            KioskTender.Cash => PaymentMeans.Cash,
            KioskTender.Card => PaymentMeans.Card,
            _ => PaymentMeans.Cheque,
        };

    private DiagnosticPlace PlaceOf(KioskPayment payment) =>
        new() { Document = document, Path = $"payment[{payment.TransactionId}]" };
}
