using System.Text.Json;
using Copro.Sepa;
using Copro.Shared;

namespace Copro.Cli.Collections;

/// <summary>Parties of a JSON document: who collects, who sends, on whose behalf, and how each is identified.</summary>
internal static class JsonParties
{
    private static readonly string[] s_organisationKeys = ["bic", "lei", "siret", "ics", "id"];

    private static readonly string[] s_birthKeys = ["birthDate", "cityOfBirth", "countryOfBirth", "provinceOfBirth"];

    public static InitiatingParty? Initiator(JsonElement element, DiagnosticPlace place, DiagnosticBag findings)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var fields = new JsonFieldReader(element, place, findings);
        if (!fields.IsObject())
        {
            return null;
        }

        var initiator = new InitiatingParty { Name = fields.Text("name"), Identification = Organisation(fields) };
        fields.Close();
        return initiator;
    }

    public static Creditor Creditor(JsonFieldReader fields)
    {
        var creditor = new Creditor
        {
            Name = fields.RequiredText("name"),
            Identifier = fields.Value<CreditorIdentifier>("ics", CreditorIdentifier.TryParse),
            Iban = fields.Value<Iban>("iban", Iban.TryParse),
            Bic = fields.Value<Bic>("bic", Bic.TryParse, isRequired: false),
            Address = Address(fields.Object("address")),
        };
        fields.Close();
        return creditor;
    }

    public static UltimateParty? Ultimate(JsonFieldReader? fields)
    {
        if (fields is null)
        {
            return null;
        }

        var party = new UltimateParty
        {
            Name = fields.Text("name"),
            Identification = Identification(fields.Object("identification")),
        };
        fields.Close();
        return party;
    }

    /// <summary>An organisation or a person; <c>null</c> when neither can be made of it.</summary>
    public static PartyIdentification? Identification(JsonFieldReader? fields)
    {
        if (fields is null)
        {
            return null;
        }

        var organisation = fields.Object("organisation");
        var person = fields.Object("person");
        fields.Close();
        if ((organisation is null) == (person is null))
        {
            fields.Wrong(JsonFieldReader.OneOf(["organisation", "person"]));
            return null;
        }

        return organisation is not null ? OfOrganisation(organisation) : OfPerson(person!);
    }

    private static PartyIdentification? OfOrganisation(JsonFieldReader fields)
    {
        var organisation = Organisation(fields);
        fields.Close();
        if (organisation is null && !fields.HasFlaws)
        {
            fields.Wrong(JsonFieldReader.OneOf(s_organisationKeys));
        }

        return organisation is null ? null : PartyIdentification.Of(organisation);
    }

    /// <summary>By the one identifier that is there; <c>null</c> when there is none.</summary>
    private static OrganisationIdentification? Organisation(JsonFieldReader fields)
    {
        var bic = fields.Value<Bic>("bic", Bic.TryParse, isRequired: false);
        var ics = fields.Value<CreditorIdentifier>("ics", CreditorIdentifier.TryParse, isRequired: false);
        var lei = fields.Text("lei");
        var siret = Siret(fields);
        var (id, code, name, issuer) = Other(fields);
        if (s_organisationKeys.Count(key => fields.Member(key) is not null) > 1)
        {
            fields.Wrong(JsonFieldReader.OneOf(s_organisationKeys));
            return null;
        }

        return bic.HasValue ? OrganisationIdentification.FromBic(bic)
            : ics.HasValue ? OrganisationIdentification.FromCreditorIdentifier(ics)
            : lei is not null ? OrganisationIdentification.FromLei(lei)
            : (siret ?? id) is { } other ? OrganisationIdentification.FromOther(other, code, name, issuer)
            : null;
    }

    private static string? Siret(JsonFieldReader fields)
    {
        var siret = fields.Text("siret");
        if (siret is not null && !SiretKey.IsRight(siret))
        {
            fields.Wrong(
                "siret",
                DiagnosticArgument.Public(
                    $"{SiretKey.Length} digits of which the last is the right check digit",
                    $"{SiretKey.Length} chiffres dont le dernier est la bonne clé"
                )
            );
        }

        return siret;
    }

    private static PartyIdentification? OfPerson(JsonFieldReader fields)
    {
        var (id, code, name, issuer) = Other(fields);
        var isByBirth = id is null;
        if (Array.FindAll(s_birthKeys, key => fields.Member(key) is not null).Length > 0 && !isByBirth)
        {
            fields.Wrong(JsonFieldReader.OneOf(["birthDate", "id"]));
        }

        var birth = isByBirth ? fields.Date("birthDate") : default;
        var city = isByBirth ? fields.RequiredText("cityOfBirth") : string.Empty;
        var country = isByBirth ? fields.RequiredText("countryOfBirth") : string.Empty;
        var province = isByBirth ? fields.Text("provinceOfBirth") : null;
        fields.Close();
        if (fields.HasFlaws)
        {
            return null;
        }

        return PartyIdentification.Of(
            id is null
                ? PersonIdentification.FromBirth(birth, city, country, province)
                : PersonIdentification.FromOther(id, code, name, issuer)
        );
    }

    /// <summary>An identifier of another kind; its kind by a code or by a name, not by both.</summary>
    private static (string? Id, string? Code, string? Name, string? Issuer) Other(JsonFieldReader fields)
    {
        var id = fields.Text("id");
        var code = fields.Text("schemeCode");
        var name = fields.Text("schemeName");
        var issuer = fields.Text("issuer");
        if (code is not null && name is not null)
        {
            fields.Wrong(JsonFieldReader.OneOf(["schemeCode", "schemeName"]));
            name = null;
        }
        else if (id is null && (code ?? name ?? issuer) is not null)
        {
            fields.Missing("id");
        }

        return (id, code, name, issuer);
    }

    public static PostalAddress? Address(JsonFieldReader? fields)
    {
        if (fields is null)
        {
            return null;
        }

        var address = new PostalAddress
        {
            Department = fields.Text("department"),
            SubDepartment = fields.Text("subDepartment"),
            StreetName = fields.Text("street"),
            BuildingNumber = fields.Text("buildingNumber"),
            BuildingName = fields.Text("buildingName"),
            Floor = fields.Text("floor"),
            PostBox = fields.Text("postBox"),
            Room = fields.Text("room"),
            PostCode = fields.Text("postcode"),
            TownName = fields.Text("town") ?? string.Empty,
            TownLocationName = fields.Text("townLocation"),
            DistrictName = fields.Text("district"),
            CountrySubdivision = fields.Text("countrySubdivision"),
            Country = fields.Text("country") ?? string.Empty,
            Lines = fields.Texts("lines"),
        };
        fields.Close();
        if (address.Lines.Count > PostalAddress.MaxLines)
        {
            fields.Wrong(
                "lines",
                DiagnosticArgument.Public(
                    $"{PostalAddress.MaxLines} lines at most",
                    $"{PostalAddress.MaxLines} lignes au plus"
                )
            );
        }

        return address;
    }
}
