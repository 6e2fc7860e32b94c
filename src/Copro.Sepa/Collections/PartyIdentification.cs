namespace Copro.Sepa;

/// <summary>How a party is identified (<c>Id</c>): as an organisation or as a person, never both.</summary>
public sealed record PartyIdentification
{
    private PartyIdentification() { }

    /// <summary><c>OrgId</c>; <c>null</c> for a person.</summary>
    public OrganisationIdentification? Organisation { get; private init; }

    /// <summary><c>PrvtId</c>; <c>null</c> for an organisation.</summary>
    public PersonIdentification? Person { get; private init; }

    /// <summary>An organisation.</summary>
    public static PartyIdentification Of(OrganisationIdentification organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return new PartyIdentification { Organisation = organisation };
    }

    /// <summary>A person.</summary>
    public static PartyIdentification Of(PersonIdentification person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new PartyIdentification { Person = person };
    }

    /// <summary>Says nothing about a person.</summary>
    public override string ToString() => Organisation is null ? "person" : "organisation";
}
