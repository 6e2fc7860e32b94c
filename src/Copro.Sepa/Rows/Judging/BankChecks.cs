using System.Text;

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

    /// <summary>
    /// Whether a BIC can be written in the version: .02 knows the form before ISO 9362:2022,
    /// <c>[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?</c>.
    /// </summary>
    public static void Version(
        ElementChecks checks,
        in ElementPlace place,
        string element,
        ReadOnlySpan<byte> bic,
        JudgeSettings settings
    )
    {
        if (settings.Version == Pain008Version.V02 && !HasOldForm(bic))
        {
            checks.Add(SepaDiagnostics.BicNeedsNewerVersion, place, element, Encoding.ASCII.GetString(bic));
        }
    }

    /// <summary>Whether a BIC has the form that it had before ISO 9362:2022.</summary>
    public static bool HasOldForm(Bic bic) => HasOldForm(Encoding.ASCII.GetBytes(bic.ToString()));

    private static bool HasOldForm(ReadOnlySpan<byte> bic)
    {
        foreach (var c in bic[..4])
        {
            if (!char.IsAsciiLetterUpper((char)c))
            {
                return false;
            }
        }

        return bic[6] is not ((byte)'0' or (byte)'1') && bic[7] != 'O';
    }
}
