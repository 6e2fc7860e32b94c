namespace Copro.Kiosk;

/// <summary>A kiosk as the agency knows it: data of one tenant, passed to every call. Immutable.</summary>
public sealed record KioskRegistration
{
    /// <summary>The kiosk: 1 to 32 of A-Z a-z 0-9 . _ -</summary>
    public required string KioskId { get; init; }

    /// <summary>Whose the money in it is.</summary>
    public required KioskCustody Custody { get; init; }

    /// <summary>The one currency it takes.</summary>
    public required Currency Currency { get; init; }

    /// <summary>
    /// The IANA name of the zone it stands in, such as <c>Pacific/Noumea</c>. It is only compared with the offsets the
    /// kiosk gives; a machine that does not know the zone says so and goes on.
    /// </summary>
    public required string TimeZoneId { get; init; }

    /// <summary>The agency it stands in.</summary>
    public required KioskAgency Agency { get; init; }
}
