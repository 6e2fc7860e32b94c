using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// One manager as the evening cycle must know it: which books, in which time zone its days begin and end, who collects direct
/// debits, which kiosks send files. Passed with every call; nothing of it is kept by the services.
/// </summary>
public sealed record AgencyProfile
{
    /// <summary>The books.</summary>
    public required BooksId Books { get; init; }

    /// <summary>The manager's name, as sender of files.</summary>
    public required string Name { get; init; }

    /// <summary>The zone in which its days begin and end.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>The entities that collect one-off direct debits.</summary>
    public IReadOnlyList<CreditorProfile> Creditors { get; init; } = [];

    /// <summary>The kiosks that send payments.</summary>
    public IReadOnlyList<KioskProfile> Kiosks { get; init; } = [];

    /// <summary>The secret of the installation.</summary>
    public required AgencySecret Secret { get; init; }

    /// <summary>The agency's day at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime);

    /// <summary>The creditor of an entity, or <c>null</c> when it collects nothing.</summary>
    public CreditorProfile? CreditorOf(string entity) =>
        Creditors.FirstOrDefault(c => string.Equals(c.OneOff.Entity, entity, StringComparison.Ordinal));

    /// <summary>The kiosk with this id, or <c>null</c>.</summary>
    public KioskProfile? FindKiosk(string id) =>
        Kiosks.FirstOrDefault(k => string.Equals(k.Registration.KioskId, id, StringComparison.Ordinal));
}
