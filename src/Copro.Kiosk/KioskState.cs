namespace Copro.Kiosk;

/// <summary>
/// What is known of a kiosk's payments files: the memory that <see cref="KioskAcceptance"/> judges against, stored as an
/// opaque state record. Immutable.
/// </summary>
public sealed partial record KioskState
{
    /// <summary>The scope of its state record; the key is the kiosk's id.</summary>
    public const string Scope = "kiosk.payments";

    /// <summary>The version of the form <see cref="ToBytes"/> writes.</summary>
    public const int SchemaVersion = 1;

    /// <summary>How many files are remembered by hash: more than a year of nights.</summary>
    public const int RememberedFiles = 512;

    /// <summary>How many gaps may be open: beyond that files are held, whatever the policy.</summary>
    public const int MostGaps = 100;

    /// <summary>The kiosk.</summary>
    public required string KioskId { get; init; }

    /// <summary>The life of the counters that counts, 1 or more.</summary>
    public int Epoch { get; init; } = 1;

    /// <summary>The highest sequence taken in, or given up; 0 before the first.</summary>
    public long LastSequence { get; init; }

    /// <summary>When the file with that sequence was made; <c>null</c> before the first.</summary>
    public DateTimeOffset? LastCreatedAt { get; init; }

    /// <summary>The cash in the box at its end; <c>null</c> when not known.</summary>
    public Money? LastClosingCash { get; init; }

    /// <summary>The last <see cref="RememberedFiles"/> files of the epoch, by rising sequence.</summary>
    public IReadOnlyList<KioskKnownFile> Files { get; init; } = [];

    /// <summary>What is missing below <see cref="LastSequence"/>, by rising sequence.</summary>
    public IReadOnlyList<KioskGap> Gaps { get; init; } = [];

    /// <summary>The epoch a person confirmed and that has not begun; 0 for none.</summary>
    public int ConfirmedEpoch { get; init; }

    /// <summary>The state of a kiosk from which nothing was taken in yet.</summary>
    public static KioskState New(string kioskId)
    {
        ArgumentException.ThrowIfNullOrEmpty(kioskId);
        return new KioskState { KioskId = kioskId };
    }

    /// <summary>A person confirms that the kiosk's counters were reset.</summary>
    /// <param name="epoch">The new epoch, above <see cref="Epoch"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The epoch is not a later one.</exception>
    public KioskState ConfirmEpoch(int epoch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(epoch, Epoch);
        return this with { ConfirmedEpoch = epoch };
    }

    /// <summary>
    /// A person lets a held file pass: what is missing before it becomes an open gap, which a late file may still fill.
    /// </summary>
    /// <param name="sequence">The sequence of the held file, above <see cref="LastSequence"/> + 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing is missing before it.</exception>
    /// <exception cref="InvalidOperationException"><see cref="MostGaps"/> are open already.</exception>
    public KioskState OpenGapBefore(long sequence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(sequence, LastSequence + 1);
        if (Gaps.Count >= MostGaps)
        {
            throw new InvalidOperationException($"{MostGaps} gaps are open already.");
        }

        return this with
        {
            LastSequence = sequence - 1,
            Gaps = [.. Gaps, new KioskGap(LastSequence + 1, sequence - 1, default)],
            LastCreatedAt = null,
            LastClosingCash = null,
        };
    }
}
