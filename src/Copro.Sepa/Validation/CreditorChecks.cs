namespace Copro.Sepa;

/// <summary>The creditor of a group: name, identifier, account, bank, address.</summary>
internal sealed class CreditorChecks(ElementChecks checks, AddressChecks addresses)
{
    private const string Account = "CdtrAcct";
    private const string Agent = "CdtrAgt";
    private const string Scheme = "CdtrSchmeId";

    /// <summary>Checks a creditor.</summary>
    public void Check(in ElementPlace place, Creditor creditor, SepaRulebook rules)
    {
        checks.Text(place, "Cdtr/Nm", creditor.Name, rules.MaxNameLength, required: true);
        Identifier(place, creditor.Identifier);
        if (checks.Present(place, Account, creditor.Iban.HasValue))
        {
            Bank(place, creditor.Iban, creditor.Bic);
        }

        if (creditor.Address is not null)
        {
            addresses.Check(place, "Cdtr/PstlAdr", creditor.Address, rules);
        }
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

    private void Bank(in ElementPlace place, Iban iban, Bic bic)
    {
        var country = iban.CountryCode;
        if (!SepaCountries.IsInScheme(country))
        {
            checks.Add(SepaDiagnostics.CountryOutsideSepa, place, Account, country);
            return;
        }

        if (bic.HasValue)
        {
            BankChecks.Bic(checks, place, Agent, bic.CountryCode, country);
        }
        else if (!SepaCountries.IsInEea(country, bicCountry: null))
        {
            checks.Add(SepaDiagnostics.BicMissing, place, Agent, country);
        }
    }
}
