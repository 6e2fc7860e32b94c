namespace Copro.BankMatch;

/// <summary>The statement formats, told apart by content and never by file name. Only those listed are read.</summary>
public enum StatementFormat
{
    /// <summary>Not recognised; the document holds a diagnostic that says what was seen.</summary>
    Unknown = 0,

    /// <summary>CFONB "relevé de compte", records of 120 characters (01, 04, 05, 07).</summary>
    Cfonb120 = 1,

    /// <summary>ISO 20022 <c>BankToCustomerStatement</c>, versions 02 to 13 as far as they share a model.</summary>
    Camt053 = 2,

    /// <summary>
    /// ISO 20022 <c>BankToCustomerAccountReport</c>: what happened so far today. Provisional: the statement restates its entries.
    /// </summary>
    Camt052 = 3,

    /// <summary>
    /// ISO 20022 <c>BankToCustomerDebitCreditNotification</c>: the advice that details batches and returns. It has no balances, and
    /// its entries are also in the statement: count them once.
    /// </summary>
    Camt054 = 4,
}
