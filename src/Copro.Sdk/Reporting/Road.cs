namespace Copro.Sdk;

/// <summary>The four roads money comes by, and the bank's answers to collection files.</summary>
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

    /// <summary>Status reports (pain.002) and advices of returns (camt.054).</summary>
    CollectionStatus = 5,
}
