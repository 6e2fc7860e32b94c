namespace Copro.Sepa;

/// <summary>
/// How an organisation is identified (<c>Id/OrgId</c>): by exactly one of a BIC (<c>AnyBIC</c>), an <c>LEI</c>, or another
/// identifier (<c>Othr</c>) such as a SIRET or an ICS.
/// </summary>
public sealed record OrganisationIdentification
{
    private OrganisationIdentification() { }

    /// <summary><c>AnyBIC</c>; <c>default</c> when it is identified otherwise.</summary>
    public Bic Bic { get; private init; }

    /// <summary><c>LEI</c>: 18 alphanumerics and two check digits (ISO 17442); <c>null</c> when it is identified otherwise.</summary>
    public string? Lei { get; private init; }

    /// <summary><c>Othr/Id</c>: 1 to 35 SEPA characters; <c>null</c> when it is identified otherwise.</summary>
    public string? Other { get; private init; }

    /// <summary><c>Othr/SchmeNm/Cd</c>, a code of the ISO external list, 1 to 4 characters; <c>null</c> for none.</summary>
    public string? SchemeCode { get; private init; }

    /// <summary><c>Othr/SchmeNm/Prtry</c>, 1 to 35 characters, never beside <see cref="SchemeCode"/>; <c>null</c> for none.</summary>
    public string? SchemeName { get; private init; }

    /// <summary><c>Othr/Issr</c>, 1 to 35 characters; <c>null</c> for none.</summary>
    public string? Issuer { get; private init; }

    /// <summary>Identified by its BIC.</summary>
    /// <exception cref="ArgumentException">The BIC is <c>default</c>.</exception>
    public static OrganisationIdentification FromBic(Bic bic) =>
        bic.HasValue
            ? new OrganisationIdentification { Bic = bic }
            : throw new ArgumentException("There is no BIC to identify by.", nameof(bic));

    /// <summary>Identified by its LEI; the writer checks its shape and its check digits.</summary>
    public static OrganisationIdentification FromLei(string lei)
    {
        ArgumentException.ThrowIfNullOrEmpty(lei);
        return new OrganisationIdentification { Lei = lei };
    }

    /// <summary>Identified by its ICS, written as <c>Othr/Id</c>.</summary>
    /// <exception cref="ArgumentException">The identifier is <c>default</c>.</exception>
    public static OrganisationIdentification FromCreditorIdentifier(CreditorIdentifier identifier) =>
        identifier.HasValue
            ? new OrganisationIdentification { Other = identifier.ToString() }
            : throw new ArgumentException("There is no creditor identifier to identify by.", nameof(identifier));

    /// <summary>Identified by anything else: a SIRET, a bank's customer number.</summary>
    /// <param name="identifier">The identifier, as the bank wants it.</param>
    /// <param name="schemeCode">Its kind by a code of the ISO list, or <c>null</c>.</param>
    /// <param name="schemeName">Its kind in the bank's own words, or <c>null</c>; not with a code.</param>
    /// <param name="issuer">Who gave it, or <c>null</c>.</param>
    /// <exception cref="ArgumentException">The identifier is empty, or both a code and a name are given.</exception>
    public static OrganisationIdentification FromOther(
        string identifier,
        string? schemeCode = null,
        string? schemeName = null,
        string? issuer = null
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(identifier);
        if (schemeCode is not null && schemeName is not null)
        {
            throw new ArgumentException("SchmeNm holds a code or a name, not both.", nameof(schemeName));
        }

        return new OrganisationIdentification
        {
            Other = identifier,
            SchemeCode = schemeCode,
            SchemeName = schemeName,
            Issuer = issuer,
        };
    }
}
