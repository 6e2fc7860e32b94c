namespace Copro.BankMatch;

/// <summary>
/// Movements without a key of ours: whose are they, and what do they pay. A party must be sure by itself and beat every other party by
/// the margin; within a party the law decides, not the weights. What several movements of one party pay is decided together: what was
/// named first, then exact sums, then the rest by date.
/// </summary>
internal sealed class PartyMatcher(MatchRun run, PartyFinder parties)
{
    /// <summary>Below this the best reading is no better than the next: a tie, which nothing breaks.</summary>
    private const double TieBits = 0.5;

    private readonly List<Reading> _sure = [];

    public void Apply()
    {
        var later = new List<Movement>();
        foreach (var movement in run.Open.ToList())
        {
            if (movement.Value > 0 && movement.SettlementKind is not null)
            {
                run.Decide(movement, Unclaimed(movement));
                continue;
            }

            if (TryShared(movement))
            {
                continue;
            }

            var readings = Readings(movement, run.InitialRemaining);
            if (Automatic(movement, readings) is { } reading)
            {
                _sure.Add(reading);
            }
            else
            {
                later.Add(movement);
            }
        }

        ApplySure(static r => r.Fit.IsNamed);
        ApplySure(static r => r.Fit.Kind == FitKind.Exact);
        ApplySure(static _ => true);
        Propose(later);
    }

    /// <summary>Applies the sure readings that pass a test on what is open now, by date, until none is left that does.</summary>
    private void ApplySure(Func<Reading, bool> test)
    {
        foreach (var reading in _sure.ToList())
        {
            // What another movement of the party took is gone: the fit is found again, the party stays.
            var fit = new FitFinder(run, run.Remaining).Find(reading.Movement, reading.Candidate);
            var now = reading with { Fit = fit };
            if (!test(now))
            {
                continue;
            }

            _sure.Remove(reading);
            run.Decide(now.Movement, IsAutomatic(now.Candidate, fit, now.Movement) ? Matched(now) : Proposed(now));
        }
    }

    private List<Reading> Readings(Movement movement, Func<int, long> remaining)
    {
        var finder = new FitFinder(run, remaining);
        return
        [
            .. parties
                .Find(movement)
                .Where(c => c.Party.Items.Exists(i => run.IsPayable(i, movement)))
                .Select(c => new Reading(movement, c, finder.Find(movement, c), Margin: 0, Others: []))
                .OrderByDescending(r => r.Weight)
                .ThenBy(r => r.Candidate.Party.Account, StringComparer.Ordinal),
        ];
    }

    /// <summary>The reading that needs no person; <c>null</c> when there is none.</summary>
    private Reading? Automatic(Movement movement, List<Reading> readings)
    {
        if (
            readings.Count == 0
            || movement.NotOpenReference is not null
            || movement.Reference(run).NotOpen is not null
            || IsSupplierRefund(movement)
        )
        {
            return null;
        }

        var best = WithMargin(readings);
        var passes =
            IsAutomatic(best.Candidate, best.Fit, movement)
            && best.Margin >= run.Options.LeastMargin
            && best.Weight >= run.Options.LeastWeight;
        return passes ? best : null;
    }

    private static Reading WithMargin(List<Reading> readings)
    {
        var margin = readings.Count > 1 ? readings[0].Weight - readings[1].Weight : double.PositiveInfinity;
        return readings[0] with { Margin = margin, Others = [.. readings.Skip(1).Take(3)] };
    }

    private static bool IsAutomatic(PartyCandidate candidate, PartyFit fit, Movement movement)
    {
        if (
            fit.Doubt is not null
            || fit.Kind == FitKind.Ambiguous
            || (fit.Kind == FitKind.NothingOpen && movement.Value < 0)
        )
        {
            return false;
        }

        return candidate.Class switch
        {
            IdentityClass.Key or IdentityClass.Sure => true,
            IdentityClass.Supported => fit.Kind == FitKind.Exact || (fit.IsNamed && !candidate.NeedsExactAmount),
            _ => false,
        };
    }

