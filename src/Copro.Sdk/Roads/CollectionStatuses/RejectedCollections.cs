using Copro.Ledger;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>
/// What becomes of collections the bank rejected before settlement: mandates are free again or revoked, movements are received again, and
/// less is expected of the bank. What the books have validated is taken back by a movement of its own.
/// </summary>
internal sealed class RejectedCollections(
    OneOffMandates mandates,
    Func<string, Entity?> entityOf,
    DateOnly today,
    DateTimeOffset now
)
{
    /// <summary>The kind of the keys of status reports and of the movements made of them.</summary>
    public const string KeyKind = "collection-status";

    private readonly List<Receipt> _receipts = [];
    private readonly List<StateRecord> _states = [];
    private readonly Dictionary<string, Money> _lessExpected = new(StringComparer.Ordinal);

    /// <summary>The movements that change, and those that take back.</summary>
    public IReadOnlyList<Receipt> Receipts => _receipts;

    /// <summary>The mandates from now on.</summary>
    public IReadOnlyList<StateRecord> States => _states;

    /// <summary>Takes a rejection in.</summary>
    /// <param name="presented">The collection.</param>
    /// <param name="advice">What the rejection means.</param>
    /// <param name="isWhole">Whether its whole file or group was: then the reason is not the mandate's.</param>
    /// <param name="document">The report.</param>
    /// <returns>Why it cannot be; <c>null</c> when it was.</returns>
    public Diagnostic? Add(PresentedCollection presented, ReturnAdvice advice, bool isWhole, SourceKey document)
    {
        var reason = isWhole ? default : advice.Reason;
        var transition =
            advice.Mandate == MandateEffect.Revoked && !isWhole
                ? mandates.Revoke(presented.Mandate, reason, now)
                : mandates.Release(presented.Mandate, presented.Presentation.MessageId, reason, now);
        if (!transition.Accepted)
        {
            return transition.Diagnostics[0];
        }

        if (transition.Mandate != presented.Mandate)
        {
            _states.Add(MandateRecords.Mandate(transition.Mandate, presented.Stored.Version));
        }

        var note =
            $"{advice.KindLabel(DiagnosticLanguage.French)} {advice.Reason} : {advice.Advice(DiagnosticLanguage.French)}";
        AddReceipt(presented, advice.Reason, note, document);
        return null;
    }

    /// <summary>What is no longer expected of the bank, taken off what was.</summary>
    public IEnumerable<Settlement> Reduce(IEnumerable<Settlement> open) =>
        open.Where(settlement => _lessExpected.ContainsKey(settlement.Id))
            .Select(settlement =>
            {
                var left = settlement.Gross - _lessExpected[settlement.Id];
                return left.IsPositive
                    ? settlement with
                    {
                        Gross = left,
                    }
                    : settlement with
                    {
                        State = SettlementState.Voided,
                    };
            });

    private void AddReceipt(PresentedCollection presented, ReturnReason reason, string note, SourceKey document)
    {
        var receipt = presented.Receipt;
        switch (receipt.State)
        {
            case ReceiptState.FileGenerated or ReceiptState.Posted:
                ExpectLess(receipt);
                _receipts.Add(
                    receipt with
                    {
                        State = ReceiptState.Received,
                        Prepared = null,
                        CollectionFile = null,
                        SettlementId = null,
                        ReturnReason = reason.HasValue ? reason : null,
                        Note = note,
                    }
                );
                break;
            case ReceiptState.Validated or ReceiptState.Archived:
                // Its settlement shrinks when the daybook validates what is staged here.
                _receipts.Add(TakingBack(presented, reason, note, document));
                break;
            default:
                // Received: it was released before. Cancelled, rejected: a person has dealt with it.
                break;
        }
    }

    private void ExpectLess(Receipt receipt)
    {
        if (receipt.SettlementId is { } settlement)
        {
            _lessExpected[settlement] = _lessExpected.TryGetValue(settlement, out var sum)
                ? sum + receipt.Amount
                : receipt.Amount;
        }
    }

    private Receipt TakingBack(PresentedCollection presented, ReturnReason reason, string note, SourceKey document)
    {
        var receipt = presented.Receipt;
        var presentation = presented.Presentation;
        var key = new SourceKey(KeyKind, $"{presentation.MessageId}/{presentation.EndToEndId}");
        return new Receipt
        {
            Id = Receipt.IdOf(key),
            Key = key,
            Document = document,
            Entity = receipt.Entity,
            Kind = ReceiptKind.Return,
            Source = ReceiptSource.Portal,
            Means = PaymentMeans.DirectDebit,
            Account = receipt.Account,
            AccountLabel = receipt.AccountLabel,
            MovementReference = presentation.EndToEndId,
            Date = today,
            Label = receipt.Label,
            Amount = -receipt.Amount,
            BankAccount = receipt.BankAccount,
            ReversalOf = receipt.Id,
            ReturnReason = reason.HasValue ? reason : null,
            Journal = entityOf(receipt.Entity)
                ?.JournalFor(ReceiptSource.Portal, PaymentMeans.DirectDebit, ReceiptKind.Return)
                ?.Code,
            Note = note,
        };
    }
}
