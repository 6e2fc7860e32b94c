namespace Copro.Sepa;

/// <summary>Who sends the file: a name or an identification, each in its shape.</summary>
internal sealed class InitiatingPartyChecks(ElementChecks checks, PartyChecks parties, BankProfile profile)
{
    private const string Name = "InitgPty/Nm";

    /// <summary>Checks an initiating party.</summary>
    public void Check(in ElementPlace place, InitiatingParty party, SepaRulebook rules)
    {
        var named = checks.Text(place, Name, party.Name, rules.MaxNameLength);
        if (party.Identification is { } identification)
        {
            parties.Organisation(place, "InitgPty/Id/OrgId", identification);
        }
        else if (profile.DemandsInitiatorId)
        {
            checks.Add(SepaDiagnostics.InitiatorIdDemanded, place, "InitgPty/Id", profile.Name);
        }
        else if (!named)
        {
            checks.Present(place, Name, hasValue: false);
        }
    }
}
