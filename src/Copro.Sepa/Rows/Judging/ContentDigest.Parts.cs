namespace Copro.Sepa;

/// <content>The parts that are objects: heading, parties, addresses, amendments.</content>
internal sealed partial class ContentDigest
{
    private void Take(GroupHeading heading)
    {
        var creditor = heading.Creditor;
        Text(creditor.Name);
        Format(creditor.Identifier);
        Format(creditor.Iban, "E");
        Format(creditor.Bic);
        _form.Number(creditor.Address is null ? 0 : 1);
        if (creditor.Address is { } address)
        {
            Take(address);
        }

        _form.Number(heading.UltimateCreditor is null ? 0 : 1);
        if (heading.UltimateCreditor is { } party)
        {
            Take(party);
        }

        _form.Number((int)heading.Scheme);
        _form.Number((int)heading.Sequence);
        Text(heading.CategoryPurpose);
        _form.Number(heading.CollectionDate.DayNumber);
        _form.Number(
            heading.BatchBooking is { } batch
                ? batch
                    ? 2
                    : 1
                : 0
        );
    }

    private void Take(PostalAddress address)
    {
        _speller.Clear();
        var normal = default(PostalAddressRow);
        _speller.Spell(_speller.Scratch.Encode(address), ref normal);
        Take(normal);
    }

    private void Take(in PostalAddressRow address)
    {
        _form.Value(address.Department);
        _form.Value(address.SubDepartment);
        _form.Value(address.StreetName);
        _form.Value(address.BuildingNumber);
        _form.Value(address.BuildingName);
        _form.Value(address.Floor);
        _form.Value(address.PostBox);
        _form.Value(address.Room);
        _form.Value(address.PostCode);
        _form.Value(address.TownName);
        _form.Value(address.TownLocationName);
        _form.Value(address.DistrictName);
        _form.Value(address.CountrySubdivision);
        _form.Value(address.Country);
        _form.Value(address.FirstLine);
        _form.Value(address.SecondLine);
    }

    private void Take(MandateAmendment amendment)
    {
        Format(amendment.OriginalMandate);
        Text(amendment.OriginalCreditorName);
        Format(amendment.OriginalCreditor);
        Format(amendment.OriginalDebtorAccount, "E");
        _form.Number(amendment.IsNewDebtorAccount ? 1 : 0);
        Format(amendment.OriginalDebtorBank);
    }

    private void Take(UltimateParty party)
    {
        Text(party.Name);
        _form.Number(party.Identification is null ? 0 : 1);
        if (party.Identification is { } identification)
        {
            Take(identification);
        }
    }

    private void Take(PartyIdentification identification)
    {
        _form.Number(identification.Organisation is null ? 0 : 1);
        if (identification.Organisation is { } organisation)
        {
            Take(organisation);
        }
        else if (identification.Person is { } person)
        {
            Take(person);
        }
    }

    private void Take(OrganisationIdentification organisation)
    {
        Format(organisation.Bic);
        Text(organisation.Lei);
        Text(organisation.Other);
        Text(organisation.SchemeCode);
        Text(organisation.SchemeName);
        Text(organisation.Issuer);
    }

    private void Take(PersonIdentification person)
    {
        _form.Number(person.BirthDate?.DayNumber ?? -1);
        Text(person.CityOfBirth);
        Text(person.CountryOfBirth);
        Text(person.ProvinceOfBirth);
        Text(person.Other);
        Text(person.SchemeCode);
        Text(person.SchemeName);
        Text(person.Issuer);
    }

    private void Text(string? text)
    {
        _speller.Clear();
        _form.Value(_speller.Spell(_speller.Scratch.Encode(text)));
    }

    private void Format<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        _speller.Clear();
        _form.Value(_speller.Scratch.Format(value, format));
    }
}
