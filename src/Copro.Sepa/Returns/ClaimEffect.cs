namespace Copro.Sepa;

/// <summary>What the return of a collection does to what it was to pay.</summary>
public enum ClaimEffect
{
    /// <summary>It is owed again. The default.</summary>
    Open = 0,

    /// <summary>It is owed again, and disputed: talk to the debtor before anything else.</summary>
    Disputed,

    /// <summary>The creditor gave the money back: a person says whether it is owed again or was never owed.</summary>
    Decide,
}
