namespace Copro.Kiosk;

/// <summary>Whose the money in a kiosk is. In XML: <c>agency</c>, <c>operator</c>.</summary>
public enum KioskCustody
{
    /// <summary>The agency's: its cash is collected by a cash-in-transit firm and reaches the agency's bank.</summary>
    Agency = 0,

    /// <summary>The operator's: it owes the agency what the kiosk took, and transfers it less its fees.</summary>
    Operator = 1,
}
