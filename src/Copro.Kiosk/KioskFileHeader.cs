namespace Copro.Kiosk;

/// <summary>What both files of the exchange begin with. Immutable.</summary>
public sealed record KioskFileHeader
{
    /// <summary>The kiosk: 1 to 32 of A-Z a-z 0-9 . _ -</summary>
    public required string KioskId { get; init; }

    /// <summary>Whose the money in the kiosk is; it must be what the kiosk is registered with.</summary>
    public required KioskCustody Custody { get; init; }

    /// <summary>A name for people and logs: 1 to 64 of A-Z a-z 0-9 . _ -</summary>
    public required string FileId { get; init; }

    /// <summary>Which life of the kiosk's counters, 1 or more; it changes on an explicit reset only.</summary>
    public required int Epoch { get; init; }

    /// <summary>The number of the file in its epoch and direction, 1 or more, without holes.</summary>
    public required long Sequence { get; init; }

    /// <summary>The file before; <c>null</c> for the first of an epoch, and only for it.</summary>
    public KioskPreviousFile? Previous { get; init; }

    /// <summary>When the file was made, with the offset of the place where it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The first business day the file covers.</summary>
    public required DateOnly PeriodFrom { get; init; }

    /// <summary>The last business day the file covers, not before <see cref="PeriodFrom"/>.</summary>
    public required DateOnly PeriodTo { get; init; }

    /// <summary>The currency of every amount in the file.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Elements this version does not know.</summary>
    public IReadOnlyList<KioskExtension> Extensions { get; init; } = [];
}
