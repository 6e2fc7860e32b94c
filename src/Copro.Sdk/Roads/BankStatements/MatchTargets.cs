using System.Globalization;
using Copro.BankMatch;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// What the movements of a statement may stand for, projected from the books: settlements still expected, items still open, and
/// payments the bank may take back; and the way back from a target to the record it came from.
/// </summary>
internal sealed class MatchTargets
{
    private readonly Dictionary<string, OpenItem> _items;
    private readonly Dictionary<string, Settlement> _settlements;
    private readonly Dictionary<string, Receipt> _payments;
    private readonly IReadOnlyList<PresentedCollection> _presented;

    private MatchTargets(
        BooksSnapshot books,
        Dictionary<string, OpenItem> items,
        Dictionary<string, Settlement> settlements,
        Dictionary<string, Receipt> payments,
        IReadOnlyList<PresentedCollection> presented
    )
    {
        _items = items;
        _settlements = settlements;
        _payments = payments;
        _presented = presented;
        var byReceipt = presented.ToDictionary(known => known.Receipt.Id, StringComparer.Ordinal);
        Book = new MatchBook(
            [
                .. settlements.Values.Select(settlement => Target(settlement, books)),
                .. items.Values.Select(item => Target(item, books)),
                .. payments.Values.Select(payment => Target(payment, byReceipt.GetValueOrDefault(payment.Id), books)),
            ],
            KnowledgeOf(books)
        );
    }

    public MatchBook Book { get; }

    public OpenItem? FindItem(string target) => _items.GetValueOrDefault(target);

    public Settlement? FindSettlement(string target) => _settlements.GetValueOrDefault(target);

    public Receipt? FindPayment(string? target) => target is null ? null : _payments.GetValueOrDefault(target);

    /// <summary>The collection that a payment went out in; <c>null</c> when it is no one-off direct debit.</summary>
    public PresentedCollection? FindPresented(Receipt payment) =>
        _presented.FirstOrDefault(known => known.Receipt.Id == payment.Id);

    /// <summary>The payment that a part of a movement takes back, whole; <c>null</c> when it is not known.</summary>
    public Receipt? FindPayment(DirectDebitReturnPart part) =>
        ReturnedCollections.Find(_presented, part) is { } ours
        && FindPayment(ours.Receipt.Id) is { } payment
        && part.Amount == -payment.Amount
            ? payment
            : null;

    public static async ValueTask<MatchTargets> ReadAsync(
        ILedgerStore store,
        BooksId books,
        BooksSnapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        var receipts = new List<Receipt>();
        await foreach (
            var receipt in store.ReadReceiptsAsync(books, new ReceiptQuery(), cancellationToken).ConfigureAwait(false)
        )
        {
            receipts.Add(receipt);
        }

        var credited = receipts
            .Where(r => r.Kind == ReceiptKind.Settlement && r.State != ReceiptState.Cancelled)
            .Select(r => r.SettlementId)
            .ToHashSet(StringComparer.Ordinal);
        var settlements = new Dictionary<string, Settlement>(StringComparer.Ordinal);
        var open = store.ReadSettlementsAsync(books, SettlementState.Open, cancellationToken);
        await foreach (var settlement in open.ConfigureAwait(false))
        {
            if (!credited.Contains(settlement.Id))
            {
                settlements.Add(settlement.Id, settlement);
            }
        }

        var items = snapshot
            .Items.Where(item => !snapshot.OpenOf(item).IsZero)
            .ToDictionary(item => $"{item.Entity}/{item.Id}", StringComparer.Ordinal);
        var presented = await PresentedCollection.ReadAsync(store, books, cancellationToken).ConfigureAwait(false);
        return new MatchTargets(snapshot, items, settlements, ReturnableOf(receipts), presented);
    }

    private static Dictionary<string, Receipt> ReturnableOf(List<Receipt> receipts)
    {
        var taken = receipts
            .Where(r => r.Kind == ReceiptKind.Return && r.State != ReceiptState.Cancelled)
            .Select(r => r.ReversalOf)
            .ToHashSet(StringComparer.Ordinal);
        return receipts
            .Where(r => r.Kind == ReceiptKind.Payment && !taken.Contains(r.Id))
            .Where(r => r.Means is PaymentMeans.DirectDebit or PaymentMeans.Cheque or PaymentMeans.Card)
            .Where(r => r.State is not (ReceiptState.Received or ReceiptState.Cancelled or ReceiptState.Rejected))
            .ToDictionary(r => r.Id, StringComparer.Ordinal);
    }

