namespace Copro.Kiosk;

/// <summary>How a payment at a kiosk ended.</summary>
public enum KioskPaymentStatus
{
    /// <summary>All that was asked was paid. In XML: <c>completed</c>.</summary>
    Completed = 0,

    /// <summary>Less than asked was paid, and applied. In XML: <c>partial</c>.</summary>
    Partial = 1,

    /// <summary>Given up, and what was inserted was given back. In XML: <c>aborted-refunded</c>.</summary>
    AbortedRefunded = 2,

    /// <summary>Given up, and the kiosk kept money that settles no debt. In XML: <c>aborted-retained</c>.</summary>
    AbortedRetained = 3,

    /// <summary>
    /// Takes back an earlier payment, whose amounts it repeats with the opposite meaning. In XML: <c>reversed</c>.
    /// </summary>
    Reversed = 4,
}
