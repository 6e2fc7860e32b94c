namespace Copro.BankMatch;

/// <summary>What the check of a statement's balances found.</summary>
public enum BalanceStatus
{
    /// <summary>Currencies differ, or a side is missing. The default.</summary>
    NotComparable = 0,

    /// <summary>Opening + booked movements = closing, and the statement follows the one before it.</summary>
    Ok = 1,

    /// <summary>Opening + booked movements differs from closing.</summary>
    Gap = 2,

    /// <summary>The statement adds up, but its opening is not the closing of the one before it: a document is missing or repeated.</summary>
    ChainBroken = 3,
}
