namespace Copro.Kiosk;

/// <summary>Which way a file goes; the name of its root element says it.</summary>
public enum KioskFileDirection
{
    /// <summary>From the agency to the kiosk: who owes what. Root <c>debtorFile</c>.</summary>
    Debtors = 0,

    /// <summary>From the kiosk to the agency: what was paid. Root <c>paymentFile</c>.</summary>
    Payments = 1,
}
