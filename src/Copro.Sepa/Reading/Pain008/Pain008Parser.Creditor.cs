namespace Copro.Sepa;

/// <summary>The creditor of a group, and the bank of either side.</summary>
internal sealed partial class Pain008Parser
{
    private const string Marks = "A-Z 0-9 + ? / - : ( ) . , '";

    private Creditor CreditorOf(in ElementPlace place, ref HeadingFields told)
    {
        told |=
            !_group.Has(Field.Creditor) || _group.IsRefused(Field.Creditor + PartyField.Name)
                ? HeadingFields.CreditorName
                : HeadingFields.None;
        return new Creditor
        {
            Name = _group.Text(Field.Creditor + PartyField.Name) ?? string.Empty,
            Identifier = IdentifierOf(place, ref told),
            Iban = CreditorIbanOf(place, ref told),
            Bic = CreditorBicOf(place, ref told),
            Address = AddressOf(_group, Field.Creditor),
        };
    }

    private Iban CreditorIbanOf(in ElementPlace place, ref HeadingFields told)
    {
        if (IsGiven(_group, Field.CreditorIban))
        {
            if (Iban.TryParse(_group[Field.CreditorIban], out var iban, out var error))
            {
                return iban;
            }

            _checks.Add(error, place, "CdtrAcct");
        }

        told |= HeadingFields.CreditorIban;
        _sink?.CannotCarry();
        return default;
    }

    private Bic CreditorBicOf(in ElementPlace place, ref HeadingFields told)
    {
        var bank = Bank(_group, place, "CdtrAgt", Field.CreditorBank, Field.CreditorBic, Field.CreditorBankOther);
        if (!bank.IsEmpty)
        {
            if (Bic.TryParse(bank, out var bic, out var error))
            {
                return bic;
            }

            _checks.Add(error, place, "CdtrAgt");
            _isBankTold = true;
        }

        told |= _isBankTold ? HeadingFields.CreditorBic : HeadingFields.None;
        return default;
    }

    /// <summary>
    /// The BIC of a bank, as it is written; empty for NOTPROVIDED, and, with <see cref="_isBankTold"/> set, for what was found wrong.
    /// </summary>
    private ReadOnlySpan<byte> Bank(
        FieldStore scope,
        scoped in ElementPlace place,
        string element,
        Field whole,
        Field bic,
        Field other
    )
    {
        _isBankTold = true;
        if (!scope.Has(whole) || scope.IsRefused(bic))
        {
            _sink?.CannotCarry();
            return default;
        }

        var value = scope[bic];
        if (value.SequenceEqual("NOTPROVIDED"u8))
        {
            _checks.Add(SepaDiagnostics.NotProvidedAsBic, place, element);
            _sink?.CannotCarry();
            return default;
        }

        if (value.IsEmpty && !scope[other].SequenceEqual("NOTPROVIDED"u8))
        {
            _checks.Add(SepaDiagnostics.BankNotNamed, place, element, element);
            _sink?.CannotCarry();
            return default;
        }

        if (!value.IsEmpty && scope.Has(other))
        {
            _checks.Add(
                SepaDiagnostics.OneInSepa,
                place,
                $"{element}/FinInstnId/Othr",
                DiagnosticArgument.Public("identifier", "identifiant")
            );
            _sink?.CannotCarry();
        }

        _isBankTold = false;
        return value;
    }

    /// <summary>The creditor identifier, of the group or of the collection.</summary>
    private CreditorIdentifier IdentifierOf(in ElementPlace groupPlace, ref HeadingFields told)
    {
        var scope = _group.Has(Field.CreditorScheme) ? _group : _collection;
        if (!scope.Has(Field.CreditorScheme))
        {
            told |= HeadingFields.CreditorIdentifier;
            _sink?.CannotCarry();
            _checks.Add(
                SepaDiagnostics.OnNoLevel,
                _findings.IsRepeating ? Place() : groupPlace,
                _findings.IsRepeating ? SchemeOfCollection : Scheme,
                Scheme
            );
            return default;
        }

        var isGroups = ReferenceEquals(scope, _group);
        var place = isGroups ? groupPlace : Place();
        var element = isGroups ? Scheme : SchemeOfCollection;
        var identifier = ReadIdentifier(scope, Field.CreditorScheme, place, element);
        told |= identifier.HasValue ? HeadingFields.None : HeadingFields.CreditorIdentifier;
        return identifier;
    }

