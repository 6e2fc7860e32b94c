namespace Copro.Sepa;

/// <summary>What can only be said of a whole file: its sender, its scheme, its totals.</summary>
internal sealed class BatchChecks
{
    private readonly ElementChecks _checks;
    private readonly InitiatingPartyChecks _initiator;
    private readonly BankProfile _profile;

    public BatchChecks(JudgeSettings judging, DiagnosticBag findings)
    {
        _profile = judging.Profile;
        _checks = new ElementChecks(judging.Style, findings, judging.Profile);
        _initiator = new InitiatingPartyChecks(_checks, new PartyChecks(_checks, judging), judging.Profile);
    }

    /// <summary>CORE and B2B never share a message.</summary>
    public void SameScheme(in ElementPlace place, GroupHeading heading, BatchFile file)
    {
        if (file.Groups.Count == 0 || heading.Scheme == file.Groups[0].Heading.Scheme)
        {
            return;
        }

        var first = file.Groups[0].Heading.Scheme == DirectDebitScheme.B2B ? "B2B" : "CORE";
        _checks.Add(SepaDiagnostics.MixedSchemes, place, "PmtTpInf/LclInstrm/Cd", first);
    }

    /// <summary>The sender of a file.</summary>
    public void Sender(BatchFile file) =>
        _initiator.Check(ElementPlace.Header, file.Initiator, file.Groups[0].Context.Rules);

    /// <summary>The totals of a file.</summary>
    public void Totals(BatchFile file)
    {
        var most = Math.Min(MessageLimits.MaxCollections, _profile.MaxCollectionsPerFile ?? int.MaxValue);
        if (file.Count > most)
        {
            _checks.Add(SepaDiagnostics.TooManyCollections, ElementPlace.Header, "NbOfTxs", most, file.Count);
        }

        if (file.Sum > MessageLimits.MaxTotalCents)
        {
            _checks.Add(SepaDiagnostics.TotalOutOfRange, ElementPlace.Header, "CtrlSum");
        }
    }
}