    private MatchDecision Matched(Reading reading) =>
        Decide(reading, MatchOutcome.Matched, MatchRules.PartyThenLaw, fact: null);

    private MatchDecision Proposed(Reading reading)
    {
        var rule =
            reading.Fit.Kind == FitKind.Ambiguous ? MatchRules.SeveralSums
            : reading.Fit.Doubt is { Code: DecidingFactCodes.FeeRule } ? MatchRules.Difference
            : MatchRules.Threshold;
        var fact = reading.Fit.Doubt ?? new DecidingFact(DecidingFactCodes.PaysFor, reading.Candidate.Party.Account);
        return Decide(reading, MatchOutcome.Proposed, rule, fact);
    }

    private MatchDecision Decide(Reading reading, MatchOutcome outcome, string rule, DecidingFact? fact)
    {
        var movement = reading.Movement;
        var evidence = reading.Candidate.Evidence.Concat(reading.Fit.Evidence);
        return Decisions.With(run, movement, outcome, reading.Fit.Allocations, evidence, rule) with
        {
            Account = reading.Candidate.Party.Account,
            Credit = movement.Money(reading.Fit.Credit),
            Alternatives = [.. reading.Others.Select(ToAlternative)],
            DecidingFact = fact,
            Margin = reading.Margin,
            Confidence = Evidences.Confidence(reading.Weight, reading.Margin),
        };
    }

    private MatchAlternative ToAlternative(Reading reading) =>
        new()
        {
            Party = reading.Candidate.Party.Account,
            Allocations =
            [
                .. reading.Fit.Allocations.Select(a => new MatchAllocation(
                    run.Item(a.Item).Id,
                    reading.Movement.Money(a.Amount)
                )),
            ],
            Evidence = [.. reading.Candidate.Evidence, .. reading.Fit.Evidence],
            Weight = reading.Weight,
        };

    /// <summary>
    /// An account or payer that stands for several debtors: a name decides, else one sum over all of them, else a person.
    /// </summary>
    private bool TryShared(Movement movement)
    {
        var (shared, key) = parties.Shared(movement);
        if (key is null)
        {
            return false;
        }

        var named = parties
            .Find(movement)
            .FindAll(c => c.Class >= IdentityClass.Supported && shared.Contains(c.Party.Index));
        if (named.Count == 1)
        {
            return false;
        }

        var items = shared
            .SelectMany(p => run.Index.Parties[p].Items)
            .Where(i => run.IsPayable(i, movement) && run.Remaining(i) > 0)
            .OrderBy(i => run.Item(i).DueOn ?? DateOnly.MinValue)
            .ThenBy(i => run.Item(i).Id, StringComparer.Ordinal)
            .ToList();
        var sums = SumSearch.Find(items.Select(run.Remaining), movement.Value, run.MaxSteps, out var cut);
        var evidence = new List<MatchEvidence> { key, Evidences.Of(EvidenceCodes.IbanShared) };
        if (sums.Count == 1 && !cut && Whose(items, sums[0]) is { } paid)
        {
            evidence.Add(Evidences.Of(EvidenceCodes.SumUnique, key.Weight / 2));
            run.Decide(
                movement,
                Decisions.With(run, movement, MatchOutcome.Matched, paid, evidence, MatchRules.PartyThenLaw) with
                {
                    Confidence = Evidences.Confidence(key.Weight, double.PositiveInfinity),
                }
            );
            return true;
        }

        var names = string.Join(", ", shared.Select(p => run.Index.Parties[p].Account));
        run.Decide(
            movement,
            Decisions.None(
                movement,
                new DecidingFact(DecidingFactCodes.WhichParty, names),
                MatchRules.Threshold,
                [.. evidence]
            )
        );
        return true;
    }

