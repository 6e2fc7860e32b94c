namespace Copro.Sepa;

/// <content>Parties, how they are identified, and addresses: the fields in the order of the schema.</content>
internal sealed partial class Pain008Pen
{
    private void Ultimate(ref Utf8Output xml, ReadOnlySpan<byte> open, UltimateParty party, ReadOnlySpan<byte> close)
    {
        xml.Raw(open);
        xml.OptionalText("<Nm>"u8, party.Name, "</Nm>"u8);
        if (party.Identification is { } identification)
        {
            xml.Raw("<Id>"u8);
            PartyIdentification(ref xml, identification);
            xml.Raw("</Id>"u8);
        }

        xml.Raw(close);
    }

    private void PartyIdentification(ref Utf8Output xml, PartyIdentification identification)
    {
        if (identification.Organisation is { } organisation)
        {
            Organisation(ref xml, organisation);
        }
        else if (identification.Person is { } person)
        {
            xml.Raw("<PrvtId>"u8);
            Person(ref xml, person);
            xml.Raw("</PrvtId>"u8);
        }
    }

    private void Organisation(ref Utf8Output xml, OrganisationIdentification organisation)
    {
        xml.Raw("<OrgId>"u8);
        if (organisation.Bic.HasValue)
        {
            xml.Raw(_isOld ? "<BICOrBEI>"u8 : "<AnyBIC>"u8);
            xml.Value(organisation.Bic);
            xml.Raw(_isOld ? "</BICOrBEI>"u8 : "</AnyBIC>"u8);
        }

        xml.OptionalAscii("<LEI>"u8, organisation.Lei, "</LEI>"u8);
        if (organisation.Other is { } other)
        {
            Other(ref xml, other, organisation.SchemeCode, organisation.SchemeName, organisation.Issuer);
        }

        xml.Raw("</OrgId>"u8);
    }

    private static void Person(ref Utf8Output xml, PersonIdentification person)
    {
        if (person.BirthDate is { } date)
        {
            xml.Raw("<DtAndPlcOfBirth><BirthDt>"u8);
            xml.Date(date);
            xml.Raw("</BirthDt>"u8);
            xml.OptionalText("<PrvcOfBirth>"u8, person.ProvinceOfBirth, "</PrvcOfBirth>"u8);
            xml.OptionalText("<CityOfBirth>"u8, person.CityOfBirth, "</CityOfBirth>"u8);
            xml.OptionalAscii("<CtryOfBirth>"u8, person.CountryOfBirth, "</CtryOfBirth>"u8);
            xml.Raw("</DtAndPlcOfBirth>"u8);
        }
        else if (person.Other is { } other)
        {
            Other(ref xml, other, person.SchemeCode, person.SchemeName, person.Issuer);
        }
    }

    private static void Other(
        ref Utf8Output xml,
        string identifier,
        string? schemeCode,
        string? schemeName,
        string? issuer
    )
    {
        xml.Raw("<Othr><Id>"u8);
        xml.Ascii(identifier);
        xml.Raw("</Id>"u8);
        xml.OptionalAscii("<SchmeNm><Cd>"u8, schemeCode, "</Cd></SchmeNm>"u8);
        xml.OptionalAscii("<SchmeNm><Prtry>"u8, schemeName, "</Prtry></SchmeNm>"u8);
        xml.OptionalAscii("<Issr>"u8, issuer, "</Issr>"u8);
        xml.Raw("</Othr>"u8);
    }

    /// <summary>
    /// An address; none in the old version, in which banks take no fields: where one is mandatory the judge has refused the collection.
    /// </summary>
    private void Address(ref Utf8Output xml, in PostalAddressRow address)
    {
        if (_isOld)
        {
            return;
        }

        xml.Raw("<PstlAdr>"u8);
        xml.Optional("<Dept>"u8, address.Department, "</Dept>"u8);
        xml.Optional("<SubDept>"u8, address.SubDepartment, "</SubDept>"u8);
        xml.Optional("<StrtNm>"u8, address.StreetName, "</StrtNm>"u8);
        xml.Optional("<BldgNb>"u8, address.BuildingNumber, "</BldgNb>"u8);
        xml.Optional("<BldgNm>"u8, address.BuildingName, "</BldgNm>"u8);
        xml.Optional("<Flr>"u8, address.Floor, "</Flr>"u8);
        xml.Optional("<PstBx>"u8, address.PostBox, "</PstBx>"u8);
        xml.Optional("<Room>"u8, address.Room, "</Room>"u8);
        xml.Optional("<PstCd>"u8, address.PostCode, "</PstCd>"u8);
        xml.Optional("<TwnNm>"u8, address.TownName, "</TwnNm>"u8);
        xml.Optional("<TwnLctnNm>"u8, address.TownLocationName, "</TwnLctnNm>"u8);
        xml.Optional("<DstrctNm>"u8, address.DistrictName, "</DstrctNm>"u8);
        xml.Optional("<CtrySubDvsn>"u8, address.CountrySubdivision, "</CtrySubDvsn>"u8);
        xml.Optional("<Ctry>"u8, address.Country, "</Ctry>"u8);
        xml.Optional("<AdrLine>"u8, address.FirstLine, "</AdrLine>"u8);
        xml.Optional("<AdrLine>"u8, address.SecondLine, "</AdrLine>"u8);
        xml.Raw("</PstlAdr>"u8);
    }
}
