using System.Text;

namespace Copro.Sepa;

/// <summary>
/// Room for the values of one row that are not written as they were given. It grows to what the largest row needs and is then
/// reused: no allocation per row.
/// </summary>
internal sealed class Scratch
{
    // A debtor with a full address in accented letters.
    private const int InitialSize = 2048;

    private byte[] _buffer = new byte[InitialSize];
    private int _used;

    /// <summary>Forgets what was taken: the next row begins.</summary>
    public void Clear() => _used = 0;

    /// <summary>Room for so many bytes; what was taken before stays valid until <see cref="Clear"/>.</summary>
    public Span<byte> Room(int length)
    {
        if (_buffer.Length - _used < length)
        {
            // The old buffer lives on in the spans over it.
            _buffer = new byte[Math.Max(length, 2 * _buffer.Length)];
            _used = 0;
        }

        return _buffer.AsSpan(_used, length);
    }

    /// <summary>Keeps the first bytes of the room that was last given.</summary>
    public ReadOnlySpan<byte> Keep(int length)
    {
        var kept = _buffer.AsSpan(_used, length);
        _used += length;
        return kept;
    }

    /// <summary>A text of an object as UTF-8; empty for <c>null</c>.</summary>
    public ReadOnlySpan<byte> Encode(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        var room = Room(Encoding.UTF8.GetMaxByteCount(text.Length));
        return Keep(Encoding.UTF8.GetBytes(text, room));
    }

    /// <summary>A value of an object as it formats itself.</summary>
    public ReadOnlySpan<byte> Format<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        // The longest value type of a collection has 36 characters.
        const int MaxValue = 64;
        value.TryFormat(Room(MaxValue), out var written, format, provider: null);
        return Keep(written);
    }

    /// <summary>The address of an object as a row has it; <c>default</c> for <c>null</c>.</summary>
    public PostalAddressRow Encode(PostalAddress? address)
    {
        if (address is null)
        {
            return default;
        }

        return new PostalAddressRow
        {
            Department = Encode(address.Department),
            SubDepartment = Encode(address.SubDepartment),
            StreetName = Encode(address.StreetName),
            BuildingNumber = Encode(address.BuildingNumber),
            BuildingName = Encode(address.BuildingName),
            Floor = Encode(address.Floor),
            PostBox = Encode(address.PostBox),
            Room = Encode(address.Room),
            PostCode = Encode(address.PostCode),
            TownName = Encode(address.TownName),
            TownLocationName = Encode(address.TownLocationName),
            DistrictName = Encode(address.DistrictName),
            CountrySubdivision = Encode(address.CountrySubdivision),
            Country = Encode(address.Country),
            FirstLine = Encode(address.Lines.Count > 0 ? address.Lines[0] : null),
            SecondLine = Encode(address.Lines.Count > 1 ? address.Lines[1] : null),
        };
    }
}
