namespace Copro.BankMatch;

/// <summary>
/// Tries the credits against the expected settlements, component by component: movements and settlements that a candidate links.
/// </summary>
internal sealed class SettlementMatcher(MatchRun run)
{
    private const int MaxTargetsInSum = 12;

    private readonly HashSet<int> _cleared = [];

    public void Apply()
    {
        var candidates = new Dictionary<Movement, List<SettlementCandidate>>();
        foreach (var movement in run.Open.Where(m => m.Value > 0))
        {
            var found = Candidates(movement);
            if (found.Count > 0)
            {
                candidates.Add(movement, found);
            }
        }

        foreach (var component in Components(candidates))
        {
            Solve(component, candidates);
        }

        foreach (var movement in run.Open.Where(m => m.Value > 0 && !candidates.ContainsKey(m)).ToList())
        {
            TrySum(movement);
        }
    }

    private List<SettlementCandidate> Candidates(Movement movement)
    {
        var found = new List<SettlementCandidate>();
        for (var i = 0; i < run.Book.Settlements.Count; i++)
        {
            if (SettlementScorer.Score(movement, run.Book.Settlements[i], i, run) is { } candidate)
            {
                found.Add(candidate);
            }
        }

        found.Sort(
            (a, b) =>
                b.Weight.CompareTo(a.Weight) is var order and not 0
                    ? order
                    : string.CompareOrdinal(Id(a.Target), Id(b.Target))
        );
        return found;
    }

    private string Id(int target) => run.Book.Settlements[target].Id;

    private static IEnumerable<List<Movement>> Components(Dictionary<Movement, List<SettlementCandidate>> candidates)
    {
        var byTarget = candidates
            .SelectMany(p => p.Value.Select(c => (c.Target, Movement: p.Key)))
            .ToLookup(p => p.Target, p => p.Movement);
        var seen = new HashSet<Movement>();
        foreach (var start in candidates.Keys)
        {
            if (!seen.Add(start))
            {
                continue;
            }

            var component = new List<Movement> { start };
            for (var i = 0; i < component.Count; i++)
            {
                foreach (var next in candidates[component[i]].SelectMany(c => byTarget[c.Target]))
                {
                    if (seen.Add(next))
                    {
                        component.Add(next);
                    }
                }
            }

            component.Sort(MovementOrder.Instance);
            yield return component;
        }
    }

    private void Solve(List<Movement> component, Dictionary<Movement, List<SettlementCandidate>> candidates)
    {
        var choices = component.ConvertAll(m => candidates[m].ConvertAll(c => (c.Target, c.Weight)));
        var (targets, weight) = ExactAssignment.Solve(choices, run.MaxSteps, out var cut);
        for (var i = 0; i < component.Count; i++)
        {
            var all = candidates[component[i]];
            var chosen = all.Find(c => c.Target == targets[i]);
            if (chosen is null)
            {
                LeaveOpen(component[i], all);
                continue;
            }

            var margin = cut ? 0 : weight - WeightWithout(choices, i, chosen.Target);
            Decide(component[i], chosen, all, margin, cut);
        }
    }

    /// <summary>The best the component can do when this movement is not given this target: the difference is the margin.</summary>
    private double WeightWithout(List<List<(int Target, double Weight)>> choices, int movement, int target)
    {
        var other = new List<List<(int Target, double Weight)>>(choices);
        other[movement] = choices[movement].FindAll(c => c.Target != target);
        return ExactAssignment.Solve(other, run.MaxSteps, out var cut).Weight + (cut ? double.PositiveInfinity : 0);
    }

    private void Decide(
        Movement movement,
        SettlementCandidate chosen,
        List<SettlementCandidate> all,
        double margin,
        bool cut
    )
    {
        var target = run.Book.Settlements[chosen.Target];
        var sure =
            chosen.IsIdentified
            && chosen.IsAmountSure
            && chosen.Weight >= run.Options.LeastWeight
            && margin >= run.Options.LeastMargin;
        var fits = chosen.Fee >= 0;
        var evidence = new List<MatchEvidence>(chosen.Evidence);
        if (cut)
        {
            evidence.Add(Evidences.Of(EvidenceCodes.SearchCut));
        }

        _cleared.Add(chosen.Target);
        run.Decide(
            movement,
            new MatchDecision
            {
                Transaction = movement.Transaction,
                Outcome = sure ? MatchOutcome.Matched : MatchOutcome.Proposed,
                Nature = MovementNature.Settlement,
                Settlements = fits
                    ? [new SettlementClearing(target.Id, target.Gross, movement.Amount, movement.Money(chosen.Fee))]
                    : [],
                Fee = fits ? movement.Money(chosen.Fee) : default,
                Evidence = Evidences.Ordered(evidence),
                Alternatives = Alternatives(all, chosen.Target),
                DecidingFact = sure ? null : Fact(chosen, all),
                Margin = margin,
                Confidence = Evidences.Confidence(chosen.Weight, margin),
                Rule =
                    sure ? MatchRules.Settlement
                    : chosen.IsAmountSure ? MatchRules.Threshold
                    : MatchRules.Difference,
            }
        );
    }

