using System.Globalization;

namespace Copro.Sepa;

/// <summary>Groups: what they say for all of their collections, and what collections say in their place.</summary>
internal sealed partial class Pain008Parser
{
    private const string Scheme = "CdtrSchmeId";
    private const string SchemeOfCollection = $"DrctDbtTx/{Scheme}";
    private const string PaymentType = "PmtTpInf";
    private const string Proprietary = "Prtry";

    private readonly KeyedHash _hash = KeyedHash.Draw();
    private readonly Fingerprints _groupIds = new();

    private readonly HeadingKey _typeKey = new(
        PaymentType,
        Field.PaymentType,
        Field.ServiceLevel,
        Field.ServiceLevelOther,
        Field.LocalInstrument,
        Field.LocalInstrumentOther,
        Field.Sequence,
        Field.CategoryPurpose,
        Field.CategoryPurposeOther
    );

    private readonly HeadingKey _schemeKey = new(
        SchemeOfCollection,
        Field.CreditorScheme,
        Field.CreditorScheme + PartyField.PersonOther,
        Field.CreditorScheme + PartyField.PersonOther + PartyField.OtherCode,
        Field.CreditorScheme + PartyField.PersonOther + PartyField.OtherKind
    );

    private int _groupIndex = -1;
    private int _collectionIndex = -1;
    private GroupContext? _context;

    /// <summary>How many groups there are.</summary>
    public int GroupCount => _groupIndex + 1;

    private void BeginGroup()
    {
        BeginScope(_group, 1);
        _collection.Clear();
        _groupIndex++;
        _collectionIndex = -1;
        _context = null;
        _inGroup.Clear();
        _sink?.BeginGroup();
    }

    private void EndGroup()
    {
        var place = ElementPlace.OfGroup(_groupIndex);
        if (_context is null)
        {
            _collection.Clear();
            OpenHeading();
        }

        GroupId(place);
        Totals(_group, place, _inGroup);
        ChargeBearer(_group, place);
        _sink?.EndGroup(_group);
        _scope = _header;
    }

    private void GroupId(in ElementPlace place)
    {
        if (!IsGiven(_group, Field.GroupId))
        {
            return;
        }

        var id = _group[Field.GroupId];
        _checks.Identifier(place, "PmtInfId", id);
        if (_groupIds.Add(_hash.Of(id)) != Fingerprints.None)
        {
            _checks.Add(SepaDiagnostics.GroupIdTwice, place, "PmtInfId", _group.Text(Field.GroupId)!);
        }
    }

    /// <summary>The context of the present collection: the group's, unless the collection says a part of the heading itself.</summary>
    private GroupContext ContextOf()
    {
        _typeKey.Read(_collection, _group);
        _schemeKey.Read(_collection, _group);
        if (_context is not null && _typeKey.IsSame && _schemeKey.IsSame)
        {
            return _context;
        }

        if (_context is not null)
        {
            _sink?.CannotCarry();
            Contradiction(_typeKey);
            Contradiction(_schemeKey);
        }

        return OpenHeading();
    }

    private void Contradiction(HeadingKey part)
    {
        if (part.IsContradiction)
        {
            _checks.Add(SepaDiagnostics.HeadingsMixed, Place(), part.Element);
        }
    }

    private GroupContext OpenHeading()
    {
        _typeKey.Open();
        _schemeKey.Open();
        _findings.IsRepeating = _context is not null;
        var place = ElementPlace.OfGroup(_groupIndex);
        var told = HeadingFields.None;
        var type = _group.Has(Field.PaymentType) ? _group : _collection;
        var typePlace = _group.Has(Field.PaymentType) || !_collection.Has(Field.PaymentType) ? place : Place();
        if (!type.Has(Field.PaymentType))
        {
            _checks.Add(SepaDiagnostics.OnNoLevel, _findings.IsRepeating ? Place() : place, PaymentType, PaymentType);
            told |= HeadingFields.Scheme | HeadingFields.Sequence | HeadingFields.CategoryPurpose;
        }

        var heading = new GroupHeading
        {
            Creditor = CreditorOf(place, ref told),
            Scheme = SchemeOf(type, typePlace, ref told),
            Sequence = SequenceOf(type, typePlace, ref told),
            CategoryPurpose = CategoryOf(type, ref told),
            CollectionDate = CollectionDateOf(ref told),
            UltimateCreditor = UltimateOf(_group, Field.UltimateCreditor, place, "UltmtCdtr"),
            BatchBooking = _group.Has(Field.BatchBooking) ? IsTrue(_group[Field.BatchBooking]) : null,
        };
        told |= _group.IsRefused(Field.UltimateCreditor + PartyField.Name)
            ? HeadingFields.UltimateCreditor
            : HeadingFields.None;
        var today = _createdOn ?? heading.CollectionDate;
        told |= _createdOn is null ? HeadingFields.CollectionDate : HeadingFields.None;
        _context = _judge.Open(heading, place, today, told);
        Address(_group, Field.Creditor, place, "Cdtr/PstlAdr");
        _findings.IsRepeating = false;
        return _context;
    }