    /// <summary>The items of a sum, when equal amounts of two debtors leave no choice; <c>null</c> when they do.</summary>
    private List<(int Item, long Amount)>? Whose(List<int> items, List<long> sum)
    {
        var paid = new List<(int Item, long Amount)>();
        foreach (var group in sum.GroupBy(a => a))
        {
            var fitting = items.FindAll(i => run.Remaining(i) == group.Key);
            var isChoice =
                fitting.Count > group.Count()
                && fitting.Select(i => run.Item(i).Account).Distinct(StringComparer.Ordinal).Skip(1).Any();
            if (isChoice)
            {
                return null;
            }

            paid.AddRange(fitting.Take(group.Count()).Select(i => (i, group.Key)));
        }

        return paid;
    }

    /// <summary>What is not sure: the best reading to confirm, if one is better than the others; no money is proposed twice.</summary>
    private void Propose(List<Movement> movements)
    {
        var promised = new HashSet<int>();
        foreach (var movement in movements)
        {
            var decision = BestOf(movement);
            if (decision.Outcome == MatchOutcome.Proposed)
            {
                var items = decision.Allocations.Select(a => run.FindItem(a.Target)).OfType<int>().ToList();
                if (items.Exists(promised.Contains))
                {
                    decision = Decisions.None(
                        movement,
                        new DecidingFact(DecidingFactCodes.PaysFor, decision.Account),
                        MatchRules.Threshold,
                        [.. decision.Evidence, Evidences.Of(EvidenceCodes.PossibleDoublePayment)]
                    );
                }

                promised.UnionWith(items);
            }

            run.Decide(movement, decision);
        }
    }

    private MatchDecision BestOf(Movement movement)
    {
        if (IsSupplierRefund(movement))
        {
            return Decisions.None(
                movement,
                new DecidingFact(DecidingFactCodes.Purpose),
                MatchRules.Guard,
                Evidences.Of(EvidenceCodes.SupplierCredit, value: movement.Transaction.Counterparty?.Name)
            ) with
            {
                Nature = MovementNature.SupplierRefund,
            };
        }

        if (Elsewhere(movement) is { } guarded)
        {
            return guarded;
        }

        var readings = Readings(movement, run.Remaining);
        var notOpen = movement.NotOpenReference ?? movement.Reference(run).NotOpen;
        if (readings.Count == 0)
        {
            return ByAmount(movement, notOpen);
        }

        var best = WithMargin(readings);
        if (best.Margin < TieBits)
        {
            return Tied(movement, readings);
        }

        var isWorthIt =
            best.Candidate.Class > IdentityClass.Weak
            || best.Fit.Evidence.Any(e => e.Code is EvidenceCodes.AmountExact or EvidenceCodes.SumUnique)
            || best.Candidate.Evidence.Any(e => e.Code == EvidenceCodes.Occupant);
        if (!isWorthIt || (best.Fit.Kind == FitKind.NothingOpen && movement.Value < 0))
        {
            return Decisions.None(
                movement,
                new DecidingFact(DecidingFactCodes.Payer),
                MatchRules.NoKey,
                [.. best.Candidate.Evidence]
            );
        }

        var decision = Proposed(best);
        if (notOpen is not null)
        {
            decision = decision with
            {
                Evidence = [Evidences.Of(EvidenceCodes.ReferenceNotOpen, value: notOpen), .. decision.Evidence],
                DecidingFact = new DecidingFact(DecidingFactCodes.Reference, notOpen),
                Rule = MatchRules.Reference,
            };
        }

        var namesAnother = best.Candidate.NeedsExactAmount && best.Fit.Kind != FitKind.Exact;
        return namesAnother
            ? decision with
            {
                Evidence = [.. decision.Evidence, Evidences.Of(EvidenceCodes.NamedPartyAmountDiffers)],
            }
            : decision;
    }

