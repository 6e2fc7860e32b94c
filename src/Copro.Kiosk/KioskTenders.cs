namespace Copro.Kiosk;

/// <summary>The means of payment a debtor may use. In XML: their names with spaces between, <c>cash card</c>.</summary>
[Flags]
public enum KioskTenders
{
    /// <summary>None: the debtor is shown, but cannot pay here.</summary>
    None = 0,

    /// <summary>Notes and coins.</summary>
    Cash = 1,

    /// <summary>A bank card.</summary>
    Card = 2,

    /// <summary>A cheque.</summary>
    Cheque = 4,

    /// <summary>Every means there is.</summary>
    All = Cash | Card | Cheque,
}
