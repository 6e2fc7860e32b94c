namespace Copro.Sepa;

/// <summary>What the return of a collection does to its mandate.</summary>
public enum MandateEffect
{
    /// <summary>It stays as it is; the collection counts as a use of it. The default.</summary>
    Unchanged = 0,

    /// <summary>It is as if the collection had never been: a rejected one does not count as a use.</summary>
    Released,

    /// <summary>It has served: a one-off or a final collection that settled, whatever came after.</summary>
    Spent,

    /// <summary>It may not be used again: the debtor contests it (MD01, unauthorised) or has died (MD07).</summary>
    Revoked,
}
