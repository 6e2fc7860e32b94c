namespace Copro.Sdk;

/// <summary>The four roads money comes by.</summary>
public enum Road
{
    /// <summary>One-off mandates signed on the portal.</summary>
    DirectDebit = 1,

    /// <summary>Payment files of kiosks.</summary>
    Kiosk = 2,

    /// <summary>Cheques and coupons passed through a reader.</summary>
    Cheque = 3,

    /// <summary>Bank statements.</summary>
    BankStatement = 4,
}
