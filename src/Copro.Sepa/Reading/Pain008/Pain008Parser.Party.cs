namespace Copro.Sepa;

/// <summary>Parties beside creditor and debtor, and how parties are identified.</summary>
internal sealed partial class Pain008Parser
{
    private UltimateParty? UltimateOf(FieldStore scope, Field party, in ElementPlace place, string element) =>
        scope.Has(party)
            ? new UltimateParty
            {
                Name = scope.Text(party + PartyField.Name),
                Identification = IdentificationOf(scope, party, place, $"{element}/Id"),
            }
            : null;

    /// <summary>An identification; <c>null</c> when it is not there, or says nothing, which is told.</summary>
    private PartyIdentification? IdentificationOf(FieldStore scope, Field party, in ElementPlace place, string element)
    {
        if (!scope.Has(party + PartyField.Identification))
        {
            return null;
        }

        var identification = scope.Has(party + PartyField.Organisation)
            ? OrganisationOf(scope, party, place, element)
            : PersonOf(scope, party, place, element);
        if (identification is null)
        {
            _sink?.CannotCarry();
            if (!IsRefused(scope, party))
            {
                _checks.Add(SepaDiagnostics.PartyEmpty, place, element);
            }
        }

        return identification;
    }

    private static bool IsRefused(FieldStore scope, Field party)
    {
        for (var field = party + PartyField.Identification; field < party + PartyField.Count; field++)
        {
            if (scope.IsRefused(field))
            {
                return true;
            }
        }

        return false;
    }

    private PartyIdentification? OrganisationOf(FieldStore scope, Field party, in ElementPlace place, string element)
    {
        var bic = scope[party + PartyField.OrganisationBic];
        var lei = scope.Text(party + PartyField.Lei);
        var other = party + PartyField.OrganisationOther;
        var kinds = (bic.IsEmpty ? 0 : 1) + (lei is null ? 0 : 1) + (scope[other].IsEmpty ? 0 : 1);
        if (kinds > 1)
        {
            _checks.Add(SepaDiagnostics.OneInSepa, place, $"{element}/OrgId", "OrgId");
            _sink?.CannotCarry();
        }

        if (!scope[other].IsEmpty)
        {
            return PartyIdentification.Of(
                OrganisationIdentification.FromOther(
                    scope.Text(other)!,
                    scope.Text(other + PartyField.OtherCode),
                    SchemeName(scope, other),
                    scope.Text(other + PartyField.OtherIssuer)
                )
            );
        }

        if (lei is not null)
        {
            return PartyIdentification.Of(OrganisationIdentification.FromLei(lei));
        }

        if (bic.IsEmpty || scope.IsRefused(party + PartyField.OrganisationBic))
        {
            return null;
        }

        if (Bic.TryParse(bic, out var parsed, out var error))
        {
            return PartyIdentification.Of(OrganisationIdentification.FromBic(parsed));
        }

        _checks.Add(error, place, $"{element}/OrgId");
        return null;
    }

    private PartyIdentification? PersonOf(FieldStore scope, Field party, in ElementPlace place, string element)
    {
        var other = party + PartyField.PersonOther;
        if (scope.Has(party + PartyField.Birth) && !scope[other].IsEmpty)
        {
            _checks.Add(SepaDiagnostics.OneInSepa, place, $"{element}/PrvtId", "PrvtId");
            _sink?.CannotCarry();
        }

        if (!scope[other].IsEmpty)
        {
            return PartyIdentification.Of(
                PersonIdentification.FromOther(
                    scope.Text(other)!,
                    scope.Text(other + PartyField.OtherCode),
                    SchemeName(scope, other),
                    scope.Text(other + PartyField.OtherIssuer)
                )
            );
        }

        return
            TryDate(scope[party + PartyField.BirthDate], out var date)
            && scope.Text(party + PartyField.BirthCity) is { } city
            && scope.Text(party + PartyField.BirthCountry) is { } country
            ? PartyIdentification.Of(
                PersonIdentification.FromBirth(date, city, country, scope.Text(party + PartyField.BirthProvince))
            )
            : null;
    }

    /// <summary>The scheme in words, unless it is given by a code too, which the structure has told.</summary>
    private static string? SchemeName(FieldStore scope, Field other) =>
        scope.Has(other + PartyField.OtherCode) && !scope[other + PartyField.OtherCode].IsEmpty
            ? null
            : scope.Text(other + PartyField.OtherKind);
}
