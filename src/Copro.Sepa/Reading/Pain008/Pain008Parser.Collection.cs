namespace Copro.Sepa;

/// <summary>Collections: from their values to a row, and what a row cannot say wrong.</summary>
internal sealed partial class Pain008Parser
{
    private const string MandateInfo = "DrctDbtTx/MndtRltdInf";

    private bool _isBankTold;
    private int _amountStart;
    private int _amountLength;

    private void EndCollection()
    {
        var place = Place();
        var context = ContextOf();
        BothLevels(place);
        ChargeBearer(_collection, place);
        var told = Told(place);
        var row = new CollectionRow
        {
            Heading = context.Heading,
            Line = place.Line,
            InstructionId = _collection[Field.InstructionId],
            EndToEndId = _collection[Field.EndToEndId],
            Amount = _collection.Slice(_amountStart, _amountLength),
            Currency = _collection.Attribute,
            MandateReference = _collection[Field.MandateReference],
            MandateSignedOn = Trimmed(_collection[Field.SignedOn], DateLength),
            Amendment = AmendmentOf(place, ref told),
            UltimateCreditor = UltimateOf(_collection, Field.UltimateCreditor, place, "UltmtCdtr"),
            DebtorBic = Bank(_collection, place, "DbtrAgt", Field.DebtorBank, Field.DebtorBic, Field.DebtorBankOther),
            DebtorName = _collection[Field.Debtor + PartyField.Name],
            DebtorIdentification = IdentificationOf(_collection, Field.Debtor, place, "Dbtr/Id"),
            DebtorIban = _collection[Field.DebtorIban],
            UltimateDebtor = UltimateOf(_collection, Field.UltimateDebtor, place, "UltmtDbtr"),
            PurposeCode = _collection[Field.Purpose],
            RemittanceText = _collection[Field.RemittanceText],
            RemittanceReference = _collection[Field.Reference],
            ReferenceIssuer = _collection[Field.ReferenceIssuer],
        };
        if (_collection.Has(Field.Debtor + PartyField.Address))
        {
            row.DebtorAddress = AddressRow();
        }

        told |= _isBankTold ? RowFields.DebtorBic : RowFields.None;
        var normal = default(NormalRow);
        _judge.Judge(row, context, place, ref normal, told);
        Address(_collection, Field.Debtor, place, "Dbtr/PstlAdr");
        Remittance(place);
        Count(IsGiven(_collection, Field.Amount) ? normal.Cents : NormalRow.UnreadableCents);
        _sink?.Take(context, row, normal);
    }

    private void Count(long cents)
    {
        _whole.Add(cents);
        _inGroup.Add(cents);
    }

    /// <summary>An amount in the one form that rows have: XML also writes <c>+5.00</c>, <c>.5</c>, and spaces around.</summary>
    private void TakeAmount()
    {
        _collection.TakeAttribute(_checker!.Attribute);
        var text = _checker.Text.Trim(" \t\r\n"u8);
        text = text.StartsWith("+"u8) ? text[1..] : text;
        text = text.EndsWith("."u8) ? text[..^1] : text;
        _amountLength = text.StartsWith("."u8) ? _collection.Keep("0"u8, out _amountStart) : 0;
        var rest = _collection.Keep(text, out var start);
        _amountStart = _amountLength == 0 ? start : _amountStart;
        _amountLength += rest;
    }

    /// <summary>What stands in the group already.</summary>
    private void BothLevels(in ElementPlace place)
    {
        Twice(place, Field.PaymentType, PaymentType, PaymentType);
        Twice(place, Field.CreditorScheme, $"DrctDbtTx/{Scheme}", Scheme);
        Twice(place, Field.ChargeBearer, "ChrgBr", "ChrgBr");
    }

    private void Twice(in ElementPlace place, Field field, string element, string name)
    {
        if (_collection.Has(field) && _group.Has(field))
        {
            _checks.Add(SepaDiagnostics.OnBothLevels, place, element, name);
            _sink?.CannotCarry();
        }
    }

