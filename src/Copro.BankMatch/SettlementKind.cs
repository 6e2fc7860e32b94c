namespace Copro.BankMatch;

/// <summary>What the bank is still to credit for receipts already counted.</summary>
public enum SettlementKind
{
    /// <summary>A batch of our direct debits, credited in one sum.</summary>
    DirectDebitBatch = 0,

    /// <summary>A remittance of cheques.</summary>
    ChequeRemittance,

    /// <summary>Card takings, net of the acquirer's commission.</summary>
    CardTakings,

    /// <summary>Cash carried to the bank.</summary>
    CashDeposit,

    /// <summary>The transfer of a kiosk operator for what its kiosks took, less its fees.</summary>
    KioskOperator,
}
