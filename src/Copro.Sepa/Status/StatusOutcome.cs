namespace Copro.Sepa;

/// <summary>What a status means for a collection.</summary>
public enum StatusOutcome
{
    /// <summary>Nothing that is known: no status, a partial one, or one that is not in the list. The default.</summary>
    Unknown = 0,

    /// <summary>Received, not decided on.</summary>
    Pending,

    /// <summary>Accepted; it may still be rejected before it settles.</summary>
    Accepted,

    /// <summary>Settled.</summary>
    Settled,

    /// <summary>Rejected or refused: it will not settle.</summary>
    Rejected,
}
