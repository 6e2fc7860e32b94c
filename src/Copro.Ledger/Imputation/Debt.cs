namespace Copro.Ledger;

/// <summary>A debt that a payment may be spread over, in minor units of one currency.</summary>
/// <param name="Id">Its identifier, unique among the debts.</param>
/// <param name="Due">The day it falls due.</param>
/// <param name="Rank">0 for what the debtor has most interest in settling, then 1, 2 …</param>
/// <param name="Principal">The capital left to pay, zero or more.</param>
/// <param name="Interest">The interest left to pay, zero or more.</param>
/// <param name="Fees">The costs left to pay, zero or more.</param>
public sealed record Debt(string Id, DateOnly Due, int Rank, long Principal, long Interest = 0, long Fees = 0);
