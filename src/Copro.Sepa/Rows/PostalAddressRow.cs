namespace Copro.Sepa;

/// <summary>
/// The address of a <see cref="CollectionRow"/>: the fields of <see cref="PostalAddress"/> as UTF-8, an empty span for an absent
/// one. <c>default</c> is no address.
/// </summary>
public ref struct PostalAddressRow
{
    /// <summary><c>Dept</c>, at most 70 characters.</summary>
    public ReadOnlySpan<byte> Department { get; set; }

    /// <summary><c>SubDept</c>, at most 70 characters.</summary>
    public ReadOnlySpan<byte> SubDepartment { get; set; }

    /// <summary><c>StrtNm</c>, at most 70 characters.</summary>
    public ReadOnlySpan<byte> StreetName { get; set; }

    /// <summary><c>BldgNb</c>, at most 16 characters.</summary>
    public ReadOnlySpan<byte> BuildingNumber { get; set; }

    /// <summary><c>BldgNm</c>, at most 35 characters.</summary>
    public ReadOnlySpan<byte> BuildingName { get; set; }

    /// <summary><c>Flr</c>, at most 70 characters.</summary>
    public ReadOnlySpan<byte> Floor { get; set; }

    /// <summary><c>PstBx</c>, at most 16 characters.</summary>
    public ReadOnlySpan<byte> PostBox { get; set; }

    /// <summary><c>Room</c>, at most 70 characters.</summary>
    public ReadOnlySpan<byte> Room { get; set; }

    /// <summary><c>PstCd</c>, at most 16 characters.</summary>
    public ReadOnlySpan<byte> PostCode { get; set; }

    /// <summary><c>TwnNm</c>, 1 to 35 characters.</summary>
    public ReadOnlySpan<byte> TownName { get; set; }

    /// <summary><c>TwnLctnNm</c>, at most 35 characters.</summary>
    public ReadOnlySpan<byte> TownLocationName { get; set; }

    /// <summary><c>DstrctNm</c>, at most 35 characters.</summary>
    public ReadOnlySpan<byte> DistrictName { get; set; }

    /// <summary><c>CtrySubDvsn</c>, at most 35 characters.</summary>
    public ReadOnlySpan<byte> CountrySubdivision { get; set; }

    /// <summary><c>Ctry</c>: two capital letters, ISO 3166.</summary>
    public ReadOnlySpan<byte> Country { get; set; }

    /// <summary>The first <c>AdrLine</c>, at most 70 characters.</summary>
    public ReadOnlySpan<byte> FirstLine { get; set; }

    /// <summary>The second <c>AdrLine</c>, at most 70 characters.</summary>
    public ReadOnlySpan<byte> SecondLine { get; set; }

    /// <summary>Whether there is no address: the lengths of all fields in one word, since nearly always none has any.</summary>
    public readonly bool IsEmpty =>
        (
            Department.Length
            | SubDepartment.Length
            | StreetName.Length
            | BuildingNumber.Length
            | BuildingName.Length
            | Floor.Length
            | PostBox.Length
            | Room.Length
            | PostCode.Length
            | TownName.Length
            | TownLocationName.Length
            | DistrictName.Length
            | CountrySubdivision.Length
            | Country.Length
            | FirstLine.Length
            | SecondLine.Length
        ) == 0;
}