    private static SettlementTarget Target(Settlement settlement, BooksSnapshot books) =>
        new()
        {
            Id = settlement.Id,
            Kind = KindOf(settlement.Kind),
            Gross = settlement.Gross,
            Account = AccountOf(books, settlement.Entity, settlement.BankAccount),
            References = settlement.References,
            ExpectedOn = settlement.ExpectedOn,
            Counterparty = settlement.Counterparty,
            Fee = settlement.MaxFeeBasisPoints > 0 ? FeePolicy.UpTo(settlement.MaxFeeBasisPoints) : FeePolicy.None,
        };

    private static OpenItemTarget Target(OpenItem item, BooksSnapshot books)
    {
        var account = books.FindAccount(item.Entity, item.Account);
        return new OpenItemTarget
        {
            Id = $"{item.Entity}/{item.Id}",
            Kind = item.Kind,
            Account = $"{item.Entity}/{item.Account}",
            Debtor = account?.Label ?? item.Account,
            Amount = item.Amount,
            Settled = item.Amount - books.OpenOf(item),
            DueOn = item.DueOn,
            Period = PeriodOf(item),
            Reference = account?.Reference?.ToString() ?? item.Reference,
            PayerAccount = account is { KnownIbans: [var iban, ..] } ? new BankAccountNumber(iban) : default,
        };
    }

    private static PaymentTarget Target(Receipt receipt, PresentedCollection? presented, BooksSnapshot books) =>
        new()
        {
            Id = receipt.Id,
            Account = $"{receipt.Entity}/{receipt.Account}",
            Debtor = books.FindAccount(receipt.Entity, receipt.Account)?.Label ?? string.Empty,
            Amount = receipt.Amount,
            Means = MeansOf(receipt.Means),
            PaidOn = receipt.Date,
            EndToEndId =
                presented?.Presentation.EndToEndId
                ?? (receipt.Means == PaymentMeans.DirectDebit ? receipt.MovementReference : null),
            Mandate = receipt.Means == PaymentMeans.DirectDebit ? receipt.MovementReference : null,
            Cheque = receipt.Means == PaymentMeans.Cheque ? receipt.MovementReference : null,
            Paid = [.. receipt.Allocations.Select(a => new MatchAllocation($"{receipt.Entity}/{a.Item}", a.Amount))],
        };

    private static MatchKnowledge KnowledgeOf(BooksSnapshot books) =>
        new()
        {
            OwnAccounts =
            [
                .. books.Entities.SelectMany(e => e.BankAccounts).Select(bank => new BankAccountNumber(bank.Iban)),
            ],
            OwnNames = [.. books.Entities.Select(entity => entity.Name)],
            Suppliers =
            [
                .. books
                    .Entities.SelectMany(entity => books.AccountsOf(entity.Code))
                    .Where(account => account.GeneralAccount.StartsWith("40", StringComparison.Ordinal))
                    .Select(account => account.Label),
            ],
        };

    private static BankAccountNumber AccountOf(BooksSnapshot books, string entity, string code) =>
        books.FindEntity(entity)?.FindBankAccount(code) is { } bank ? new BankAccountNumber(bank.Iban) : default;

    private static DateOnly? PeriodOf(OpenItem item) =>
        DateOnly.TryParseExact(
            item.Period,
            "yyyy-MM",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var period
        )
            ? period
            : null;

    private static SettlementKind KindOf(TransitKind kind) =>
        kind switch
        {
            TransitKind.DirectDebit => SettlementKind.DirectDebitBatch,
            TransitKind.Cheque => SettlementKind.ChequeRemittance,
            TransitKind.Card => SettlementKind.CardTakings,
            TransitKind.CashDeposit => SettlementKind.CashDeposit,
            _ => SettlementKind.KioskOperator,
        };

    private static MeansOfPayment MeansOf(PaymentMeans means) =>
        means switch
        {
            PaymentMeans.DirectDebit => MeansOfPayment.DirectDebit,
            PaymentMeans.Cheque => MeansOfPayment.Cheque,
            PaymentMeans.Card => MeansOfPayment.Card,
            PaymentMeans.Cash => MeansOfPayment.Cash,
            _ => MeansOfPayment.Transfer,
        };
}
