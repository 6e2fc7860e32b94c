namespace Copro.Kiosk;

/// <summary>A means of payment at a kiosk. In XML: <c>cash</c>, <c>card</c>, <c>cheque</c>.</summary>
public enum KioskTender
{
    /// <summary>Notes and coins.</summary>
    Cash = 0,

    /// <summary>A bank card on the kiosk's terminal.</summary>
    Card = 1,

    /// <summary>A cheque through the kiosk's reader.</summary>
    Cheque = 2,
}
