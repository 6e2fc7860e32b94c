namespace Copro.Sepa;

/// <summary>Who sends the file (<c>InitgPty</c>): a name, an identification, or both. Never neither.</summary>
public sealed record InitiatingParty
{
    /// <summary><c>Nm</c>: at most 70 characters, transliterated when written; <c>null</c> for none.</summary>
    public string? Name { get; init; }

    /// <summary><c>Id</c>: what French and Spanish banks often demand (SIRET or ICS: ask the bank); <c>null</c> for none.</summary>
    public OrganisationIdentification? Identification { get; init; }
}
