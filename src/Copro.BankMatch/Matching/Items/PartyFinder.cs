namespace Copro.BankMatch;

/// <summary>The parties a movement may be of: by account, confirmed payer, mandate, beneficiary, name.</summary>
internal sealed class PartyFinder(MatchRun run)
{
    private const double AccountBits = 18;
    private const double LearnedBits = 16;
    private const double MandateBits = 16;
    private const double OccupantBits = 10;
    private const double AgencyBits = 1;

    private readonly ILookup<string, string> _rejected = run.Book.Knowledge.Rejected.ToLookup(
        r => r.Transaction,
        r => r.Account,
        StringComparer.Ordinal
    );

    /// <summary>The candidates, one a party, the heaviest first.</summary>
    public List<PartyCandidate> Find(Movement movement)
    {
        var byParty = new SortedDictionary<int, PartyCandidate>();
        foreach (var candidate in ByKey(movement).Concat(ByName(movement)))
        {
            Merge(byParty, candidate);
        }

        AddAgencies(movement, byParty);
        var rejected = _rejected[movement.Transaction.Id].ToHashSet(StringComparer.Ordinal);
        return
        [
            .. byParty
                .Values.Where(c => !rejected.Contains(c.Party.Account))
                .OrderByDescending(c => c.Weight)
                .ThenBy(c => c.Party.Account, StringComparer.Ordinal),
        ];
    }

    /// <summary>The parties that a known account or a confirmed payer stands for when it stands for several; empty otherwise.</summary>
    public (SortedSet<int> Parties, MatchEvidence? Evidence) Shared(Movement movement)
    {
        foreach (var (parties, evidence) in PayerKeys(movement))
        {
            if (parties.Count > 1)
            {
                return (parties, evidence);
            }
        }

        return ([], null);
    }

    /// <summary>The open items of any debtor that have a movement's amount, by id.</summary>
    public List<int> OpenWithAmount(Movement movement) =>
        [
            .. Enumerable
                .Range(0, run.Book.Items.Count)
                .Where(i => run.Remaining(i) == movement.Value && run.IsPayable(i, movement))
                .OrderBy(i => run.Item(i).Id, StringComparer.Ordinal),
        ];

    private IEnumerable<(SortedSet<int> Parties, MatchEvidence Evidence)> PayerKeys(Movement movement)
    {
        var t = movement.Transaction;
        foreach (var party in new[] { t.UltimatePayer, t.Counterparty })
        {
            if (
                party is not null
                && party.Account.HasValue
                && run.Index.PaidFrom.TryGetValue(party.Account, out var parties)
            )
            {
                var evidence = Evidences.Of(EvidenceCodes.PayerIban, AccountBits, party.Account.ToString());
                yield return (parties, evidence);
            }
        }

        foreach (var (names, parties) in run.Index.LearnedNames)
        {
            var match = NameMatcher.Best(names, movement.Text, static _ => 1);
            if (match is { Class: NameClass.Full or NameClass.Initial } && parties.Count > 0)
            {
                yield return (
                    parties,
                    Evidences.Of(EvidenceCodes.LearnedPayer, LearnedBits, match.Seen, match.Expected)
                );
            }
        }
    }

    private IEnumerable<PartyCandidate> ByKey(Movement movement)
    {
        foreach (var (parties, evidence) in PayerKeys(movement))
        {
            if (parties.Count == 1)
            {
                yield return new PartyCandidate(
                    run.Index.Parties[parties.Min],
                    IdentityClass.Key,
                    evidence.Weight,
                    [evidence]
                );
            }
        }

        var mandate = movement.Transaction.Mandate;
        if (mandate is not null && run.Index.Mandates.TryGetValue(TextForms.Compact(mandate), out var items))
        {
            foreach (var party in items.Select(i => run.Index.PartyOf(run.Item(i))).DistinctBy(p => p.Index))
            {
                var evidence = Evidences.Of(EvidenceCodes.Mandate, MandateBits, mandate);
                yield return new PartyCandidate(party, IdentityClass.Key, MandateBits, [evidence]);
            }
        }
    }

    private IEnumerable<PartyCandidate> ByName(Movement movement)
    {
        foreach (var index in run.Index.NamedIn(movement.Text))
        {
            var party = run.Index.Parties[index];
            if (NameMatcher.Best(party.Names, movement.Text, run.Index.CarriersOf) is { } match)
            {
                yield return new PartyCandidate(party, ClassOf(match.Class), match.Weight, [match.ToEvidence()])
                {
                    UsedWords = match.Used,
                    NeedsExactAmount = match.Class == NameClass.SurnameOnly,
                };
            }

            if (
                NameMatcher.Best(party.Occupants, movement.Text, run.Index.CarriersOf) is
                { Class: >= NameClass.Prefix } occupant
            )
            {
                var evidence = Evidences.Of(
                    EvidenceCodes.Occupant,
                    OccupantBits,
                    occupant.Seen,
                    occupant.Expected,
                    "text"
                );
                yield return new PartyCandidate(party, IdentityClass.Supported, OccupantBits, [evidence])
                {
                    UsedWords = occupant.Used,
                    NeedsExactAmount = true,
                };
            }
        }
    }

    /// <summary>An agency decides nothing: it is said, and weighs next to nothing.</summary>
    private void AddAgencies(Movement movement, SortedDictionary<int, PartyCandidate> byParty)
    {
        foreach (var party in run.Index.Parties.Where(p => p.Agencies.Count > 0))
        {
            if (NameMatcher.Best(party.Agencies, movement.Text, static _ => 1) is not { } match)
            {
                continue;
            }

            var evidence = Evidences.Of(EvidenceCodes.PayerIsAgency, AgencyBits, match.Seen, match.Expected);
            Merge(byParty, new PartyCandidate(party, IdentityClass.Weak, AgencyBits, [evidence]));
        }
    }

    private static IdentityClass ClassOf(NameClass name) =>
        name switch
        {
            NameClass.Full => IdentityClass.Sure,
            NameClass.Initial or NameClass.SurnameOnly or NameClass.Near or NameClass.Prefix => IdentityClass.Supported,
            _ => IdentityClass.Weak,
        };

    /// <summary>Evidence for one party adds up; the surest of it gives the class.</summary>
    private static void Merge(SortedDictionary<int, PartyCandidate> byParty, PartyCandidate candidate)
    {
        if (!byParty.TryGetValue(candidate.Party.Index, out var known))
        {
            byParty.Add(candidate.Party.Index, candidate);
            return;
        }

        var surer = candidate.Class > known.Class ? candidate : known;
        byParty[candidate.Party.Index] = surer with
        {
            Weight = known.Weight + candidate.Weight,
            Evidence = [.. known.Evidence, .. candidate.Evidence],
            UsedWords = [.. known.UsedWords, .. candidate.UsedWords],
        };
    }
}
