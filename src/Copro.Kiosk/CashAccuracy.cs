namespace Copro.Kiosk;

/// <summary>How far a device vouches for a count of pieces, in the words of XFS (CEN/CWA 16926).</summary>
public enum CashAccuracy
{
    /// <summary>Counted piece by piece. In XML: <c>accurate</c>.</summary>
    Accurate = 0,

    /// <summary>The count was right when a person set it, and was kept since. In XML: <c>accurate-set</c>.</summary>
    AccurateSet = 1,

    /// <summary>The device knows that its count is off. In XML: <c>inaccurate</c>.</summary>
    Inaccurate = 2,

    /// <summary>The device cannot tell. In XML: <c>unknown</c>.</summary>
    Unknown = 3,
}
