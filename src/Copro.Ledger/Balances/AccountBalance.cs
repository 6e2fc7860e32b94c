namespace Copro.Ledger;

/// <summary>The sums of an account in a trial balance, in minor units.</summary>
/// <param name="Account">The account.</param>
/// <param name="Debit">The sum of its debits.</param>
/// <param name="Credit">The sum of its credits.</param>
public readonly record struct AccountBalance(string Account, Int128 Debit, Int128 Credit)
{
    /// <summary>Debits less credits: positive for a debit balance.</summary>
    public Int128 Balance => Debit - Credit;
}
