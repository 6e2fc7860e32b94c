using System.Diagnostics.CodeAnalysis;

namespace Copro.Sepa;

/// <summary>Where a mandate stands.</summary>
public enum MandateStatus
{
    /// <summary>Signed, and free to be collected.</summary>
    Active = 0,

    /// <summary>In a file that has not settled: not to be used again.</summary>
    [SuppressMessage("Naming", "CA1700", Justification = "The mandate is reserved by a file, not the value for later.")]
    Reserved = 1,

    /// <summary>Its one collection settled, whatever came after (a return needs a new mandate).</summary>
    Spent = 2,

    /// <summary>36 months went by without a presentation (Banque de France): a new mandate is needed.</summary>
    Lapsed = 3,

    /// <summary>Withdrawn by the debtor, or ended by MD07 or MD01.</summary>
    Revoked = 4,
}
