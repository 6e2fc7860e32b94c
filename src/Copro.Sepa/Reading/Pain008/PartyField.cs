namespace Copro.Sepa;

/// <summary>The values of a party, counted from the party's own <see cref="Field"/>.</summary>
internal static class PartyField
{
    public const int Name = 1;
    public const int Address = 2;
    public const int Department = 3;
    public const int SubDepartment = 4;
    public const int StreetName = 5;
    public const int BuildingNumber = 6;
    public const int BuildingName = 7;
    public const int Floor = 8;
    public const int PostBox = 9;
    public const int Room = 10;
    public const int PostCode = 11;
    public const int TownName = 12;
    public const int TownLocationName = 13;
    public const int DistrictName = 14;
    public const int CountrySubdivision = 15;
    public const int Country = 16;
    public const int FirstLine = 17;
    public const int SecondLine = 18;
    public const int FurtherLine = 19;
    public const int Identification = 20;
    public const int Organisation = 21;
    public const int OrganisationBic = 22;
    public const int Lei = 23;
    public const int OrganisationOther = 24;
    public const int Person = 28;
    public const int Birth = 29;
    public const int BirthDate = 30;
    public const int BirthProvince = 31;
    public const int BirthCity = 32;
    public const int BirthCountry = 33;
    public const int PersonOther = 34;

    /// <summary>From an <c>Othr/Id</c> to its <c>SchmeNm/Cd</c>.</summary>
    public const int OtherCode = 1;

    /// <summary>From an <c>Othr/Id</c> to its <c>SchmeNm/Prtry</c>.</summary>
    public const int OtherKind = 2;

    /// <summary>From an <c>Othr/Id</c> to its <c>Issr</c>.</summary>
    public const int OtherIssuer = 3;

    /// <summary>How many numbers a party takes.</summary>
    public const int Count = 38;
}
