namespace Copro.BankMatch;

/// <summary>Movements that carry our own reference: structured, as end-to-end id, or in the text, whoever pays.</summary>
internal sealed class ReferenceMatcher(MatchRun run, PartyFinder parties)
{
    private const double KeyBits = 20;
    private const double TextBits = 16;
    private const double NearBits = 6;
    private const double SumBits = 6;

    public void Apply()
    {
        foreach (var movement in run.Open.Where(m => m.SettlementKind is null || m.Value < 0).ToList())
        {
            if (Decide(movement) is { } decision)
            {
                run.Decide(movement, decision);
            }
        }
    }

    private MatchDecision? Decide(Movement movement)
    {
        var t = movement.Transaction;
        var evidence = new List<MatchEvidence>();
        var items = new SortedSet<int>();
        if (t.StructuredReference is { } structured)
        {
            var isBroken = structured.LooksLikeCreditorReference && !structured.IsChecksumValid;
            Add(
                items,
                isBroken ? [] : run.Index.References.Exactly(structured.Normalised),
                EvidenceCodes.StructuredReference,
                structured.Raw,
                evidence
            );
            if (isBroken)
            {
                return Broken(movement, structured);
            }
        }

        Add(items, run.Index.References.Exactly(t.EndToEndId), EvidenceCodes.EndToEnd, t.EndToEndId, evidence);
        if (t.EndToEndId is not null && run.Index.EndToEnd.TryGetValue(TextForms.Compact(t.EndToEndId), out var sent))
        {
            Add(items, sent, EvidenceCodes.EndToEnd, t.EndToEndId, evidence);
        }

        if (items.Count == 0)
        {
            foreach (var (reference, found) in movement.Reference(run).Exact)
            {
                items.UnionWith(found);
                evidence.Add(Evidences.Of(EvidenceCodes.ReferenceInText, TextBits, reference, field: "text"));
            }
        }

        if (items.Count > 0)
        {
            return Named(movement, items, evidence);
        }

        return movement.Reference(run).Near.Count == 1 ? Near(movement) : null;
    }

    private static void Add(
        SortedSet<int> items,
        IReadOnlyList<int> found,
        string code,
        string? value,
        List<MatchEvidence> evidence
    )
    {
        if (found.Count > 0)
        {
            items.UnionWith(found);
            evidence.Add(Evidences.Of(code, KeyBits, value));
        }
    }

    private MatchDecision? Named(Movement movement, SortedSet<int> items, List<MatchEvidence> evidence)
    {
        var sign = Math.Sign(movement.Value);
        var open = items.Where(i => run.IsPayable(i, movement) && Math.Sign(run.Remaining(i)) == sign).ToList();
        if (open.Count == 0)
        {
            // What it names is settled, or owed in another currency or direction: a person looks, no name is tried alone.
            movement.NotOpenReference = evidence[0].Value;
            return null;
        }

        AddPayerDiffers(movement, open, evidence);
        var sum = open.Sum(run.Remaining);
        var exact = open.FindAll(i => run.Remaining(i) == movement.Value);
        if (sum == movement.Value || (open.Count > 1 && exact.Count == 1))
        {
            var paid = sum == movement.Value ? open : exact;
            evidence.Add(Evidences.Of(paid.Count == 1 ? EvidenceCodes.AmountExact : EvidenceCodes.Sum, SumBits));
            return Sure(movement, paid.ConvertAll(i => (i, run.Remaining(i))), 0, evidence);
        }

        if (open.Count > 1)
        {
            evidence.Add(Evidences.Amount(EvidenceCodes.SumMismatch, movement.Value - sum));
            return Decisions.With(run, movement, MatchOutcome.Proposed, [], evidence, MatchRules.Reference) with
            {
                Account = null,
                DecidingFact = new DecidingFact(
                    DecidingFactCodes.WhichItems,
                    string.Join(", ", open.Select(i => run.Item(i).Id))
                ),
            };
        }

        return One(movement, open[0], evidence);
    }

    /// <summary>One item named, another amount: a part of it; or all of it, and the rest as the law says.</summary>
    private MatchDecision One(Movement movement, int item, List<MatchEvidence> evidence)
    {
        var candidate = new PartyCandidate(run.Index.PartyOf(run.Item(item)), IdentityClass.Key, TextBits, evidence);
        var fit = new FitFinder(run, run.Remaining).SpreadFrom(movement, candidate, item);
        evidence.AddRange(fit.Evidence);
        if (fit.Doubt is not null)
        {
            return Decisions.With(
                run,
                movement,
                MatchOutcome.Proposed,
                fit.Allocations,
                evidence,
                MatchRules.Difference
            ) with
            {
                DecidingFact = fit.Doubt,
                Credit = movement.Money(fit.Credit),
            };
        }

        return Sure(movement, fit.Allocations, fit.Credit, evidence);
    }

