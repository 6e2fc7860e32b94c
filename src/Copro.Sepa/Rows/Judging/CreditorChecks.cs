namespace Copro.Sepa;

/// <summary>The creditor of a group: name, identifier, account, bank, address.</summary>
internal sealed class CreditorChecks(
    ElementChecks checks,
    AddressChecks addresses,
    Speller speller,
    JudgeSettings settings
)
{
    private const string Account = "CdtrAcct";
    private const string Agent = "CdtrAgt";
    private const string Scheme = "CdtrSchmeId";
    private const string AddressElement = "Cdtr/PstlAdr";

    /// <summary>Checks a creditor.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="creditor">The creditor.</param>
    /// <param name="rules">The rulebook of the collection date.</param>
    /// <param name="told">What a reader has already told.</param>
    public void Check(
        in ElementPlace place,
        Creditor creditor,
        SepaRulebook rules,
        HeadingFields told = HeadingFields.None
    )
    {
        if (!told.Has(HeadingFields.CreditorName))
        {
            checks.Text(place, "Cdtr/Nm", creditor.Name, rules.MaxNameLength, required: true);
        }

        if (!told.Has(HeadingFields.CreditorIdentifier))
        {
            Identifier(place, creditor.Identifier);
        }

        if (!told.Has(HeadingFields.CreditorIban) && checks.Present(place, Account, creditor.Iban.HasValue))
        {
            Bank(place, creditor.Iban, creditor.Bic, told);
        }

        if (creditor.Address is { } address && !told.Has(HeadingFields.CreditorAddress))
        {
            Address(place, address, rules);
        }

        if (settings.Profile.DemandsCreditorAddress && (creditor.Address is null || IsLeftOut))
        {
            checks.Add(SepaDiagnostics.CreditorAddressDemanded, place, AddressElement, settings.Profile.Name);
        }
    }

    /// <summary>Whether addresses are not written.</summary>
    private bool IsLeftOut => settings.Version == Pain008Version.V02 && !settings.IsReading;

    private void Address(in ElementPlace place, PostalAddress address, SepaRulebook rules)
    {
        var given = speller.Scratch.Encode(address);
        var normal = default(PostalAddressRow);
        speller.Spell(given, ref normal);
        addresses.Check(place, AddressElement, given, normal, rules);
        addresses.Lines(place, AddressElement, address.Lines);
    }

    private void Identifier(in ElementPlace place, CreditorIdentifier identifier)
    {
        if (!checks.Present(place, Scheme, identifier.HasValue))
        {
            return;
        }

        var length = identifier.ToString().Length;
        if (identifier.CountryCode == "FR" && length != MessageLimits.FrenchCreditorIdentifier)
        {
            checks.Add(SepaDiagnostics.FrenchIdentifierShape, place, Scheme, length);
        }
    }

    private void Bank(in ElementPlace place, Iban iban, Bic bic, HeadingFields told)
    {
        var country = iban.CountryCode;
        if (!SepaCountries.IsInScheme(country))
        {
            checks.Add(SepaDiagnostics.CountryOutsideSepa, place, Account, country);
            return;
        }

        if (!RibKey.IsRight(speller.Scratch.Format(iban, "E")))
        {
            checks.Add(SepaDiagnostics.NationalCheckDigits, place, Account);
        }

        if (told.Has(HeadingFields.CreditorBic))
        {
            return;
        }

        if (bic.HasValue)
        {
            BankChecks.Bic(checks, place, Agent, bic.CountryCode, country);
            BankChecks.Version(checks, place, Agent, speller.Scratch.Format(bic), settings);
        }
        else if (!SepaCountries.IsInEea(country, bicCountry: null))
        {
            checks.Add(SepaDiagnostics.BicMissing, place, Agent, country);
        }
        else if (settings.Profile.DemandsBic)
        {
            checks.Add(SepaDiagnostics.BicDemanded, place, Agent, settings.Profile.Name);
        }
    }
}
