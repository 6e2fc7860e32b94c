namespace Copro.Ledger;

/// <summary>
/// Where a receipt stands in the daybook (<i>brouillard</i>). Before validation it may change freely; validation forbids
/// change (plan comptable général, article 921-3).
/// </summary>
public enum ReceiptState
{
    /// <summary>Staged (<i>reçu</i>); everything except its origin may change.</summary>
    Received = 1,

    /// <summary>Its collection file was generated, once (<i>fichier généré</i>); one-off mandates only.</summary>
    FileGenerated = 2,

    /// <summary>Its entry is prepared but not yet in the books (<i>comptabilisé</i>); cancel goes back.</summary>
    Posted = 3,

    /// <summary>Its entry is numbered, chained and frozen (<i>validé</i>).</summary>
    Validated = 4,

    /// <summary>Validated and out of the working list.</summary>
    Archived = 5,

    /// <summary>Refused before it counted; kept with its reason, without entry.</summary>
    Cancelled = 6,

    /// <summary>Taken back by the bank after validation; the entry stands, its reversal stands beside it.</summary>
    Rejected = 7,
}
