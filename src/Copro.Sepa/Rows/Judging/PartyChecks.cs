using Copro.Shared;

namespace Copro.Sepa;

/// <summary>Parties that are named beside creditor and debtor, and how parties are identified.</summary>
internal sealed class PartyChecks(ElementChecks checks, JudgeSettings settings)
{
    private const int LeiLength = 20;

    /// <summary>An ultimate party: a name, an identification, or both.</summary>
    public void Ultimate(in ElementPlace place, string element, UltimateParty party, SepaRulebook rules)
    {
        var named = checks.Text(place, $"{element}/Nm", party.Name, rules.MaxNameLength);
        if (party.Identification is { } identification)
        {
            Identification(place, $"{element}/Id", identification);
        }
        else if (!named)
        {
            checks.Add(SepaDiagnostics.PartyEmpty, place, element);
        }
    }

    /// <summary>An identification that stands at <paramref name="element"/>.</summary>
    public void Identification(in ElementPlace place, string element, PartyIdentification identification)
    {
        if (identification.Organisation is { } organisation)
        {
            Organisation(place, $"{element}/OrgId", organisation);
        }
        else if (identification.Person is { } person)
        {
            Person(place, $"{element}/PrvtId", person);
        }
    }

    /// <summary>An organisation's identification that stands at <paramref name="element"/>.</summary>
    public void Organisation(in ElementPlace place, string element, OrganisationIdentification identification)
    {
        if (identification.Bic.HasValue)
        {
            var bic = System.Text.Encoding.ASCII.GetBytes(identification.Bic.ToString());
            BankChecks.Version(checks, place, $"{element}/AnyBIC", bic, settings);
        }

        if (identification.Lei is { } lei)
        {
            Lei(place, $"{element}/LEI", lei);
        }

        if (identification.Other is { } other)
        {
            Other(
                place,
                $"{element}/Othr",
                other,
                identification.SchemeCode,
                identification.SchemeName,
                identification.Issuer
            );
        }
    }

    private void Person(in ElementPlace place, string element, PersonIdentification person)
    {
        if (person.Other is { } other)
        {
            Other(place, $"{element}/Othr", other, person.SchemeCode, person.SchemeName, person.Issuer);
            return;
        }

        var birth = $"{element}/DtAndPlcOfBirth";
        checks.Text(place, $"{birth}/PrvcOfBirth", person.ProvinceOfBirth, SepaText.MaxIdentifierLength);
        checks.Text(place, $"{birth}/CityOfBirth", person.CityOfBirth, SepaText.MaxIdentifierLength, required: true);
        if (!CountryCodes.Contains(person.CountryOfBirth))
        {
            checks.Add(
                SepaDiagnostics.CountryCode,
                place,
                $"{birth}/CtryOfBirth",
                person.CountryOfBirth ?? string.Empty
            );
        }
    }

    private void Lei(in ElementPlace place, string element, string lei)
    {
        if (settings.Version == Pain008Version.V02)
        {
            checks.Add(SepaDiagnostics.LeiNeedsNewerVersion, place, element);
        }
        else if (!IsLei(lei))
        {
            checks.Add(SepaDiagnostics.LeiInvalid, place, element, lei);
        }
    }

    private void Other(
        in ElementPlace place,
        string element,
        string identifier,
        string? schemeCode,
        string? schemeName,
        string? issuer
    )
    {
        checks.Identifier(place, $"{element}/Id", identifier);
        CheckDigits(place, $"{element}/Id", identifier, schemeName);
        Optional(place, $"{element}/SchmeNm/Cd", schemeCode, MessageLimits.SchemeCode);
        Optional(place, $"{element}/SchmeNm/Prtry", schemeName, SepaText.MaxIdentifierLength);
        Optional(place, $"{element}/Issr", issuer, SepaText.MaxIdentifierLength);
    }

    /// <summary>Of the kinds a scheme name tells for sure, the check digits: an ICS is of the scheme SEPA.</summary>
    private void CheckDigits(in ElementPlace place, string element, string identifier, string? schemeName)
    {
        if (schemeName == "SEPA" && !CreditorIdentifier.TryParse(identifier, out _, out var error))
        {
            checks.Add(error, place, element);
        }
        else if (schemeName == "SIRET" && !SiretKey.IsRight(identifier))
        {
            checks.Add(SepaDiagnostics.SiretInvalid, place, element, identifier);
        }
    }

    private void Optional(in ElementPlace place, string element, string? value, int limit)
    {
        if (value is null)
        {
            return;
        }

        if (value.Length <= limit)
        {
            checks.Identifier(place, element, value);
        }
        else
        {
            checks.Add(SepaDiagnostics.IdentifierLength, place, element, element, limit, value.Length);
        }
    }

    /// <summary>ISO 17442: 18 capital letters or digits, two check digits, mod 97 = 1 with A = 10.</summary>
    private static bool IsLei(string lei)
    {
        if (lei.Length != LeiLength || !char.IsAsciiDigit(lei[^1]) || !char.IsAsciiDigit(lei[^2]))
        {
            return false;
        }

        var remainder = 0;
        foreach (var c in lei)
        {
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c))
            {
                return false;
            }

            remainder = char.IsAsciiDigit(c)
                ? ((remainder * 10) + c - '0') % 97
                : ((remainder * 100) + c - 'A' + 10) % 97;
        }

        return remainder == 1;
    }
}
