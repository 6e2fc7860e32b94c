namespace Copro.BankMatch;

/// <summary>Where an item stands after a run.</summary>
public enum ItemStatus
{
    /// <summary>Open, and not past its due date and grace. The default.</summary>
    Pending = 0,

    /// <summary>Settled in full.</summary>
    Paid,

    /// <summary>Settled in part, whatever its due date.</summary>
    Partial,

    /// <summary>Not settled at all, due date and grace passed.</summary>
    Overdue,
}
