namespace Copro.Ledger;

/// <summary>What a staged movement is; together with entity kind, means and custody it chooses the posting rule.</summary>
public enum ReceiptKind
{
    /// <summary>A debtor's payment. The only kind that pays what is owed.</summary>
    Payment = 1,

    /// <summary>A credit whose payer is not known yet: it waits on 472 or 47x (<i>attente</i>).</summary>
    UnidentifiedCredit = 2,

    /// <summary>A debit nobody explains yet: it waits on 471 or 47x.</summary>
    UnidentifiedDebit = 3,

    /// <summary>The bank's credit for receipts in transit: clears the transit account, net of what the bank kept.</summary>
    Settlement = 4,

    /// <summary>A payment taken back by the bank: reverses its receipt and opens what it had paid.</summary>
    Return = 5,

    /// <summary>A fee of the bank.</summary>
    BankFee = 6,

    /// <summary>Interest paid to or by the bank.</summary>
    BankInterest = 7,

    /// <summary>A transfer between accounts of the same entity.</summary>
    OwnTransfer = 8,

    /// <summary>A payment to a supplier or other creditor that left the bank.</summary>
    SupplierPayment = 9,
}