    private MatchDecision Sure(
        Movement movement,
        IReadOnlyList<(int Item, long Amount)> allocations,
        long credit,
        List<MatchEvidence> evidence
    )
    {
        var decision = Decisions.With(run, movement, MatchOutcome.Matched, allocations, evidence, MatchRules.Reference);
        return decision with
        {
            Credit = movement.Money(credit),
            Account = decision.Account ?? (credit != 0 ? run.Item(allocations[0].Item).Account : null),
            Confidence = Evidences.Confidence(evidence.Sum(e => e.Weight), double.PositiveInfinity),
        };
    }

    /// <summary>The reference decides whoever pays; that another pays is said.</summary>
    private void AddPayerDiffers(Movement movement, List<int> items, List<MatchEvidence> evidence)
    {
        var payer = movement.Transaction.Counterparty?.Name;
        var party = run.Index.PartyOf(run.Item(items[0]));
        if (payer is not null && NameMatcher.Best(party.Names, movement.Text, run.Index.CarriersOf) is null)
        {
            evidence.Add(Evidences.Of(EvidenceCodes.PayerDiffers, 0, payer, run.Item(items[0]).Party));
        }
    }

    /// <summary>Nearly a reference: a match only with a second evidence that agrees, the name or an amount nobody else owes.</summary>
    private MatchDecision? Near(Movement movement)
    {
        var (reference, seen) = movement.Reference(run).Near.First();
        var items = run
            .Index.References.Exactly(reference)
            .Where(i => run.IsPayable(i, movement) && run.Remaining(i) == movement.Value)
            .ToList();
        if (items.Count != 1)
        {
            return null;
        }

        var evidence = new List<MatchEvidence>
        {
            Evidences.Of(EvidenceCodes.ReferenceNear, NearBits, seen, reference, "text"),
            Evidences.Of(EvidenceCodes.AmountExact, SumBits),
        };
        var party = run.Index.PartyOf(run.Item(items[0]));
        var name = NameMatcher.Best(party.Names, movement.Text, run.Index.CarriersOf);
        var isNamed = name is { Class: >= NameClass.Prefix };
        var isUnique = parties.OpenWithAmount(movement).Count == 1;
        if (isNamed)
        {
            evidence.Add(name!.ToEvidence());
        }

        if (isUnique)
        {
            evidence.Add(Evidences.Of(EvidenceCodes.AmountUnique));
        }

        var outcome = isNamed || isUnique ? MatchOutcome.Matched : MatchOutcome.Proposed;
        return Decisions.With(run, movement, outcome, [(items[0], movement.Value)], evidence, MatchRules.Reference) with
        {
            Confidence = Evidences.Confidence(evidence.Sum(e => e.Weight), double.PositiveInfinity),
            DecidingFact = outcome == MatchOutcome.Matched ? null : new DecidingFact(DecidingFactCodes.Reference, seen),
        };
    }

    /// <summary>A structured reference with a wrong checksum: a near key at most.</summary>
    private MatchDecision Broken(Movement movement, StructuredReference structured)
    {
        var evidence = new List<MatchEvidence>
        {
            Evidences.Of(EvidenceCodes.ReferenceChecksumFailed, value: structured.Raw),
        };
        var near = run.Index.References.OneAway(structured.Normalised).Where(i => run.IsPayable(i, movement)).ToList();
        var paid = near.FindAll(i => run.Remaining(i) == movement.Value);
        if (paid.Count == 1)
        {
            evidence.Add(
                Evidences.Of(EvidenceCodes.ReferenceNear, NearBits, structured.Raw, run.Item(paid[0]).Reference)
            );
        }

        var decision = Decisions.With(
            run,
            movement,
            paid.Count == 1 ? MatchOutcome.Proposed : MatchOutcome.Unmatched,
            paid.Count == 1 ? [(paid[0], movement.Value)] : [],
            evidence,
            MatchRules.Reference
        );
        return decision with { DecidingFact = new DecidingFact(DecidingFactCodes.Reference, structured.Raw) };
    }
}
