namespace Copro.BankMatch;

/// <summary>
/// What a bank's operation code means to the manager of the account, whatever the format it came in: a CFONB interbank code
/// or an ISO 20022 bank transaction code. Names follow the <c>role</c> column of the published code list.
/// </summary>
public enum OperationRole
{
    /// <summary>No code, or a code without a role in matching. The default.</summary>
    Other = 0,

    /// <summary>A transfer received (CFONB 05, 18).</summary>
    CreditTransferIn,

    /// <summary>A transfer received from abroad (39, 45): banks on its way may have kept a fee.</summary>
    CreditTransferInForeign,

    /// <summary>An instant transfer received (C2).</summary>
    InstantTransferIn,

    /// <summary>A treasury transfer received (13).</summary>
    TreasuryTransferIn,

    /// <summary>A transfer issued (06, 21).</summary>
    CreditTransferOut,

    /// <summary>A transfer issued abroad (44).</summary>
    CreditTransferOutForeign,

    /// <summary>An instant transfer issued (C1).</summary>
    InstantTransferOut,

    /// <summary>A treasury transfer issued (14).</summary>
    TreasuryTransferOut,

    /// <summary>A transfer of ours that came back (12).</summary>
    TransferReturn,

    /// <summary>A recall of ours that was granted: money comes back (C3).</summary>
    TransferRecallCredit,

    /// <summary>A transfer we received is taken back (C4).</summary>
    TransferRecallDebit,

    /// <summary>The payer of a returned transfer is credited again (C5).</summary>
    TransferRecredit,

    /// <summary>Our batch of direct debits, credited in one sum (A1, A2, 09).</summary>
    DirectDebitBatchIssued,

    /// <summary>One of our direct debits came back (B3, B4, 10, 27).</summary>
    DirectDebitReturn,

    /// <summary>A direct debit on our account that we or our bank sent back (A3, A4).</summary>
    DirectDebitReturnDebtorSide,

    /// <summary>A direct debit of ours that we reversed ourselves (A5, A6).</summary>
    DirectDebitReversalByCreditor,

    /// <summary>A direct debit on our account that its creditor reversed (B5, B6).</summary>
    DirectDebitReversalReceived,

    /// <summary>A direct debit that we paid (08, B1, B2).</summary>
    DirectDebitPaid,

    /// <summary>Our batch of TIP, credited (24).</summary>
    TipBatchIssued,

    /// <summary>A TIP of ours that came back (26).</summary>
    TipReturn,

    /// <summary>A remittance of cheques, credited (02, 15).</summary>
    ChequeRemittance,

    /// <summary>A cheque of a remittance came back unpaid (03).</summary>
    ChequeReturn,

    /// <summary>A cheque that we wrote (01).</summary>
    ChequePaid,

    /// <summary>Card takings (30).</summary>
    CardRemittance,

    /// <summary>A card payment taken back (38).</summary>
    CardReturn,

    /// <summary>Cash paid in (04).</summary>
    CashDeposit,

    /// <summary>A remittance of bills of exchange (31).</summary>
    BillRemittance,

    /// <summary>A bill of exchange that we paid (07).</summary>
    BillPaid,

    /// <summary>A bill of exchange that came back unpaid (33).</summary>
    BillUnpaid,

    /// <summary>Fees and commissions of the bank (61, 62, 64, 65, 66).</summary>
    Fee,

    /// <summary>Taxes taken by the bank (67).</summary>
    Tax,

    /// <summary>Interest credited or charged; only ISO codes tell it from fees.</summary>
    Interest,

    /// <summary>Miscellaneous operations (91).</summary>
    Misc,

    /// <summary>A cancellation or correction (99).</summary>
    Cancellation,
}
