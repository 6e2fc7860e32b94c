namespace Copro.Sepa;

/// <summary>What holds for the bank of either side.</summary>
internal static class BankChecks
{
    /// <summary>The country inside a BIC against the country of the IBAN beside it.</summary>
    public static void Bic(
        ElementChecks checks,
        in ElementPlace place,
        string element,
        string bicCountry,
        string ibanCountry
    )
    {
        if (SepaCountries.IsPacific(ibanCountry, bicCountry))
        {
            checks.Add(SepaDiagnostics.PacificAccount, place, element, bicCountry);
        }
        else if (!SepaCountries.MayHold(bicCountry, ibanCountry))
        {
            checks.Add(SepaDiagnostics.BicCountryMismatch, place, element, bicCountry, ibanCountry);
        }
    }
}