    /// <summary>What the structure has told of a collection, or is told here.</summary>
    private RowFields Told(in ElementPlace place)
    {
        if (_collection.Has(Field.ElectronicSignature))
        {
            _checks.Add(SepaDiagnostics.ElectronicSignature, place, $"{MandateInfo}/ElctrncSgntr");
            _sink?.CannotCarry("ElctrncSgntr");
        }

        if (_collection.Has(Field.PurposeOther))
        {
            _checks.Add(SepaDiagnostics.PurposeNotCode, place, "Purp/Prtry");
            _sink?.CannotCarry();
        }

        var told = RowFields.None;
        told |= Unread(Field.EndToEndId, RowFields.EndToEndId);
        told |= Unread(Field.Amount, RowFields.Amount);
        told |= Unread(Field.DebtorIban, RowFields.DebtorIban);
        told |= _collection.Has(Field.Debtor) ? RowFields.None : RowFields.DebtorName;
        told |= Refused(Field.InstructionId, RowFields.InstructionId);
        told |= Refused(Field.MandateReference, RowFields.MandateReference);
        told |= Refused(Field.SignedOn, RowFields.MandateSignedOn);
        told |= Refused(Field.Debtor + PartyField.Name, RowFields.DebtorName);
        told |= Refused(Field.UltimateDebtor + PartyField.Name, RowFields.UltimateDebtor);
        told |= Refused(Field.UltimateCreditor + PartyField.Name, RowFields.UltimateCreditor);
        told |= Refused(Field.Purpose, RowFields.Purpose);
        told |= Refused(Field.RemittanceText, RowFields.Remittance);
        told |= Refused(Field.Reference, RowFields.Remittance);
        told |= Refused(Field.ReferenceIssuer, RowFields.Remittance);
        return told;
    }

    /// <summary>Compulsory in the schema: whether it is absent or not of its type, the structure has told.</summary>
    private RowFields Unread(Field field, RowFields part) => IsGiven(_collection, field) ? RowFields.None : part;

    private RowFields Refused(Field field, RowFields part) => _collection.IsRefused(field) ? part : RowFields.None;

    private PostalAddressRow AddressRow()
    {
        const Field Party = Field.Debtor;
        return new PostalAddressRow
        {
            Department = _collection[Party + PartyField.Department],
            SubDepartment = _collection[Party + PartyField.SubDepartment],
            StreetName = _collection[Party + PartyField.StreetName],
            BuildingNumber = _collection[Party + PartyField.BuildingNumber],
            BuildingName = _collection[Party + PartyField.BuildingName],
            Floor = _collection[Party + PartyField.Floor],
            PostBox = _collection[Party + PartyField.PostBox],
            Room = _collection[Party + PartyField.Room],
            PostCode = _collection[Party + PartyField.PostCode],
            TownName = _collection[Party + PartyField.TownName],
            TownLocationName = _collection[Party + PartyField.TownLocationName],
            DistrictName = _collection[Party + PartyField.DistrictName],
            CountrySubdivision = _collection[Party + PartyField.CountrySubdivision],
            Country = _collection[Party + PartyField.Country],
            FirstLine = _collection[Party + PartyField.FirstLine],
            SecondLine = _collection[Party + PartyField.SecondLine],
        };
    }

    private void Remittance(in ElementPlace place)
    {
        if (!_collection.Has(Field.Structured))
        {
            return;
        }

        if (!_collection.Has(Field.Reference))
        {
            _checks.Add(SepaDiagnostics.ReferenceMissing, place, "RmtInf/Strd");
            _sink?.CannotCarry();
        }
        else if (
            !_collection[Field.ReferenceCode].SequenceEqual("SCOR"u8) && !_collection.IsRefused(Field.ReferenceCode)
        )
        {
            var found = Found(_collection, Field.ReferenceCode, Proprietary, Field.ReferenceKind);
            _checks.Add(SepaDiagnostics.ReferenceKindNotSepa, place, "RmtInf/Strd/CdtrRefInf", found);
            _sink?.CannotCarry();
        }

        Spaces(place, _collection[Field.Reference]);
    }

    /// <summary>An ISO 11649 reference is shown in groups of four; in a message it has no space. In any other one may stand.</summary>
    private void Spaces(in ElementPlace place, ReadOnlySpan<byte> reference)
    {
        if (reference.IndexOf((byte)' ') is var space and >= 0 && CreditorReference.TryParse(reference, out _))
        {
            const string Element = "RmtInf/Strd/CdtrRefInf/Ref";
            _checks.Add(
                PrimitivesDiagnostics.CreditorReferenceCharacter,
                place,
                Element,
                "U+0020",
                space + 1,
                "A-Z 0-9"
            );
        }
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text, int length)
    {
        var trimmed = text.Trim(" \t\r\n"u8);
        return trimmed[..Math.Min(trimmed.Length, length)];
    }
}
