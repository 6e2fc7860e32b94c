namespace Copro.Ledger;

/// <summary>What the bank is still to credit, and so which transit account the money stands on meanwhile.</summary>
public enum TransitKind
{
    /// <summary>Direct debits presented to the bank.</summary>
    DirectDebit = 1,

    /// <summary>Cheques remitted.</summary>
    Cheque = 2,

    /// <summary>Card takings.</summary>
    Card = 3,

    /// <summary>Cash collected by the cash-in-transit firm or paid in.</summary>
    CashDeposit = 4,

    /// <summary>What the operator of a kiosk owes.</summary>
    KioskOperator = 5,

    /// <summary>A transfer between own accounts, between its two statements.</summary>
    OwnTransfer = 6,
}
