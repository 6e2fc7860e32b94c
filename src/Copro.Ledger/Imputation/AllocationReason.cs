namespace Copro.Ledger;

/// <summary>Why a payment went to a debt.</summary>
public enum AllocationReason
{
    /// <summary>Nothing went to it.</summary>
    None = 0,

    /// <summary>The payer designated it (Code civil 1342-10, first paragraph).</summary>
    Designated = 1,

    /// <summary>It was due, and came first by the interest in settling it, then by age (1342-10, second paragraph).</summary>
    Due = 2,

    /// <summary>It was due and equal to others: shared pro rata (1342-10, second paragraph, last sentence).</summary>
    DueProRata = 3,

    /// <summary>It was not yet due, and everything due was paid (1342-10, second paragraph).</summary>
    NotYetDue = 4,

    /// <summary>It was not yet due and equal to others: shared pro rata (1342-10).</summary>
    NotYetDueProRata = 5,
}
