namespace Copro.Ledger;

/// <summary>What an act comes to: the commit that does it, and the answer once it is committed.</summary>
/// <param name="Commit">The commit; <c>null</c> when nothing changes.</param>
/// <param name="Answer">The answer.</param>
public sealed record DaybookPlan(LedgerCommit? Commit, DaybookAnswer Answer);
