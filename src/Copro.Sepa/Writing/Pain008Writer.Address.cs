namespace Copro.Sepa;

/// <content>An address, <c>PstlAdr</c>: the fields in the order of the schema.</content>
public sealed partial class Pain008Writer
{
    private static void WriteAddress(ref Utf8Output xml, PostalAddress? address)
    {
        if (address is null)
        {
            return;
        }

        xml.Raw("<PstlAdr>"u8);
        xml.OptionalText("<Dept>"u8, address.Department, "</Dept>"u8);
        xml.OptionalText("<SubDept>"u8, address.SubDepartment, "</SubDept>"u8);
        xml.OptionalText("<StrtNm>"u8, address.StreetName, "</StrtNm>"u8);
        xml.OptionalText("<BldgNb>"u8, address.BuildingNumber, "</BldgNb>"u8);
        xml.OptionalText("<BldgNm>"u8, address.BuildingName, "</BldgNm>"u8);
        xml.OptionalText("<Flr>"u8, address.Floor, "</Flr>"u8);
        xml.OptionalText("<PstBx>"u8, address.PostBox, "</PstBx>"u8);
        xml.OptionalText("<Room>"u8, address.Room, "</Room>"u8);
        xml.OptionalText("<PstCd>"u8, address.PostCode, "</PstCd>"u8);
        xml.OptionalText("<TwnNm>"u8, address.TownName, "</TwnNm>"u8);
        xml.OptionalText("<TwnLctnNm>"u8, address.TownLocationName, "</TwnLctnNm>"u8);
        xml.OptionalText("<DstrctNm>"u8, address.DistrictName, "</DstrctNm>"u8);
        xml.OptionalText("<CtrySubDvsn>"u8, address.CountrySubdivision, "</CtrySubDvsn>"u8);
        xml.OptionalAscii("<Ctry>"u8, address.Country, "</Ctry>"u8);
        for (var i = 0; i < address.Lines.Count; i++)
        {
            xml.OptionalText("<AdrLine>"u8, address.Lines[i], "</AdrLine>"u8);
        }

        xml.Raw("</PstlAdr>"u8);
    }
}
