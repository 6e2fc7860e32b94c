namespace Copro.Ledger;

/// <summary>What a FEC holds.</summary>
/// <param name="Entries">How many entries.</param>
/// <param name="Lines">How many lines, the names not counted.</param>
/// <param name="TotalDebit">The sum of debits in minor units.</param>
/// <param name="TotalCredit">The sum of credits in minor units.</param>
public sealed record FecSummary(long Entries, long Lines, Int128 TotalDebit, Int128 TotalCredit);
