namespace Copro.BankMatch;

/// <summary>One of our direct debits that came back: a movement, or a part of one that the bank booked in one sum.</summary>
public sealed record DirectDebitReturnPart
{
    /// <summary>The movement it is or belongs to.</summary>
    public required BankTransaction Transaction { get; init; }

    /// <summary>Its place among the parts, from 0; <c>null</c> when it is the whole movement.</summary>
    public int? Part { get; init; }

    /// <summary>What was taken back, negative; <c>null</c> when the file says only the sum of several.</summary>
    public Money? Amount { get; init; }

    /// <summary>The id of the collection; <c>null</c> when absent.</summary>
    public string? EndToEndId { get; init; }

    /// <summary>The id of the group it was presented in; <c>null</c> when absent.</summary>
    public string? BatchReference { get; init; }

    /// <summary>The initiator's id of the instruction; <c>null</c> when absent.</summary>
    public string? InstructionId { get; init; }

    /// <summary>The mandate (RUM); <c>null</c> when absent.</summary>
    public string? Mandate { get; init; }

    /// <summary>Why it came back; <c>default</c> when the file does not say.</summary>
    public ReturnReason Reason { get; init; }

    /// <summary>Who sent it back; <c>null</c> when absent.</summary>
    public BankParty? Originator { get; init; }

    /// <summary>The texts, those of the return (<c>RtrInf</c>) among them.</summary>
    public IReadOnlyList<TransactionText> Texts { get; init; } = [];

    /// <summary>What the bank charged for it: to be booked apart.</summary>
    public IReadOnlyList<TransactionCharge> Charges { get; init; } = [];

    /// <summary>
    /// Whether the bank codes it as a reversal, ours as the creditor's (CFONB A5, A6; ISO <c>PRDD</c>). Swiss banks code refunds so too:
    /// the reason decides where there is one.
    /// </summary>
    public bool IsCodedAsReversal { get; init; }

    /// <summary>Finds our returned direct debits in a movement: none, the movement itself, or some of its parts.</summary>
    /// <remarks>
    /// A debit counts when the bank codes it as a direct debit come back, or gives a return reason outside the families of credit
    /// transfers, cheques and cards. The reversal flag decides nothing: banks set it both ways. Only what is booked has come back.
    /// </remarks>
    public static IReadOnlyList<DirectDebitReturnPart> In(BankTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        if (transaction.Status != TransactionStatus.Booked)
        {
            return [];
        }

        if (transaction.Details.Count == 0)
        {
            var code = transaction.OperationCode;
            return IsReturn(transaction.Amount, code, transaction.ReturnReason, isMixed: false)
                ? [OfWhole(transaction)]
                : [];
        }

        var isMixed =
            transaction.Details.Any(detail => !detail.ReturnReason.HasValue)
            && transaction.Details.Any(detail => detail.ReturnReason.HasValue);
        var parts = new List<DirectDebitReturnPart>();
        for (var i = 0; i < transaction.Details.Count; i++)
        {
            var detail = transaction.Details[i];
            var amount = detail.StatedAmount ?? transaction.Amount;
            if (IsReturn(amount, CodeOf(transaction, detail), detail.ReturnReason, isMixed))
            {
                parts.Add(OfDetail(transaction, detail, i));
            }
        }

        return parts;
    }

    /// <summary>Ids and amount; nothing about a person.</summary>
    public override string ToString() => $"{Transaction.Id} {EndToEndId} {Amount} {Reason}";

    /// <summary>
    /// With a reason: unless the family is another means of payment. Without: when the bank's code says so, and no other part of the
    /// movement needed a reason to say it. A part of a net credit has no sign of its own before version 04.
    /// </summary>
    private static bool IsReturn(Money amount, OperationCode code, ReturnReason reason, bool isMixed) =>
        code.Role switch
        {
            OperationRole.DirectDebitReturn or OperationRole.DirectDebitReversalByCreditor => amount.IsNegative
                && (reason.HasValue || !isMixed),
            OperationRole.Other or OperationRole.DirectDebitPaid or OperationRole.DirectDebitReturnDebtorSide =>
                amount.IsNegative && reason.HasValue,
            OperationRole.DirectDebitBatchIssued => reason.HasValue && (amount.IsNegative || isMixed),
            _ => false,
        };

    /// <summary>What the bank says of the part, else of the movement. Swiss files code a part of a returned one as a plain debit.</summary>
    private static OperationCode CodeOf(BankTransaction transaction, TransactionDetail detail) =>
        detail.OperationCode.Role is OperationRole.Other or OperationRole.DirectDebitPaid
        && transaction.OperationCode.Role != OperationRole.Other
            ? transaction.OperationCode
            : detail.OperationCode;

    private static bool IsReversal(OperationCode code) =>
        code.Role == OperationRole.DirectDebitReversalByCreditor
        || code.Raw?.EndsWith("/PRDD", StringComparison.Ordinal) == true;

    private static DirectDebitReturnPart OfWhole(BankTransaction transaction) =>
        new()
        {
            Transaction = transaction,
            Amount = transaction.Amount,
            EndToEndId = transaction.EndToEndId,
            BatchReference = transaction.BatchReference,
            InstructionId = transaction.InstructionId,
            Mandate = transaction.Mandate,
            Reason = transaction.ReturnReason,
            Originator = transaction.ReturnOriginator,
            Texts = transaction.Texts,
            Charges = transaction.Charges,
            IsCodedAsReversal = IsReversal(transaction.OperationCode),
        };

    private static DirectDebitReturnPart OfDetail(BankTransaction transaction, TransactionDetail detail, int part) =>
        new()
        {
            Transaction = transaction,
            Part = part,
            Amount = AmountOf(transaction, detail),
            EndToEndId = detail.EndToEndId,
            BatchReference = detail.BatchReference ?? transaction.BatchReference,
            InstructionId = detail.InstructionId,
            Mandate = detail.Mandate,
            Reason = detail.ReturnReason,
            Originator = detail.ReturnOriginator,
            Texts = detail.Texts,
            Charges = detail.Charges,
            IsCodedAsReversal = IsReversal(CodeOf(transaction, detail)),
        };

    private static Money? AmountOf(BankTransaction transaction, TransactionDetail detail) =>
        detail.StatedAmount is { } stated ? -stated.Abs()
        : transaction.Details.Count == 1 ? transaction.Amount
        : null;
}
