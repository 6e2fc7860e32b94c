namespace Copro.BankMatch;

/// <summary>How a debtor paid.</summary>
public enum MeansOfPayment
{
    /// <summary>Not known. The default.</summary>
    Unknown = 0,

    /// <summary>Transfer (virement).</summary>
    Transfer,

    /// <summary>SEPA direct debit (prélèvement).</summary>
    DirectDebit,

    /// <summary>Cheque.</summary>
    Cheque,

    /// <summary>Card.</summary>
    Card,

    /// <summary>Cash (espèces).</summary>
    Cash,
}
