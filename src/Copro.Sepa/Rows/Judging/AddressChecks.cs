using System.Globalization;
using System.Text;

namespace Copro.Sepa;

/// <summary>Addresses: town and country are there, fields are short enough, free lines few enough (EPC153-22).</summary>
internal sealed class AddressChecks(ElementChecks checks, JudgeSettings settings)
{
    /// <summary>Checks an address that stands at <paramref name="element"/>.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="element">Its element.</param>
    /// <param name="given">The address as it was given.</param>
    /// <param name="normal">The same in the SEPA set.</param>
    /// <param name="rules">The rulebook of the collection date.</param>
    public void Check(
        in ElementPlace place,
        string element,
        in PostalAddressRow given,
        in PostalAddressRow normal,
        SepaRulebook rules
    )
    {
        Field(place, element, "Dept", given.Department, normal.Department, MessageLimits.AddressLong);
        Field(place, element, "SubDept", given.SubDepartment, normal.SubDepartment, MessageLimits.AddressLong);
        Field(place, element, "StrtNm", given.StreetName, normal.StreetName, MessageLimits.AddressLong);
        Field(place, element, "BldgNb", given.BuildingNumber, normal.BuildingNumber, MessageLimits.AddressShort);
        Field(place, element, "BldgNm", given.BuildingName, normal.BuildingName, MessageLimits.AddressMedium);
        Field(place, element, "Flr", given.Floor, normal.Floor, MessageLimits.AddressLong);
        Field(place, element, "PstBx", given.PostBox, normal.PostBox, MessageLimits.AddressShort);
        Field(place, element, "Room", given.Room, normal.Room, MessageLimits.AddressLong);
        Field(place, element, "PstCd", given.PostCode, normal.PostCode, MessageLimits.AddressShort);
        var demanded = !settings.IsReading || !IsUnstructured(normal);
        Field(place, element, "TwnNm", given.TownName, normal.TownName, MessageLimits.AddressMedium, demanded);
        Field(
            place,
            element,
            "TwnLctnNm",
            given.TownLocationName,
            normal.TownLocationName,
            MessageLimits.AddressMedium
        );
        Field(place, element, "DstrctNm", given.DistrictName, normal.DistrictName, MessageLimits.AddressMedium);
        Field(
            place,
            element,
            "CtrySubDvsn",
            given.CountrySubdivision,
            normal.CountrySubdivision,
            MessageLimits.AddressMedium
        );
        Country(place, element, normal.Country, demanded);
        if (demanded)
        {
            Hybrid(place, element, normal, rules);
        }

        Field(place, element, "AdrLine[0]", given.FirstLine, normal.FirstLine, MessageLimits.AddressLong);
        Field(place, element, "AdrLine[1]", given.SecondLine, normal.SecondLine, MessageLimits.AddressLong);
    }

    /// <summary>What the fields of a row cannot say wrong and the lines of an object can: too many, or empty ones.</summary>
    public void Lines(in ElementPlace place, string element, IReadOnlyList<string> lines)
    {
        if (lines.Count > PostalAddress.MaxLines)
        {
            checks.Add(SepaDiagnostics.AddressLines, place, $"{element}/AdrLine", PostalAddress.MaxLines, lines.Count);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{element}/AdrLine[{i}]");
            checks.Present(place, line, !string.IsNullOrWhiteSpace(lines[i]));
        }
    }

    private void Hybrid(in ElementPlace place, string element, in PostalAddressRow normal, SepaRulebook rules)
    {
        var lines = (normal.FirstLine.IsEmpty ? 0 : 1) + (normal.SecondLine.IsEmpty ? 0 : 1);
        if (lines > 0 && !rules.AllowsHybridAddress)
        {
            checks.Add(SepaDiagnostics.HybridAddressTooEarly, place, $"{element}/AdrLine[0]", HybridSince());
        }
        else if (lines > rules.MaxAddressLines && !settings.IsReading)
        {
            // Of an address that is read, whoever reads it has counted all lines.
            checks.Add(SepaDiagnostics.AddressLines, place, $"{element}/AdrLine", rules.MaxAddressLines, lines);
        }

        Repeated(place, $"{element}/AdrLine[0]", normal.FirstLine, normal);
        Repeated(place, $"{element}/AdrLine[1]", normal.SecondLine, normal);
    }

    private void Repeated(in ElementPlace place, string element, ReadOnlySpan<byte> line, in PostalAddressRow address)
    {
        var repeated =
            line.IsEmpty ? null
            : IsSame(line, address.TownName) ? "TwnNm"
            : IsSame(line, address.PostCode) ? "PstCd"
            : IsPair(line, address.PostCode, address.TownName) ? "PstCd TwnNm"
            : IsSame(line, address.StreetName) ? "StrtNm"
            : IsPair(line, address.BuildingNumber, address.StreetName) ? "BldgNb StrtNm"
            : IsPair(line, address.StreetName, address.BuildingNumber) ? "StrtNm BldgNb"
            : IsSame(line, address.BuildingName) ? "BldgNm"
            : IsSame(line, address.PostBox) ? "PstBx"
            : IsSame(line, address.DistrictName) ? "DstrctNm"
            : IsSame(line, address.TownLocationName) ? "TwnLctnNm"
            : IsSame(line, address.Country) ? "Ctry"
            : null;
        if (repeated is not null)
        {
            checks.Add(SepaDiagnostics.AddressRepeated, place, element, repeated);
        }
    }

    private static bool IsSame(ReadOnlySpan<byte> line, ReadOnlySpan<byte> field) =>
        Ascii.EqualsIgnoreCase(line, field);

    private static bool IsPair(ReadOnlySpan<byte> line, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
        !first.IsEmpty
        && !second.IsEmpty
        && line.Length == first.Length + 1 + second.Length
        && line[first.Length] == (byte)' '
        && IsSame(line[..first.Length], first)
        && IsSame(line[(first.Length + 1)..], second);

    private DateOnly HybridSince() =>
        settings.Rulebooks.Rulebooks.FirstOrDefault(rules => rules.AllowsHybridAddress)?.ValidFrom ?? DateOnly.MaxValue;

    private void Field(
        in ElementPlace place,
        string parent,
        string name,
        ReadOnlySpan<byte> given,
        ReadOnlySpan<byte> normal,
        int limit,
        bool required = false
    ) => checks.Text(place, name, given, normal, limit, required, parent);

    private void Country(in ElementPlace place, string parent, ReadOnlySpan<byte> country, bool required)
    {
        if (country.IsEmpty)
        {
            if (required)
            {
                checks.Present(place, $"{parent}/Ctry", hasValue: false);
            }
        }
        else if (!CountryCodes.Contains(country))
        {
            checks.Add(SepaDiagnostics.CountryCode, place, $"{parent}/Ctry", Encoding.UTF8.GetString(country));
        }
    }

    /// <summary>Free lines alone, or beside the country: with any other field it is a hybrid one, which has its town in a field.</summary>
    private static bool IsUnstructured(in PostalAddressRow address)
    {
        var fields = address;
        fields.FirstLine = default;
        fields.SecondLine = default;
        fields.Country = default;
        return !address.FirstLine.IsEmpty && fields.IsEmpty;
    }
}