    private DecidingFact Fact(SettlementCandidate chosen, List<SettlementCandidate> all) =>
        chosen.IsAmountSure
            ? new DecidingFact(DecidingFactCodes.WhichSettlement, string.Join(", ", all.Select(c => Id(c.Target))))
            : new DecidingFact(
                DecidingFactCodes.FeeRule,
                chosen.Fee.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );

    private List<MatchAlternative> Alternatives(List<SettlementCandidate> all, int chosen)
    {
        const int Most = 3;
        return
        [
            .. all.Where(c => c.Target != chosen)
                .Take(Most)
                .Select(c => new MatchAlternative
                {
                    Party = Id(c.Target),
                    Evidence = c.Evidence,
                    Weight = c.Weight,
                }),
        ];
    }

    /// <summary>Every candidate went to another movement: perhaps one was credited twice.</summary>
    private void LeaveOpen(Movement movement, List<SettlementCandidate> all) =>
        run.Decide(
            movement,
            new MatchDecision
            {
                Transaction = movement.Transaction,
                Outcome = MatchOutcome.Unmatched,
                Nature = MovementNature.Settlement,
                Evidence = [Evidences.Of(EvidenceCodes.PossibleDoublePayment, value: Id(all[0].Target))],
                Alternatives = Alternatives(all, chosen: -1),
                DecidingFact = new DecidingFact(DecidingFactCodes.WhichSettlement, Id(all[0].Target)),
                Rule = MatchRules.Settlement,
            }
        );

    /// <summary>Several settlements of one kind credited in one sum; only when one sum fits.</summary>
    private void TrySum(Movement movement)
    {
        if (movement.SettlementKind is not { } kind)
        {
            return;
        }

        var open = Enumerable
            .Range(0, run.Book.Settlements.Count)
            .Where(i => !_cleared.Contains(i) && IsPart(run.Book.Settlements[i], kind, movement))
            .OrderBy(Id, StringComparer.Ordinal)
            .ToList();
        if (open.Count is < 2 or > MaxTargetsInSum)
        {
            return;
        }

        var sums = SumSearch.Find(
            open.Select(i => run.Book.Settlements[i].Gross.MinorUnits),
            movement.Value,
            run.MaxSteps,
            out var cut
        );
        if (cut || sums.Count != 1)
        {
            return;
        }

        var parts = new List<int>();
        foreach (var amount in sums[0])
        {
            parts.Add(open.First(i => !parts.Contains(i) && run.Book.Settlements[i].Gross.MinorUnits == amount));
        }

        _cleared.UnionWith(parts);
        run.Decide(
            movement,
            new MatchDecision
            {
                Transaction = movement.Transaction,
                Outcome = MatchOutcome.Proposed,
                Nature = MovementNature.Settlement,
                Settlements =
                [
                    .. parts
                        .Select(i => run.Book.Settlements[i])
                        .Select(s => new SettlementClearing(s.Id, s.Gross, s.Gross, Money.Zero(s.Gross.Currency))),
                ],
                Evidence =
                [
                    Evidences.Of(EvidenceCodes.SettlementSum),
                    Evidences.Of(EvidenceCodes.MeansAgree, value: kind.ToString()),
                ],
                DecidingFact = new DecidingFact(DecidingFactCodes.WhichSettlement, string.Join(", ", parts.Select(Id))),
                Rule = MatchRules.Settlement,
            }
        );
    }

    private bool IsPart(SettlementTarget target, SettlementKind kind, Movement movement)
    {
        var isElsewhere =
            target.Account.HasValue
            && movement.Transaction.Account.HasValue
            && target.Account != movement.Transaction.Account;
        var isNear =
            target.ExpectedOn is not { } expected
            || movement.Transaction.BookedOn is not { } booked
            || Math.Abs(expected.DayNumber - booked.DayNumber) <= run.Options.SettlementWindowDays;
        return target.Kind == kind && target.Gross.Currency == movement.Amount.Currency && !isElsewhere && isNear;
    }
}
