namespace Copro.Ledger;

/// <summary>What an entity is: it decides which accounts are lawful and which law governs imputation and fees.</summary>
public enum EntityKind
{
    /// <summary>A co-owners' association (<i>syndicat de copropriétaires</i>): closed list of accounts, arrêté du 14 mars 2005.</summary>
    CoOwnership = 1,

    /// <summary>Management of rentals for landlords (<i>gérance</i>): plan comptable général, loi 70-9.</summary>
    RentalManagement = 2,

    /// <summary>Seasonal rentals (<i>location saisonnière</i>): plan comptable général, loi 70-9.</summary>
    SeasonalRental = 3,

    /// <summary>The agency's own books (<i>comptabilité générale</i>): plan comptable général.</summary>
    Agency = 4,
}
