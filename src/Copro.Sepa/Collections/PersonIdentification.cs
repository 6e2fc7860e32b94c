namespace Copro.Sepa;

/// <summary>
/// How a person is identified (<c>Id/PrvtId</c>): by date and place of birth (<c>DtAndPlcOfBirth</c>) or by one other identifier
/// (<c>Othr</c>), never both.
/// </summary>
public sealed record PersonIdentification
{
    private PersonIdentification() { }

    /// <summary><c>BirthDt</c>; <c>null</c> when identified otherwise.</summary>
    public DateOnly? BirthDate { get; private init; }

    /// <summary><c>CityOfBirth</c>, 1 to 35 characters; <c>null</c> when identified otherwise.</summary>
    public string? CityOfBirth { get; private init; }

    /// <summary><c>CtryOfBirth</c>, two capital letters; <c>null</c> when identified otherwise.</summary>
    public string? CountryOfBirth { get; private init; }

    /// <summary><c>PrvcOfBirth</c>, at most 35 characters; <c>null</c> for none.</summary>
    public string? ProvinceOfBirth { get; private init; }

    /// <summary><c>Othr/Id</c>: 1 to 35 SEPA characters; <c>null</c> when identified by birth.</summary>
    public string? Other { get; private init; }

    /// <summary><c>Othr/SchmeNm/Cd</c>, 1 to 4 characters of the ISO list; <c>null</c> for none.</summary>
    public string? SchemeCode { get; private init; }

    /// <summary><c>Othr/SchmeNm/Prtry</c>, 1 to 35 characters, never beside <see cref="SchemeCode"/>; <c>null</c> for none.</summary>
    public string? SchemeName { get; private init; }

    /// <summary><c>Othr/Issr</c>, 1 to 35 characters; <c>null</c> for none.</summary>
    public string? Issuer { get; private init; }

    /// <summary>Identified by date and place of birth.</summary>
    /// <exception cref="ArgumentException">City or country is empty.</exception>
    public static PersonIdentification FromBirth(DateOnly date, string city, string country, string? province = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(city);
        ArgumentException.ThrowIfNullOrEmpty(country);
        return new PersonIdentification
        {
            BirthDate = date,
            CityOfBirth = city,
            CountryOfBirth = country,
            ProvinceOfBirth = province,
        };
    }

    /// <summary>Identified by anything else: a customer number, an identity card.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <param name="schemeCode">Its kind by a code of the ISO list, or <c>null</c>.</param>
    /// <param name="schemeName">Its kind in other words, or <c>null</c>; not with a code.</param>
    /// <param name="issuer">Who gave it, or <c>null</c>.</param>
    /// <exception cref="ArgumentException">The identifier is empty, or both a code and a name are given.</exception>
    public static PersonIdentification FromOther(
        string identifier,
        string? schemeCode = null,
        string? schemeName = null,
        string? issuer = null
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(identifier);
        return schemeCode is not null && schemeName is not null
            ? throw new ArgumentException(
                "A scheme is given by its code or by its name, not by both.",
                nameof(schemeName)
            )
            : new PersonIdentification
            {
                Other = identifier,
                SchemeCode = schemeCode,
                SchemeName = schemeName,
                Issuer = issuer,
            };
    }

    /// <summary>Says nothing about a person.</summary>
    public override string ToString() => "person";
}
