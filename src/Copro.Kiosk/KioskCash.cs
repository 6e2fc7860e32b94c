namespace Copro.Kiosk;

/// <summary>The notes and coins of one cash payment. Immutable.</summary>
public sealed record KioskCash
{
    /// <summary>What went into the kiosk, one entry a denomination.</summary>
    public IReadOnlyList<CashPieces> In { get; init; } = [];

    /// <summary>What came out of it, one entry a denomination.</summary>
    public IReadOnlyList<CashPieces> Out { get; init; } = [];

    /// <summary>
    /// Whether the device could count. Anything but <see cref="CashAccuracy.Accurate"/> and
    /// <see cref="CashAccuracy.AccurateSet"/> turns a difference from an error into a warning.
    /// </summary>
    public CashAccuracy Accuracy { get; init; }
}
