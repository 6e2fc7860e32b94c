namespace Copro.BankMatch;

/// <summary>How far the bank has got with a movement. Only booked movements are matched and counted in balances.</summary>
public enum TransactionStatus
{
    /// <summary>On the account (ISO <c>BOOK</c>). The default, and all that CFONB 120 knows.</summary>
    Booked = 0,

    /// <summary>Announced, not yet on the account (ISO <c>PDNG</c>, <c>FUTR</c>).</summary>
    Pending = 1,

    /// <summary>For information only (ISO <c>INFO</c>), or a status the standard does not list.</summary>
    Information = 2,
}
