using Copro.BankMatch;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>Turns the decisions on a statement's movements into receipts, one or more a movement, whose sum is the movement.</summary>
internal sealed class StatementStaging(
    BooksSnapshot books,
    MatchTargets targets,
    SourceKey document,
    string name,
    DateOnly today
)
{
    /// <summary>The kind of the keys of statements and of the receipts made of them.</summary>
    public const string KeyKind = "statement";

    private readonly List<Receipt> _receipts = [];
    private readonly List<Settlement> _settled = [];
    private readonly List<Diagnostic> _findings = [];
    private readonly List<ReturnedPayment> _returns = [];

    public IReadOnlyList<Receipt> Receipts => _receipts;

    /// <summary>
    /// The settlements that were credited, unchanged: writing them again makes two statements that credit one of them at the same
    /// time conflict, so that it is cleared once.
    /// </summary>
    public IReadOnlyList<Settlement> Settled => _settled;

    public IReadOnlyList<Diagnostic> Findings => _findings;

    /// <summary>The payments that came back, and the movements that took them.</summary>
    public IReadOnlyList<ReturnedPayment> Returns => _returns;

    public void Add(MatchDecision decision)
    {
        var movement = decision.Transaction;
        if (movement.Amount.IsZero || movement.Status != TransactionStatus.Booked)
        {
            return;
        }

        var owner = books.FindByIban(movement.Account.Iban)!.Value;
        var basis = Basis(movement, owner.Entity, owner.Account);
        if (decision is { Outcome: MatchOutcome.Matched, Settlements.Count: > 0 })
        {
            AddSettlements(decision, basis, owner.Entity);
        }
        else if (
            decision.Outcome == MatchOutcome.Reopened
            && targets.FindPayment(decision.ReturnedPayment) is { } payment
        )
        {
            AddReturn(decision, basis, owner.Entity, payment);
        }
        else if (decision.Outcome == MatchOutcome.Matched && decision.Allocations.Count > 0)
        {
            AddPayment(decision, basis, owner.Entity);
        }
        else if (!TryAddReturnedParts(decision, basis, owner.Entity))
        {
            AddByNature(decision, basis, owner.Entity);
        }
    }

    private Receipt Basis(BankTransaction movement, Entity entity, BankAccount account)
    {
        var key = KeyOf(movement.Ordinal, part: 0);
        return new Receipt
        {
            Id = Receipt.IdOf(key),
            Key = key,
            Document = document,
            Entity = entity.Code,
            Kind = movement.Amount.IsPositive ? ReceiptKind.UnidentifiedCredit : ReceiptKind.UnidentifiedDebit,
            Source = ReceiptSource.Statement,
            Means = PaymentMeans.Transfer,
            MovementReference = movement.BankReference ?? movement.EndToEndId ?? movement.EntryReference,
            Date = movement.BookedOn ?? movement.ValueOn ?? today,
            Label = movement.CleanLabel,
            Amount = movement.Amount,
            BankAccount = account.Code,
        };
    }

    private SourceKey KeyOf(int ordinal, int part) =>
        part == 0
            ? new SourceKey(KeyKind, $"{document.Value}/{ordinal}")
            : new SourceKey(KeyKind, $"{document.Value}/{ordinal}.{part}");

    private void AddSettlements(MatchDecision decision, Receipt basis, Entity entity)
    {
        for (var part = 0; part < decision.Settlements.Count; part++)
        {
            var clearing = decision.Settlements[part];
            var settlement = targets.FindSettlement(clearing.Settlement)!;
            _settled.Add(settlement);
            Stage(
                Part(basis, decision.Transaction.Ordinal, part) with
                {
                    Kind = ReceiptKind.Settlement,
                    Means = MeansOf(settlement.Kind),
                    Custody = settlement.Kind == TransitKind.KioskOperator ? Custody.Operator : Custody.Entity,
                    Amount = clearing.Net,
                    Fee = clearing.Fee,
                    SettlementId = settlement.Id,
                },
                entity
            );
        }
    }

    private void AddReturn(MatchDecision decision, Receipt basis, Entity entity, Receipt payment)
    {
        var movement = decision.Transaction;
        var isOfEarlier = targets.FindPresented(payment)?.IsOfEarlier(movement.EndToEndId) == true;
        if (payment.Entity != entity.Code || isOfEarlier)
        {
            Review(decision, basis, entity);
            return;
        }

        var part = DirectDebitReturnPart.In(movement) is [var only, ..] ? only : null;
        _returns.Add(new ReturnedPayment(movement, part, payment));
        var taking = TakingBack(basis, payment) with
        {
            ReturnReason = movement.ReturnReason.HasValue ? movement.ReturnReason : null,
            Allocations = AllocationsOf(decision.Allocations),
        };
        Stage(taking, entity);
    }

    /// <summary>
    /// Collections that came back in one sum and stand in the movement one by one: each takes back its own payment, and what is left of
    /// the sum waits for a person. Not when none of them is known.
    /// </summary>
    private bool TryAddReturnedParts(MatchDecision decision, Receipt basis, Entity entity)
    {
        var movement = decision.Transaction;
        var rest = movement.Amount;
        var staged = 0;
        foreach (var part in DirectDebitReturnPart.In(movement))
        {
            var payment = targets.FindPayment(part);
            if (payment?.Entity != entity.Code || _returns.Exists(returned => returned.Payment.Id == payment.Id))
            {
                continue;
            }

            _returns.Add(new ReturnedPayment(movement, part, payment));
            var taking = TakingBack(Part(basis, movement.Ordinal, staged++), payment) with
            {
                Amount = -payment.Amount,
                MovementReference = part.EndToEndId ?? basis.MovementReference,
                ReturnReason = part.Reason.HasValue ? part.Reason : null,
            };
            Stage(taking, entity);
            rest += payment.Amount;
        }

        if (staged > 0 && !rest.IsZero)
        {
            var kind = rest.IsPositive ? ReceiptKind.UnidentifiedCredit : ReceiptKind.UnidentifiedDebit;
            Review(decision, Part(basis, movement.Ordinal, staged) with { Amount = rest, Kind = kind }, entity);
        }

        return staged > 0;
    }

    private static Receipt TakingBack(Receipt basis, Receipt payment) =>
        basis with
        {
            Kind = ReceiptKind.Return,
            Means = payment.Means,
            Custody = payment.Custody,
            Account = payment.Account,
            AccountLabel = payment.AccountLabel,
            ReversalOf = payment.Id,
        };

    private void AddPayment(MatchDecision decision, Receipt basis, Entity entity)
    {
        var items = decision.Allocations.Select(a => targets.FindItem(a.Target)!).ToList();
        var elsewhere = items.Find(item => item.Entity != entity.Code);
        if (elsewhere is not null)
        {
            Misdirected(basis, entity, elsewhere);
            return;
        }

        if (items.Exists(item => item.Account != items[0].Account))
        {
            Review(decision, basis, entity);
            return;
        }

        var account = books.FindAccount(entity.Code, items[0].Account)!;
        var supplier = basis.Amount.IsNegative;
        Stage(
            basis with
            {
                Kind = supplier ? ReceiptKind.SupplierPayment : ReceiptKind.Payment,
                Account = account.Code,
                AccountLabel = account.Label,
                Label = supplier ? basis.Label : $"Règlement {account.Label}",
                Allocations = AllocationsOf(decision.Allocations),
            },
            entity
        );
    }

    private void AddByNature(MatchDecision decision, Receipt basis, Entity entity)
    {
        switch (decision.Nature)
        {
            case MovementNature.Information:
                break;
            case MovementNature.BankFee:
                Stage(basis with { Kind = ReceiptKind.BankFee }, entity);
                break;
            case MovementNature.Interest:
                Stage(basis with { Kind = ReceiptKind.BankInterest }, entity);
                break;
            case MovementNature.OwnTransfer:
                Stage(basis with { Kind = ReceiptKind.OwnTransfer }, entity);
                break;
            default:
                Review(decision, basis, entity);
                break;
        }
    }

    private void Review(MatchDecision decision, Receipt basis, Entity entity)
    {
        _findings.Add(
            SdkDiagnostics.MovementNeedsReview.At(
                PlaceOf(decision.Transaction),
                basis.Amount.ToString(),
                basis.Date,
                DiagnosticArgument.Public(
                    EvidenceText.Summarise(decision, DiagnosticLanguage.English),
                    EvidenceText.Summarise(decision, DiagnosticLanguage.French)
                )
            )
        );
        Stage(basis with { Note = EvidenceText.Explain(decision, DiagnosticLanguage.French) }, entity);
    }

    private void Misdirected(Receipt basis, Entity entity, OpenItem item)
    {
        var finding = SdkDiagnostics.Misdirected.At(
            new DiagnosticPlace { Document = name },
            basis.Amount.ToString(),
            basis.Date,
            entity.Code,
            $"{item.Entity}/{item.Account}"
        );
        _findings.Add(finding);
        Stage(basis with { Note = finding.Message(DiagnosticLanguage.French) }, entity);
    }

    private Receipt Part(Receipt basis, int ordinal, int part)
    {
        var key = KeyOf(ordinal, part);
        return basis with { Key = key, Id = Receipt.IdOf(key) };
    }

    private void Stage(Receipt receipt, Entity entity) =>
        _receipts.Add(receipt with { Journal = entity.JournalFor(receipt.Source, receipt.Means, receipt.Kind)?.Code });

    private List<ItemAllocation> AllocationsOf(IEnumerable<MatchAllocation> allocations) =>
        [
            .. allocations
                .Select(a =>
                    (Item: targets.FindItem(a.Target)?.Id ?? a.Target[(a.Target.IndexOf('/') + 1)..], a.Amount)
                )
                .Select(a => new ItemAllocation(a.Item, a.Amount)),
        ];

    public DiagnosticPlace PlaceOf(BankTransaction movement) =>
        new()
        {
            Document = name,
            Line = movement.Line,
            Path = $"movement[{movement.Ordinal}]",
        };

    private static PaymentMeans MeansOf(TransitKind kind) =>
        kind switch
        {
            TransitKind.DirectDebit => PaymentMeans.DirectDebit,
            TransitKind.Cheque => PaymentMeans.Cheque,
            TransitKind.Card => PaymentMeans.Card,
            TransitKind.CashDeposit => PaymentMeans.Cash,
            _ => PaymentMeans.Transfer,
        };
}