    /// <summary>Equal readings: which of two parties is for a person to say; an equal amount breaks no tie.</summary>
    private MatchDecision Tied(Movement movement, List<Reading> readings)
    {
        var tied = readings.FindAll(r => readings[0].Weight - r.Weight < TieBits);
        var names = string.Join(", ", tied.Select(r => r.Candidate.Party.Account));
        return Decisions.None(
            movement,
            new DecidingFact(DecidingFactCodes.WhichParty, names),
            MatchRules.Threshold,
            [Evidences.Of(EvidenceCodes.AmbiguousName, value: names), .. readings[0].Candidate.Evidence]
        ) with
        {
            Alternatives = [.. tied.Select(ToAlternative)],
            Margin = 0,
        };
    }

    /// <summary>An amount alone proves little: unique it is proposed, else nothing is said.</summary>
    private MatchDecision ByAmount(Movement movement, string? notOpen)
    {
        var items = parties.OpenWithAmount(movement).FindAll(i => movement.Value > 0 || run.Item(i).Amount.IsNegative);
        if (items.Count == 1 && notOpen is null)
        {
            return Decisions.With(
                run,
                movement,
                MatchOutcome.Proposed,
                [(items[0], movement.Value)],
                [Evidences.Of(EvidenceCodes.AmountUniqueOnly, 1)],
                MatchRules.AmountOnly
            ) with
            {
                DecidingFact = new DecidingFact(DecidingFactCodes.Payer),
            };
        }

        var evidence = new List<MatchEvidence> { Evidences.Of(EvidenceCodes.NoKey) };
        if (notOpen is not null)
        {
            evidence.Add(Evidences.Of(EvidenceCodes.ReferenceNotOpen, value: notOpen));
        }

        if (items.Count > 1)
        {
            evidence.Add(Evidences.Of(EvidenceCodes.AmbiguousAmount));
        }

        return Decisions.None(
            movement,
            notOpen is null
                ? new DecidingFact(DecidingFactCodes.Payer)
                : new DecidingFact(DecidingFactCodes.Reference, notOpen),
            MatchRules.NoKey,
            [.. evidence]
        );
    }

    /// <summary>The party named owes in another currency, or on another own account: never a match on that.</summary>
    private MatchDecision? Elsewhere(Movement movement)
    {
        var candidate = parties.Find(movement).Find(c => c.Class > IdentityClass.Weak);
        var items = candidate?.Party.Items.FindAll(i => run.Remaining(i) != 0) ?? [];
        if (candidate is null || items.Count == 0 || items.Exists(i => run.IsPayable(i, movement)))
        {
            return null;
        }

        var isOtherCurrency = items.TrueForAll(i => run.Item(i).Amount.Currency != movement.Amount.Currency);
        var guard = isOtherCurrency
            ? Evidences.Of(
                EvidenceCodes.CurrencyDiffers,
                0,
                movement.Amount.Currency.Code,
                run.Item(items[0]).Amount.Currency.Code
            )
            : Evidences.Of(EvidenceCodes.Misdirected);
        return Decisions.None(
            movement,
            new DecidingFact(DecidingFactCodes.Purpose),
            MatchRules.Guard,
            [guard, .. candidate.Evidence]
        ) with
        {
            Account = candidate.Party.Account,
        };
    }

    private bool IsSupplierRefund(Movement movement)
    {
        if (movement.Value < 0 || run.Index.Suppliers.Count == 0)
        {
            return false;
        }

        var match = NameMatcher.Best(run.Index.Suppliers, movement.Text, static _ => 1);
        return match is { Class: NameClass.Full };
    }

    /// <summary>A batch, remittance or takings that nothing expected: it pays no debtor's item by name or amount.</summary>
    private static MatchDecision Unclaimed(Movement movement) =>
        Decisions.None(
            movement,
            new DecidingFact(DecidingFactCodes.WhichSettlement),
            MatchRules.Settlement,
            Evidences.Of(EvidenceCodes.MeansAgree, value: movement.SettlementKind.ToString())
        );

    /// <summary>A movement read as a party's.</summary>
    private sealed record Reading(
        Movement Movement,
        PartyCandidate Candidate,
        PartyFit Fit,
        double Margin,
        IReadOnlyList<Reading> Others
    )
    {
        public double Weight => Candidate.Weight + Fit.Weight;
    }
}
