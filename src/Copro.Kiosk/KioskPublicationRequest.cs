namespace Copro.Kiosk;

/// <summary>A list of debtors to give to a kiosk. Immutable.</summary>
public sealed record KioskPublicationRequest
{
    /// <summary>When the file is made, with the offset of the place where it is made; from the caller's clock.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The first business day the list is for.</summary>
    public required DateOnly PeriodFrom { get; init; }

    /// <summary>The last business day the list is for.</summary>
    public required DateOnly PeriodTo { get; init; }

    /// <summary>The instant after which the kiosk must take no money on these balances.</summary>
    public required DateTimeOffset UseUntil { get; init; }

    /// <summary>Everybody the kiosk shall know, balances net of what is staged or pending; the file is a snapshot.</summary>
    public required IReadOnlyList<KioskDebtor> Debtors { get; init; }

    /// <summary>Whether a person has confirmed a list that the shrink guard stopped.</summary>
    public bool Confirmed { get; init; }
}