    private DirectDebitScheme SchemeOf(FieldStore type, in ElementPlace place, ref HeadingFields told)
    {
        if (!type.Has(Field.PaymentType))
        {
            return default;
        }

        ServiceLevel(type, place);
        var code = type[Field.LocalInstrument];
        if (code.SequenceEqual("CORE"u8) || code.SequenceEqual("B2B"u8))
        {
            return code[0] == 'C' ? DirectDebitScheme.Core : DirectDebitScheme.B2B;
        }

        told |= HeadingFields.Scheme;
        _sink?.CannotCarry();
        const string Element = $"{PaymentType}/LclInstrm/Cd";
        if (code.SequenceEqual("COR1"u8))
        {
            _checks.Add(SepaDiagnostics.Cor1Ended, place, Element);
        }
        else if (!type.IsRefused(Field.LocalInstrument))
        {
            var found = Found(type, Field.LocalInstrument, Proprietary, Field.LocalInstrumentOther);
            _checks.Add(SepaDiagnostics.LocalInstrumentNotSepa, place, Element, found);
        }

        return default;
    }

    private void ServiceLevel(FieldStore type, in ElementPlace place)
    {
        if (!type[Field.ServiceLevel].SequenceEqual("SEPA"u8) && !type.IsRefused(Field.ServiceLevel))
        {
            var found = Found(type, Field.ServiceLevel, Proprietary, Field.ServiceLevelOther);
            _checks.Add(SepaDiagnostics.ServiceLevelNotSepa, place, $"{PaymentType}/SvcLvl/Cd", found);
            _sink?.CannotCarry();
        }
    }

    private SequenceType SequenceOf(FieldStore type, in ElementPlace place, ref HeadingFields told)
    {
        var code = type[Field.Sequence];
        if (code.SequenceEqual("OOFF"u8))
        {
            return SequenceType.OneOff;
        }

        if (code.SequenceEqual("FRST"u8))
        {
            return SequenceType.First;
        }

        if (code.SequenceEqual("RCUR"u8))
        {
            return SequenceType.Recurrent;
        }

        if (code.SequenceEqual("FNAL"u8))
        {
            return SequenceType.Final;
        }

        told |= HeadingFields.Sequence;
        _sink?.CannotCarry();
        if (type.Has(Field.PaymentType) && !type.IsRefused(Field.Sequence))
        {
            var found = Found(type, Field.Sequence);
            _checks.Add(SepaDiagnostics.SequenceNotSepa, place, $"{PaymentType}/SeqTp", found);
        }

        // Nothing follows from a recurrent one: neither that it is the first nor that it is the only one.
        return SequenceType.Recurrent;
    }

    private string? CategoryOf(FieldStore type, ref HeadingFields told)
    {
        told |= type.IsRefused(Field.CategoryPurpose) ? HeadingFields.CategoryPurpose : HeadingFields.None;
        if (type.Has(Field.CategoryPurposeOther))
        {
            _sink?.CannotCarry("CtgyPurp/Prtry");
        }

        return type.Text(Field.CategoryPurpose);
    }

    private DateOnly CollectionDateOf(ref HeadingFields told)
    {
        if (TryDate(_group[Field.CollectionDate], out var date))
        {
            return date;
        }

        // Absent or no date: the structure has told.
        told |= HeadingFields.CollectionDate;
        _sink?.CannotCarry();
        return _createdOn ?? DateOnly.MinValue;
    }

    private void ChargeBearer(FieldStore scope, in ElementPlace place)
    {
        if (IsGiven(scope, Field.ChargeBearer) && !scope[Field.ChargeBearer].SequenceEqual("SLEV"u8))
        {
            var found = Found(scope, Field.ChargeBearer);
            _checks.Add(SepaDiagnostics.ChargeBearerNotShared, place, "ChrgBr", found);
            _sink?.CannotCarry();
        }
    }

    /// <summary>What stands in an element, or in the wrong one beside it, which is then named: the right word may stand in it.</summary>
    private static DiagnosticArgument Found(
        FieldStore scope,
        Field right,
        string? wrongElement = null,
        Field wrong = default
    )
    {
        if (scope.Text(right) is { } text)
        {
            return StructureChecker.Shown(text);
        }

        return wrongElement is not null && scope.Text(wrong) is { } misplaced
            ? DiagnosticArgument.Public($"{wrongElement} {StructureChecker.Shown(misplaced)}")
            : DiagnosticArgument.Public("absent", "absent");
    }

    /// <summary>A date as XML writes it; a zone behind it changes nothing (DtOfSgntr and ReqdColltnDt are calendar dates).</summary>
    private static bool TryDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        Span<char> digits = stackalloc char[DateLength];
        var trimmed = text.Trim(" \t\r\n"u8);
        return trimmed.Length >= DateLength
            && System.Text.Encoding.UTF8.TryGetChars(trimmed[..DateLength], digits, out var written)
            && DateOnly.TryParseExact(
                digits[..written],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out date
            );
    }

    private static bool IsTrue(ReadOnlySpan<byte> text) =>
        text.Trim(" \t\r\n"u8) is var value && (value.SequenceEqual("true"u8) || value.SequenceEqual("1"u8));

    private ElementPlace Place() => new(_groupIndex, _collectionIndex, _findings.LineOfCollection);
}
