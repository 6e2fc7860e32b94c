namespace Copro.Cmc7;

/// <summary>Everything one scan can mean, best first, with what was removed and repaired. Immutable.</summary>
public sealed class CouponResult
{
    internal CouponResult(
        IReadOnlyList<CouponReading> readings,
        IReadOnlyList<Diagnostic> findings,
        IReadOnlyList<string> stripped,
        string? symbologyIdentifier,
        int scans
    )
    {
        Readings = readings;
        Findings = findings;
        Stripped = stripped;
        SymbologyIdentifier = symbologyIdentifier;
        Scans = scans;
    }

    /// <summary>All readings, best first, at most <see cref="CouponReader.MaxReadings"/>; for several scans, each scan's best.</summary>
    public IReadOnlyList<CouponReading> Readings { get; }

    /// <summary>The best reading, refused ones included; <c>null</c> when nothing was recognised.</summary>
    public CouponReading? Best => Readings.Count > 0 ? Readings[0] : null;

    /// <summary>
    /// The reading that can be used without a person: one scan, one best reading, complete. Its amount is still a proposal:
    /// compare it with the debtor's balance.
    /// </summary>
    public CouponReading? Accepted =>
        Scans == 1 && Best is { Status: CouponStatus.Complete } best && !IsAmbiguous ? best : null;

    /// <summary>Whether there is an <see cref="Accepted"/> reading.</summary>
    public bool IsValid => Accepted is not null;

    /// <summary>Whether the two best readings are complete and equally strong.</summary>
    public bool IsAmbiguous =>
        Readings.Count > 1
        && Readings[0].Status == CouponStatus.Complete
        && Readings[1].Status == CouponStatus.Complete
        && Readings[0].Strength == Readings[1].Strength;

    /// <summary>How many scans the buffer held; 1 unless it is certain that there are more.</summary>
    public int Scans { get; }

    /// <summary>The AIM symbology identifier (ISO/IEC 15424) in front, such as <c>]C1</c>; <c>null</c> when absent. A hint.</summary>
    public string? SymbologyIdentifier { get; }

    /// <summary>What was removed from the ends: <c>BOM STX ETX CR LF TAB SP GS</c> and the identifier, in the order found.</summary>
    public IReadOnlyList<string> Stripped { get; }

    /// <summary>Findings about the scan as a whole.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>The findings about the scan and those of the best reading.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Best is null ? Findings : [.. Findings, .. Best.Diagnostics];
}
