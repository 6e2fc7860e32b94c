namespace Copro.Ledger;

/// <summary>How money was paid.</summary>
public enum PaymentMeans
{
    /// <summary>Cash (<i>espèces</i>).</summary>
    Cash = 1,

    /// <summary>Card (<i>carte, TPE</i>).</summary>
    Card = 2,

    /// <summary>Cheque.</summary>
    Cheque = 3,

    /// <summary>SEPA direct debit (<i>prélèvement</i>), one-off ones included.</summary>
    DirectDebit = 4,

    /// <summary>Transfer (<i>virement</i>).</summary>
    Transfer = 5,

    /// <summary>Interbank payment order (<i>TIP</i>).</summary>
    Tip = 6,
}
