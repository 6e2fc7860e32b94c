namespace Copro.Ledger;

/// <summary>The road a receipt came by.</summary>
public enum ReceiptSource
{
    /// <summary>A one-off mandate signed on the portal.</summary>
    Portal = 1,

    /// <summary>A payment kiosk.</summary>
    Kiosk = 2,

    /// <summary>A cheque or coupon passed through a reader.</summary>
    ChequeReader = 3,

    /// <summary>A bank statement.</summary>
    Statement = 4,

    /// <summary>Typed by a person.</summary>
    Manual = 5,
}
