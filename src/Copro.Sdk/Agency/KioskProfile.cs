using Copro.Kiosk;

namespace Copro.Sdk;

/// <summary>A kiosk, whom it collects for, and what its takings may cost.</summary>
public sealed record KioskProfile
{
    /// <summary>What the kiosk library must know of it.</summary>
    public required KioskRegistration Registration { get; init; }

    /// <summary>
    /// The highest commission on card takings, or of its operator, in hundredths of a percent of the gross (150 = 1.50 %).
    /// </summary>
    public int MaxFeeBasisPoints { get; init; }

    /// <summary>The entities it collects for.</summary>
    public required IReadOnlyList<KioskEntity> Entities { get; init; }

    /// <summary>The bank account an entity is paid on, or <c>null</c> when the kiosk does not collect for it.</summary>
    public string? BankAccountOf(string entity) =>
        Entities.FirstOrDefault(e => string.Equals(e.Entity, entity, StringComparison.Ordinal))?.BankAccount;
}
