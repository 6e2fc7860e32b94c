namespace Copro.Ledger;

/// <summary>How a payment was spread.</summary>
/// <param name="Debts">What each debt received, in the order the debts were given.</param>
/// <param name="Credit">What no debt absorbed and stays on the account, in minor units.</param>
public sealed record PaymentAllocation(IReadOnlyList<DebtAllocation> Debts, long Credit);
