namespace Copro.Sepa;

/// <summary>In which messages a reason is used (EPC173-14 v8.0).</summary>
[Flags]
public enum ReasonUses
{
    /// <summary>In none. The default.</summary>
    None = 0,

    /// <summary>Before settlement, by a bank or clearing house.</summary>
    Reject = 1,

    /// <summary>Before settlement, by the debtor.</summary>
    Refusal = 2,

    /// <summary>After settlement, by the debtor's bank.</summary>
    Return = 4,

    /// <summary>After settlement, by the debtor.</summary>
    Refund = 8,

    /// <summary>After settlement, by the creditor.</summary>
    Reversal = 16,

    /// <summary>Before settlement, by the creditor.</summary>
    Cancellation = 32,

    /// <summary>In every one of them.</summary>
    Any = Reject | Refusal | Return | Refund | Reversal | Cancellation,
}
