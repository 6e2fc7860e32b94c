namespace Copro.Sepa;

/// <summary>The two schemes of the SEPA direct debit (<c>LclInstrm/Cd</c>, AT-T001). They never share a message.</summary>
public enum DirectDebitScheme
{
    /// <summary><c>CORE</c>: for everybody; the debtor may have the debit refunded within eight weeks. The default.</summary>
    Core = 0,

    /// <summary><c>B2B</c>: the debtor is no consumer and its bank checks the mandate before it debits; no refund.</summary>
    B2B = 1,
}
