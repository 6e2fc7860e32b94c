namespace Copro.BankMatch;

/// <summary>
/// What a movement is, whatever became of it: every movement of a statement is posted or queued, so that the books' bank account
/// equals the bank's balance.
/// </summary>
public enum MovementNature
{
    /// <summary>None of the others. The default.</summary>
    Other = 0,

    /// <summary>Money of a debtor, or an unknown credit that may be.</summary>
    Receipt,

    /// <summary>The credit of receipts already counted.</summary>
    Settlement,

    /// <summary>A payment of ours or to us that came back.</summary>
    Return,

    /// <summary>Fees, commissions and taxes of the bank.</summary>
    BankFee,

    /// <summary>Interest credited or charged.</summary>
    Interest,

    /// <summary>Between two accounts of the books.</summary>
    OwnTransfer,

    /// <summary>A payment to a supplier: debit, transfer, cheque, card.</summary>
    SupplierDebit,

    /// <summary>Money of a supplier: a refund, never a rent.</summary>
    SupplierRefund,

    /// <summary>No money: a zero amount, a note, an entry that is not booked.</summary>
    Information,
}
