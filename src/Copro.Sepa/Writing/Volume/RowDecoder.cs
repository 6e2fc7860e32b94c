using System.Globalization;
using System.Text;

namespace Copro.Sepa;

/// <summary>Reads back what <see cref="RowEncoder"/> made; the row's spans lie over the bytes given.</summary>
internal ref struct RowDecoder(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Reads the row, all but its heading.</summary>
    /// <param name="bytes">What <see cref="RowEncoder.Encode"/> gave.</param>
    /// <param name="row">The row, which comes empty.</param>
    /// <returns>The number its heading has in the spool; 0 for none.</returns>
    public static int Decode(ReadOnlySpan<byte> bytes, ref CollectionRow row)
    {
        var from = new RowDecoder(bytes);
        var heading = from.Number();
        row.Line = from.Number();
        var parts = (RowParts)from.Number();
        row.IsHeadingFlawed = parts.HasFlag(RowParts.Flawed);
        row.InstructionId = from.Bytes();
        row.EndToEndId = from.Bytes();
        row.Amount = from.Bytes();
        row.Currency = from.Bytes();
        row.MandateReference = from.Bytes();
        row.MandateSignedOn = from.Bytes();
        row.DebtorBic = from.Bytes();
        row.DebtorName = from.Bytes();
        row.DebtorIban = from.Bytes();
        row.PurposeCode = from.Bytes();
        row.RemittanceText = from.Bytes();
        row.RemittanceReference = from.Bytes();
        row.ReferenceIssuer = from.Bytes();
        row.DebtorAddress = parts.HasFlag(RowParts.Address) ? from.Address() : default;
        row.Amendment = parts.HasFlag(RowParts.Amendment) ? from.Amendment() : null;
        row.UltimateCreditor = parts.HasFlag(RowParts.UltimateCreditor) ? from.Party() : null;
        row.UltimateDebtor = parts.HasFlag(RowParts.UltimateDebtor) ? from.Party() : null;
        row.DebtorIdentification = parts.HasFlag(RowParts.DebtorIdentification) ? from.Identification() : null;
        return heading;
    }

    private PostalAddressRow Address() =>
        new()
        {
            Department = Bytes(),
            SubDepartment = Bytes(),
            StreetName = Bytes(),
            BuildingNumber = Bytes(),
            BuildingName = Bytes(),
            Floor = Bytes(),
            PostBox = Bytes(),
            Room = Bytes(),
            PostCode = Bytes(),
            TownName = Bytes(),
            TownLocationName = Bytes(),
            DistrictName = Bytes(),
            CountrySubdivision = Bytes(),
            Country = Bytes(),
            FirstLine = Bytes(),
            SecondLine = Bytes(),
        };

    private MandateAmendment Amendment() =>
        new()
        {
            OriginalMandate = Value<MandateReference>(),
            OriginalCreditorName = Text(),
            OriginalCreditor = Value<CreditorIdentifier>(),
            OriginalDebtorAccount = Value<Iban>(),
            IsNewDebtorAccount = Number() != 0,
            OriginalDebtorBank = Value<Bic>(),
        };

    private UltimateParty Party() => new() { Name = Text(), Identification = Number() == 0 ? null : Identification() };

    private PartyIdentification Identification() =>
        Number() == 0 ? PartyIdentification.Of(Organisation()) : PartyIdentification.Of(Person());

    private OrganisationIdentification Organisation()
    {
        var bic = Value<Bic>();
        var lei = Text();
        var (other, code, name, issuer) = (Text(), Text(), Text(), Text());
        return bic.HasValue ? OrganisationIdentification.FromBic(bic)
            : lei is not null ? OrganisationIdentification.FromLei(lei)
            : OrganisationIdentification.FromOther(other!, code, name, issuer);
    }

    private PersonIdentification Person()
    {
        var birth = Text();
        var (city, country, province) = (Text(), Text(), Text());
        var (other, code, name, issuer) = (Text(), Text(), Text(), Text());
        return birth is null
            ? PersonIdentification.FromOther(other!, code, name, issuer)
            : PersonIdentification.FromBirth(
                DateOnly.ParseExact(birth, "O", CultureInfo.InvariantCulture),
                city!,
                country!,
                province
            );
    }

    private T Value<T>()
        where T : struct, ISpanParsable<T> =>
        Text() is { Length: > 0 } text ? T.Parse(text, CultureInfo.InvariantCulture) : default;

    private string? Text() => Number() == 0 ? null : Encoding.UTF8.GetString(Bytes());

    private ReadOnlySpan<byte> Bytes()
    {
        var length = Number();
        var value = _rest[..length];
        _rest = _rest[length..];
        return value;
    }

    private int Number()
    {
        uint value = 0;
        var shift = 0;
        byte unit;
        do
        {
            unit = _rest[0];
            _rest = _rest[1..];
            value |= (uint)(unit & 0x7F) << shift;
            shift += 7;
        } while (unit > 0x7F);

        return (int)value;
    }
}
