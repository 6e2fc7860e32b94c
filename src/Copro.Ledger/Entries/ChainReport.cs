namespace Copro.Ledger;

/// <summary>What a verification of the hash chain found.</summary>
/// <param name="Entries">How many entries were looked at.</param>
/// <param name="Erased">Of how many the personal texts are erased, so that only accounts, amounts and dates are proved.</param>
/// <param name="FirstBad">The first entry that is wrong, and why; <c>null</c> when the chain is intact.</param>
/// <param name="Heads">The last good entry of each journal, ordered by entity, fiscal year and journal.</param>
public sealed record ChainReport(long Entries, long Erased, Diagnostic? FirstBad, IReadOnlyList<JournalHead> Heads)
{
    /// <summary>Whether every entry is as it was validated.</summary>
    public bool IsIntact => FirstBad is null;
}
