using System.Globalization;
using System.Text;

namespace Copro.Sepa;

/// <summary>A row as bytes for a spool: each value behind its length. <see cref="RowDecoder"/> reads them back.</summary>
internal sealed class RowEncoder
{
    private const int InitialSize = 1024;

    // Seven bits a byte: a length of 32 bits takes five.
    private const int MaxLengthBytes = 5;

    private byte[] _buffer = new byte[InitialSize];
    private int _used;

    /// <summary>The bytes of a row; they hold until the next.</summary>
    /// <param name="row">The row.</param>
    /// <param name="heading">The number its heading has in the spool; 0 for none.</param>
    public ReadOnlySpan<byte> Encode(in CollectionRow row, int heading)
    {
        _used = 0;
        var parts = PartsOf(row);
        Number(heading);
        Number(row.Line);
        Number((int)parts);
        Bytes(row.InstructionId);
        Bytes(row.EndToEndId);
        Bytes(row.Amount);
        Bytes(row.Currency);
        Bytes(row.MandateReference);
        Bytes(row.MandateSignedOn);
        Bytes(row.DebtorBic);
        Bytes(row.DebtorName);
        Bytes(row.DebtorIban);
        Bytes(row.PurposeCode);
        Bytes(row.RemittanceText);
        Bytes(row.RemittanceReference);
        Bytes(row.ReferenceIssuer);
        if (parts.HasFlag(RowParts.Address))
        {
            Address(row.DebtorAddressField);
        }

        Amendment(row.Amendment);
        Party(row.UltimateCreditor);
        Party(row.UltimateDebtor);
        Identification(row.DebtorIdentification);
        return _buffer.AsSpan(0, _used);
    }

    private static RowParts PartsOf(in CollectionRow row)
    {
        var parts = row.DebtorAddressField.IsEmpty ? RowParts.None : RowParts.Address;
        parts |= row.Amendment is null ? RowParts.None : RowParts.Amendment;
        parts |= row.UltimateCreditor is null ? RowParts.None : RowParts.UltimateCreditor;
        parts |= row.UltimateDebtor is null ? RowParts.None : RowParts.UltimateDebtor;
        parts |= row.DebtorIdentification is null ? RowParts.None : RowParts.DebtorIdentification;
        return parts | (row.IsHeadingFlawed ? RowParts.Flawed : RowParts.None);
    }

    private void Address(in PostalAddressRow address)
    {
        Bytes(address.Department);
        Bytes(address.SubDepartment);
        Bytes(address.StreetName);
        Bytes(address.BuildingNumber);
        Bytes(address.BuildingName);
        Bytes(address.Floor);
        Bytes(address.PostBox);
        Bytes(address.Room);
        Bytes(address.PostCode);
        Bytes(address.TownName);
        Bytes(address.TownLocationName);
        Bytes(address.DistrictName);
        Bytes(address.CountrySubdivision);
        Bytes(address.Country);
        Bytes(address.FirstLine);
        Bytes(address.SecondLine);
    }

    private void Amendment(MandateAmendment? amendment)
    {
        if (amendment is null)
        {
            return;
        }

        Text(amendment.OriginalMandate.ToString());
        Text(amendment.OriginalCreditorName);
        Text(amendment.OriginalCreditor.ToString());
        Text(amendment.OriginalDebtorAccount.ToElectronicString());
        Number(amendment.IsNewDebtorAccount ? 1 : 0);
        Text(amendment.OriginalDebtorBank.ToString());
    }

    private void Party(UltimateParty? party)
    {
        if (party is null)
        {
            return;
        }

        Text(party.Name);
        Number(party.Identification is null ? 0 : 1);
        Identification(party.Identification);
    }

    private void Identification(PartyIdentification? identification)
    {
        if (identification?.Organisation is { } organisation)
        {
            Number(0);
            Text(organisation.Bic.ToString());
            Text(organisation.Lei);
            Other(organisation.Other, organisation.SchemeCode, organisation.SchemeName, organisation.Issuer);
        }
        else if (identification?.Person is { } person)
        {
            Number(1);
            Text(person.BirthDate?.ToString("O", CultureInfo.InvariantCulture));
            Text(person.CityOfBirth);
            Text(person.CountryOfBirth);
            Text(person.ProvinceOfBirth);
            Other(person.Other, person.SchemeCode, person.SchemeName, person.Issuer);
        }
    }

    private void Other(string? identifier, string? schemeCode, string? schemeName, string? issuer)
    {
        Text(identifier);
        Text(schemeCode);
        Text(schemeName);
        Text(issuer);
    }

    /// <summary>A text that may be <c>null</c>, which is not the empty one.</summary>
    private void Text(string? text)
    {
        Number(text is null ? 0 : 1);
        if (text is not null)
        {
            Bytes(Encoding.UTF8.GetBytes(text));
        }
    }

    private void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Number(int value)
    {
        Reserve(MaxLengthBytes);
        var rest = (uint)value;
        while (rest > 0x7F)
        {
            _buffer[_used++] = (byte)((rest & 0x7F) | 0x80);
            rest >>= 7;
        }

        _buffer[_used++] = (byte)rest;
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _used < bytes)
        {
            Array.Resize(ref _buffer, (2 * _buffer.Length) + bytes);
        }
    }
}