    /// <summary>An identifier in its one right form: <c>Id/PrvtId/Othr</c> with <c>SchmeNm/Prtry</c> = SEPA.</summary>
    private CreditorIdentifier ReadIdentifier(FieldStore scope, Field party, in ElementPlace place, string element)
    {
        var other = party + PartyField.PersonOther;
        if (scope.Has(party + PartyField.Organisation))
        {
            _checks.Add(SepaDiagnostics.IdentifierOfOrganisation, place, $"{element}/Id");
            _sink?.CannotCarry();
            other = party + PartyField.OrganisationOther;
        }

        if (scope[other].IsEmpty)
        {
            _checks.Present(place, $"{element}/Id/PrvtId/Othr/Id", scope.Has(other));
            _sink?.CannotCarry();
            return default;
        }

        if (!scope[other + PartyField.OtherKind].SequenceEqual("SEPA"u8))
        {
            var found = Found(scope, other + PartyField.OtherKind, "Cd", other + PartyField.OtherCode);
            _checks.Add(SepaDiagnostics.SchemeNameNotSepa, place, $"{element}/Id", found);
            _sink?.CannotCarry();
        }

        if (!CreditorIdentifier.TryParse(scope[other], out var identifier, out var error))
        {
            _checks.Add(error, place, element);
            _sink?.CannotCarry();
            return default;
        }

        // The type takes spaces for a way of showing it; in a message they are characters that no identifier has.
        if (scope[other].IndexOf((byte)' ') is var space and >= 0)
        {
            _checks.Add(PrimitivesDiagnostics.CreditorIdentifierCharacter, place, element, "U+0020", space + 1, Marks);
        }

        return identifier;
    }

    private static PostalAddress? AddressOf(FieldStore scope, Field party)
    {
        if (!scope.Has(party + PartyField.Address))
        {
            return null;
        }

        string?[] lines = [scope.Text(party + PartyField.FirstLine), scope.Text(party + PartyField.SecondLine)];
        return new PostalAddress
        {
            Department = scope.Text(party + PartyField.Department),
            SubDepartment = scope.Text(party + PartyField.SubDepartment),
            StreetName = scope.Text(party + PartyField.StreetName),
            BuildingNumber = scope.Text(party + PartyField.BuildingNumber),
            BuildingName = scope.Text(party + PartyField.BuildingName),
            Floor = scope.Text(party + PartyField.Floor),
            PostBox = scope.Text(party + PartyField.PostBox),
            Room = scope.Text(party + PartyField.Room),
            PostCode = scope.Text(party + PartyField.PostCode),
            TownName = scope.Text(party + PartyField.TownName) ?? string.Empty,
            TownLocationName = scope.Text(party + PartyField.TownLocationName),
            DistrictName = scope.Text(party + PartyField.DistrictName),
            CountrySubdivision = scope.Text(party + PartyField.CountrySubdivision),
            Country = scope.Text(party + PartyField.Country) ?? string.Empty,
            Lines = [.. lines.OfType<string>()],
        };
    }

    /// <summary>What the judge does not see of an address: a third line, and whether it is unstructured.</summary>
    private void Address(FieldStore scope, Field party, in ElementPlace place, string element)
    {
        if (!scope.Has(party + PartyField.FirstLine))
        {
            return;
        }

        var further = scope.CountOf(party + PartyField.FurtherLine);
        var lines = (scope.Has(party + PartyField.SecondLine) ? PostalAddress.MaxLines : 1) + further;
        var most = _context!.Rules.MaxAddressLines;
        if (lines > most)
        {
            _checks.Add(SepaDiagnostics.AddressLines, place, $"{element}/AdrLine", most, lines);
        }

        if (further > 0)
        {
            _sink?.CannotCarry();
        }

        for (var field = PartyField.Department; field <= PartyField.CountrySubdivision; field++)
        {
            if (scope.Has(party + field))
            {
                return; // a hybrid one
            }
        }

        var date = _context.Heading.CollectionDate;
        if (_context.Rules.AllowsUnstructuredAddress(date))
        {
            _checks.Add(SepaDiagnostics.UnstructuredAddress, place, element);
        }
        else
        {
            var ended = _context.Rules.UnstructuredAddressCutOff!.Value;
            _checks.Add(SepaDiagnostics.UnstructuredAddressEnded, place, element, ended);
        }
    }
}
