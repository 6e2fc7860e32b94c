namespace Copro.Sepa;

/// <summary>Who sends the file: a name or an identification, each in its shape.</summary>
internal sealed class InitiatingPartyChecks(ElementChecks checks)
{
    private const int LeiLength = 20;
    private const string Name = "InitgPty/Nm";
    private const string Organisation = "InitgPty/Id/OrgId";

    /// <summary>Checks an initiating party.</summary>
    public void Check(in ElementPlace place, InitiatingParty party, SepaRulebook rules)
    {
        var named = checks.Text(place, Name, party.Name, rules.MaxNameLength);
        if (party.Identification is { } identification)
        {
            Identification(place, identification);
        }
        else if (!named)
        {
            checks.Present(place, Name, hasValue: false);
        }
    }

    private void Identification(in ElementPlace place, OrganisationIdentification identification)
    {
        if (identification.Lei is { } lei && !IsLei(lei))
        {
            checks.Add(SepaDiagnostics.LeiInvalid, place, $"{Organisation}/LEI", lei);
        }

        if (identification.Other is { } other)
        {
            checks.Identifier(place, $"{Organisation}/Othr/Id", other);
            Optional(place, $"{Organisation}/Othr/SchmeNm/Cd", identification.SchemeCode, MessageLimits.SchemeCode);
            Optional(
                place,
                $"{Organisation}/Othr/SchmeNm/Prtry",
                identification.SchemeName,
                SepaText.MaxIdentifierLength
            );
            Optional(place, $"{Organisation}/Othr/Issr", identification.Issuer, SepaText.MaxIdentifierLength);
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
