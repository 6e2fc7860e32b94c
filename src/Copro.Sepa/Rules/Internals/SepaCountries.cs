using System.Collections.Frozen;

namespace Copro.Sepa;

/// <summary>
/// Which countries' accounts take part (EPC409-09 version 8.0 of 24 December 2025, 42 IBAN country codes), and which of them
/// are in the European Economic Area, where an IBAN needs no BIC beside it.
/// </summary>
internal static partial class SepaCountries
{
    private static readonly FrozenSet<string> s_eea = FrozenSet.ToFrozenSet(
        [
            "AT",
            "BE",
            "BG",
            "CY",
            "CZ",
            "DE",
            "DK",
            "EE",
            "ES",
            "FI",
            "FR",
            "GR",
            "HR",
            "HU",
            "IE",
            "IS",
            "IT",
            "LI",
            "LT",
            "LU",
            "LV",
            "MT",
            "NL",
            "NO",
            "PL",
            "PT",
            "RO",
            "SE",
            "SI",
            "SK",
        ],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> s_outsideEea = FrozenSet.ToFrozenSet(
        ["AD", "AL", "CH", "GB", "GI", "MC", "MD", "ME", "MK", "RS", "SM", "VA"],
        StringComparer.Ordinal
    );

    // Territories whose IBANs start with FR. Only the country inside the BIC tells them apart.
    private static readonly FrozenSet<string> s_french = FrozenSet.ToFrozenSet(
        ["FR", "GF", "GP", "MQ", "RE", "YT", "MF", "BL", "PM"],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> s_british = FrozenSet.ToFrozenSet(
        ["GB", "GG", "JE", "IM"],
        StringComparer.Ordinal
    );

    /// <summary>Whether accounts of an IBAN country code take part.</summary>
    public static bool IsInScheme(string ibanCountry) =>
        s_eea.Contains(ibanCountry) || s_outsideEea.Contains(ibanCountry);

    /// <summary>Whether a country or territory, named by its own code, takes part: FR and RE do, NC, PF and WF do not.</summary>
    public static bool IsTerritoryInScheme(string country) =>
        IsInScheme(country) || s_french.Contains(country) || s_british.Contains(country);

    /// <summary>
    /// Whether a bank is in the European Economic Area, by the country of its IBANs and, where there is one, of its BIC: FR IBANs
    /// of Saint-Pierre-et-Miquelon and Saint-Barthélemy are in SEPA but outside the area.
    /// </summary>
    public static bool IsInEea(string ibanCountry, string? bicCountry) =>
        s_eea.Contains(ibanCountry) && bicCountry is not ("PM" or "BL");

    /// <summary>Whether a BIC's country is a Pacific territory with FR IBANs, outside SEPA (CFONB, October 2010).</summary>
    public static bool IsPacific(string ibanCountry, string bicCountry) =>
        ibanCountry == "FR" && bicCountry is "NC" or "PF" or "WF";

    /// <summary>Whether a BIC of one country can hold an IBAN of another.</summary>
    public static bool MayHold(string bicCountry, string ibanCountry) =>
        bicCountry == ibanCountry
        || ibanCountry switch
        {
            "FR" => s_french.Contains(bicCountry),
            "GB" => s_british.Contains(bicCountry),
            // French banks keep accounts in Monaco under their French BIC (not confirmed by a source: tolerated).
            "MC" => bicCountry == "FR",
            _ => false,
        };
}
