namespace Copro.Kiosk;

/// <summary>A cheque as the kiosk's reader gave it. Immutable; its text form shows nothing of the account.</summary>
public sealed record KioskCheque
{
    /// <summary>The line exactly as read, at most 200 characters; <c>null</c> if not given. Personal: it carries the account.</summary>
    public string? Line { get; init; }

    /// <summary>The profile of the reader that gave the line, at most 40 characters; <c>null</c> if not given.</summary>
    public string? ReaderProfile { get; init; }

    /// <summary>Zone 4, the number of the cheque: digits, 7 in France; <c>null</c> if not given.</summary>
    public string? Z4 { get; init; }

    /// <summary>Zone 3, the interbank zone: digits, 12 in France; <c>null</c> if not given.</summary>
    public string? Z3 { get; init; }

    /// <summary>Zone 2, the internal zone with the account: digits, 12 in France; <c>null</c> if not given. Personal.</summary>
    public string? Z2 { get; init; }

    /// <summary>The amount on the cheque, above zero.</summary>
    public required Money Amount { get; init; }

    /// <summary>The name of the image file beside the payments file, without folder; <c>null</c> when there is none.</summary>
    public string? Image { get; init; }

    /// <summary>The number and the amount of the cheque.</summary>
    public override string ToString() => $"{Z4} {Amount}";
}
