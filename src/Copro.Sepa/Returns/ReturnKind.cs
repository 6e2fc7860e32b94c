namespace Copro.Sepa;

/// <summary>What became of a collection that did not stay collected: the R-transactions of the rulebooks (EPC016-06, EPC222-07).</summary>
public enum ReturnKind
{
    /// <summary>By a bank or the clearing house, before settlement: no money moved. The default.</summary>
    Reject = 0,

    /// <summary>By the debtor, before settlement: no money moved.</summary>
    Refusal,

    /// <summary>By the debtor's bank, after settlement: the money was taken back.</summary>
    Return,

    /// <summary>By the debtor, of a debit it had authorised: within eight weeks, without a reason, CORE only.</summary>
    RefundAuthorised,

    /// <summary>By the debtor, of a debit it had not authorised: within 13 months.</summary>
    RefundUnauthorised,

    /// <summary>By the creditor: the money was given back.</summary>
    Reversal,
}
