using System.Globalization;

namespace Copro.Sepa;

/// <summary>Addresses: town and country are there, fields are short enough, free lines few enough (EPC153-22).</summary>
internal sealed class AddressChecks(ElementChecks checks)
{
    /// <summary>Checks an address that stands at <paramref name="element"/>.</summary>
    public void Check(in ElementPlace place, string element, PostalAddress address, SepaRulebook rules)
    {
        Field(place, element, "Dept", address.Department, MessageLimits.AddressLong);
        Field(place, element, "SubDept", address.SubDepartment, MessageLimits.AddressLong);
        Field(place, element, "StrtNm", address.StreetName, MessageLimits.AddressLong);
        Field(place, element, "BldgNb", address.BuildingNumber, MessageLimits.AddressShort);
        Field(place, element, "BldgNm", address.BuildingName, MessageLimits.AddressMedium);
        Field(place, element, "Flr", address.Floor, MessageLimits.AddressLong);
        Field(place, element, "PstBx", address.PostBox, MessageLimits.AddressShort);
        Field(place, element, "Room", address.Room, MessageLimits.AddressLong);
        Field(place, element, "PstCd", address.PostCode, MessageLimits.AddressShort);
        Field(place, element, "TwnNm", address.TownName, MessageLimits.AddressMedium, required: true);
        Field(place, element, "TwnLctnNm", address.TownLocationName, MessageLimits.AddressMedium);
        Field(place, element, "DstrctNm", address.DistrictName, MessageLimits.AddressMedium);
        Field(place, element, "CtrySubDvsn", address.CountrySubdivision, MessageLimits.AddressMedium);
        Country(place, $"{element}/Ctry", address.Country);
        Lines(place, element, address.Lines, rules);
    }

    private void Field(
        in ElementPlace place,
        string parent,
        string name,
        string? value,
        int limit,
        bool required = false
    )
    {
        if (required || !string.IsNullOrEmpty(value))
        {
            checks.Text(place, $"{parent}/{name}", value, limit, required);
        }
    }

    private void Country(in ElementPlace place, string element, string? country)
    {
        if (!checks.Present(place, element, !string.IsNullOrEmpty(country)))
        {
            return;
        }

        if (country!.Length != 2 || !char.IsAsciiLetterUpper(country[0]) || !char.IsAsciiLetterUpper(country[1]))
        {
            checks.Add(SepaDiagnostics.CountryCode, place, element, country);
        }
    }

    private void Lines(in ElementPlace place, string element, IReadOnlyList<string> lines, SepaRulebook rules)
    {
        if (lines.Count == 0)
        {
            return;
        }

        if (!rules.AllowsHybridAddress)
        {
            var since = SepaRulebook.All.First(rulebook => rulebook.AllowsHybridAddress).ValidFrom;
            checks.Add(SepaDiagnostics.HybridAddressTooEarly, place, $"{element}/AdrLine[0]", since);
        }

        if (lines.Count > PostalAddress.MaxLines)
        {
            checks.Add(SepaDiagnostics.AddressLines, place, $"{element}/AdrLine", PostalAddress.MaxLines, lines.Count);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{element}/AdrLine[{i}]");
            checks.Text(place, line, lines[i], MessageLimits.AddressLong, required: true);
        }
    }
}
