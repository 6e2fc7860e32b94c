namespace Copro.Sepa;

/// <summary>What changed in a mandate: whether it is said at all, in its present place, and readable.</summary>
internal sealed partial class Pain008Parser
{
    private const string Details = $"{MandateInfo}/AmdmntInfDtls";

    private MandateAmendment? AmendmentOf(in ElementPlace place, ref RowFields told)
    {
        var hasDetails = _collection.Has(Field.Amendment);
        var isTrue = IsTrue(_collection[Field.AmendmentIndicator]);
        if (isTrue && !hasDetails)
        {
            _checks.Add(SepaDiagnostics.AmendmentWithoutDetails, place, $"{MandateInfo}/AmdmntInd");
            _sink?.CannotCarry();
        }

        if (!hasDetails)
        {
            return null;
        }

        if (!isTrue && !_collection.IsRefused(Field.AmendmentIndicator))
        {
            _checks.Add(SepaDiagnostics.DetailsWithoutIndicator, place, Details);
            _sink?.CannotCarry();
        }

        _isAmendmentTold = false;
        var (isNewAccount, account) = OriginalAccount(place);
        var amendment = new MandateAmendment
        {
            OriginalMandate = OriginalMandate(place),
            OriginalCreditorName = _collection.Text(Field.OriginalCreditor + PartyField.Name),
            OriginalCreditor = OriginalCreditor(place),
            OriginalDebtorAccount = account,
            IsNewDebtorAccount = isNewAccount,
            OriginalDebtorBank = OriginalBank(place),
        };
        if (_isAmendmentTold && amendment.IsEmpty)
        {
            told |= RowFields.Amendment;
        }

        return amendment;
    }

    private MandateReference OriginalMandate(in ElementPlace place)
    {
        if (!_collection.Has(Field.OriginalMandate) || IsToldOf(Field.OriginalMandate))
        {
            return default;
        }

        var reference = _collection[Field.OriginalMandate];
        if (!MandateReference.TryParse(reference, out var mandate, out var error))
        {
            Refuse(error, place, "OrgnlMndtId");
            return default;
        }

        // The type takes spaces at the ends away; in a message they are characters that have no place there.
        _checks.Identifier(place, $"{Details}/OrgnlMndtId", reference);
        return mandate;
    }

    private CreditorIdentifier OriginalCreditor(in ElementPlace place)
    {
        const Field Person = Field.OriginalCreditor + PartyField.PersonOther;
        const Field Organisation = Field.OriginalCreditor + PartyField.OrganisationOther;
        var isGiven = _collection.Has(Person) || _collection.Has(Field.OriginalCreditor + PartyField.Organisation);
        if (!isGiven || IsToldOf(Person) || IsToldOf(Organisation))
        {
            return default;
        }

        var identifier = ReadIdentifier(_collection, Field.OriginalCreditor, place, $"{Details}/OrgnlCdtrSchmeId");
        _isAmendmentTold |= !identifier.HasValue;
        return identifier;
    }

    private (bool IsNew, Iban Old) OriginalAccount(in ElementPlace place)
    {
        if (!_collection.Has(Field.OriginalAccount) || IsToldOf(Field.OriginalIban))
        {
            return default;
        }

        if (_collection.Has(Field.OriginalIban))
        {
            if (Iban.TryParse(_collection[Field.OriginalIban], out var iban, out var error))
            {
                return (false, iban);
            }

            Refuse(error, place, "OrgnlDbtrAcct");
            return default;
        }

        if (_collection[Field.OriginalAccountOther].SequenceEqual("SMNDA"u8))
        {
            return (true, default);
        }

        _isAmendmentTold = true;
        _checks.Add(SepaDiagnostics.OriginalAccountUnknown, place, $"{Details}/OrgnlDbtrAcct");
        _sink?.CannotCarry();
        return default;
    }

    private Bic OriginalBank(in ElementPlace place)
    {
        if (!_collection.Has(Field.OriginalBank) || IsToldOf(Field.OriginalBic))
        {
            return default;
        }

        if (_collection[Field.OriginalBankOther].SequenceEqual("SMNDA"u8))
        {
            _isAmendmentTold = true;
            _checks.Add(SepaDiagnostics.SmndaInOldPlace, place, $"{Details}/OrgnlDbtrAgt");
            _sink?.CannotCarry();
            return default;
        }

        var bank = Bank(
            _collection,
            place,
            $"{Details}/OrgnlDbtrAgt",
            Field.OriginalBank,
            Field.OriginalBic,
            Field.OriginalBankOther
        );
        _isAmendmentTold |= _isBankTold;
        if (bank.IsEmpty)
        {
            return default;
        }

        if (Bic.TryParse(bank, out var bic, out var error))
        {
            return bic;
        }

        Refuse(error, place, "OrgnlDbtrAgt");
        return default;
    }

    private bool _isAmendmentTold;

    private bool IsToldOf(Field field)
    {
        _isAmendmentTold |= _collection.IsRefused(field);
        return _collection.IsRefused(field);
    }

    private void Refuse(Diagnostic error, in ElementPlace place, string element)
    {
        _isAmendmentTold = true;
        _checks.Add(error, place, $"{Details}/{element}");
        _sink?.CannotCarry();
    }
}
