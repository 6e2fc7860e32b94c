namespace Copro.Sepa;

/// <summary>
/// A structured address (<c>PstlAdr</c>): fields only; or a hybrid one, with at most two free lines beside town and country.
/// A wholly unstructured address has no place here: town and country are required, and the writer refuses them empty.
/// </summary>
/// <remarks>
/// Texts are written in SEPA characters, transliterated where they are not (<see cref="SepaText"/>); lengths are judged after
/// that. <c>null</c> and the empty string both mean absent.
/// </remarks>
public sealed record PostalAddress
{
    /// <summary>The most free lines of a hybrid address (EPC153-22).</summary>
    public const int MaxLines = 2;

    /// <summary><c>Dept</c>, at most 70 characters.</summary>
    public string? Department { get; init; }

    /// <summary><c>SubDept</c>, at most 70 characters.</summary>
    public string? SubDepartment { get; init; }

    /// <summary><c>StrtNm</c>, at most 70 characters; the number may stand in it.</summary>
    public string? StreetName { get; init; }

    /// <summary><c>BldgNb</c>, at most 16 characters.</summary>
    public string? BuildingNumber { get; init; }

    /// <summary><c>BldgNm</c>, at most 35 characters.</summary>
    public string? BuildingName { get; init; }

    /// <summary><c>Flr</c>, at most 70 characters.</summary>
    public string? Floor { get; init; }

    /// <summary><c>PstBx</c>, at most 16 characters.</summary>
    public string? PostBox { get; init; }

    /// <summary><c>Room</c>, at most 70 characters.</summary>
    public string? Room { get; init; }

    /// <summary><c>PstCd</c>, at most 16 characters.</summary>
    public string? PostCode { get; init; }

    /// <summary><c>TwnNm</c>, 1 to 35 characters.</summary>
    public required string TownName { get; init; }

    /// <summary><c>TwnLctnNm</c>, at most 35 characters.</summary>
    public string? TownLocationName { get; init; }

    /// <summary><c>DstrctNm</c>, at most 35 characters.</summary>
    public string? DistrictName { get; init; }

    /// <summary><c>CtrySubDvsn</c>, at most 35 characters.</summary>
    public string? CountrySubdivision { get; init; }

    /// <summary><c>Ctry</c>: two capital letters, ISO 3166.</summary>
    public required string Country { get; init; }

    /// <summary><c>AdrLine</c>: none, or at most <see cref="MaxLines"/> lines of 70 characters that say nothing twice.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Compares all fields and the lines one by one.</summary>
    public bool Equals(PostalAddress? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null && Fields() == other.Fields() && Lines.SequenceEqual(other.Lines, StringComparer.Ordinal)
        );

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(StreetName, PostCode, TownName, Country);

    /// <summary>Says nothing about a person: no address belongs in a log.</summary>
    public override string ToString() => $"address in {Country}";

    private (
        string?,
        string?,
        string?,
        string?,
        string?,
        string?,
        string?,
        string?,
        string?,
        string,
        string?,
        string?,
        string?,
        string
    ) Fields() =>
        (
            Department,
            SubDepartment,
            StreetName,
            BuildingNumber,
            BuildingName,
            Floor,
            PostBox,
            Room,
            PostCode,
            TownName,
            TownLocationName,
            DistrictName,
            CountrySubdivision,
            Country
        );
}
