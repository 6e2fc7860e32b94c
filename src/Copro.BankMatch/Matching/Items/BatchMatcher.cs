namespace Copro.BankMatch;

/// <summary>
/// Batches, slips and takings whose items are known although no <see cref="SettlementTarget"/> stands for them: the batch id, the
/// cheques of the slip, or the gross of the takings name the items.
/// </summary>
internal sealed class BatchMatcher(MatchRun run)
{
    private const double KeyBits = 20;
    private const double SlipBits = 16;
    private const double SumBits = 8;

    public void Apply()
    {
        foreach (var movement in run.Open.Where(m => m.Value > 0).ToList())
        {
            if ((ByBatch(movement) ?? BySlip(movement) ?? ByTakings(movement)) is { } decision)
            {
                run.Decide(movement, decision);
            }
        }
    }

    private MatchDecision? ByBatch(Movement movement)
    {
        var reference = movement.Transaction.BatchReference;
        if (reference is null || !run.Index.Batches.TryGetValue(TextForms.Compact(reference), out var all))
        {
            return null;
        }

        var items = all.Where(i => run.IsPayable(i, movement) && run.Remaining(i) > 0)
            .OrderBy(i => run.Item(i).Id, StringComparer.Ordinal)
            .ToList();
        var sum = items.Sum(run.Remaining);
        var evidence = new List<MatchEvidence> { Evidences.Of(EvidenceCodes.BatchReference, KeyBits, reference) };
        if (items.Count > 0 && sum == movement.Value)
        {
            evidence.Add(Evidences.Of(EvidenceCodes.Sum, SumBits));
            return Sure(movement, items, evidence);
        }

        // Short: the item, or the items, whose amount is missing are named.
        evidence.Add(Evidences.Amount(EvidenceCodes.SumMismatch, movement.Value - sum));
        var missing = SumSearch.Find(items.Select(run.Remaining), sum - movement.Value, run.MaxSteps, out _);
        var without = missing.Count == 1 ? Take(items, missing[0]) : [];
        if (without.Count > 0)
        {
            evidence.Add(
                Evidences.Of(EvidenceCodes.SumMissing, value: string.Join(", ", without.Select(i => run.Item(i).Id)))
            );
        }

        var paid = without.Count > 0 ? items.Except(without) : [];
        return Decisions.With(
            run,
            movement,
            MatchOutcome.Proposed,
            paid.Select(i => (i, run.Remaining(i))),
            evidence,
            MatchRules.Batch
        ) with
        {
            DecidingFact = new DecidingFact(
                DecidingFactCodes.WhichItems,
                string.Join(", ", without.Select(i => run.Item(i).Id))
            ),
        };
    }

    private MatchDecision? BySlip(Movement movement)
    {
        var cheques = movement.Transaction.Details.Where(d => d.Cheque is not null && d.Amount is not null).ToList();
        if (cheques.Count == 0)
        {
            return null;
        }

        var allocations = new List<(int Item, long Amount)>();
        foreach (var cheque in cheques)
        {
            var item = run
                .Index.Cheques.GetValueOrDefault(TextForms.Compact(cheque.Cheque), [])
                .Find(i => run.IsPayable(i, movement) && run.Remaining(i) > 0 && !allocations.Exists(a => a.Item == i));
            var isKnown = run.Index.Cheques.ContainsKey(TextForms.Compact(cheque.Cheque));
            if (isKnown && run.Remaining(item) >= cheque.Amount!.Value.MinorUnits)
            {
                allocations.Add((item, cheque.Amount.Value.MinorUnits));
            }
        }

        var sum = allocations.Sum(a => a.Amount);
        var whole = allocations.Count == cheques.Count && sum == movement.Value;
        var evidence = whole
            ? Evidences.Of(EvidenceCodes.SlipSum, SlipBits)
            : Evidences.Amount(EvidenceCodes.SumMismatch, movement.Value - sum, SlipBits);
        return Decisions.With(
            run,
            movement,
            whole ? MatchOutcome.Matched : MatchOutcome.Proposed,
            whole ? allocations : [],
            [evidence],
            MatchRules.Batch
        ) with
        {
            Confidence = Evidences.Confidence(SlipBits, double.PositiveInfinity),
            DecidingFact = whole ? null : new DecidingFact(DecidingFactCodes.DetailList),
        };
    }

    /// <summary>Card takings net of commission: proposed, since only a rule of the user covers a commission.</summary>
    private MatchDecision? ByTakings(Movement movement)
    {
        if (movement.SettlementKind != SettlementKind.CardTakings || run.Index.Cards.Count == 0)
        {
            return null;
        }

        var gross = movement.Text.Amounts.Gross?.MinorUnits ?? movement.Value;
        var items = run
            .Index.Cards.Where(i => run.IsPayable(i, movement) && run.Remaining(i) > 0)
            .OrderBy(i => run.Item(i).Id, StringComparer.Ordinal)
            .ToList();
        var sums = SumSearch.Find(items.Select(run.Remaining), gross, run.MaxSteps, out var cut);
        var taken = sums.Count == 1 && !cut ? Take(items, sums[0]) : [];
        var isClear =
            taken.Count > 0 && items.Count(i => taken.Exists(t => run.Remaining(t) == run.Remaining(i))) == taken.Count;
        if (!isClear)
        {
            return null;
        }

        var fee = gross - movement.Value;
        var evidence = new List<MatchEvidence>
        {
            Evidences.Of(EvidenceCodes.SumUnique, SumBits),
            Evidences.Of(EvidenceCodes.MeansAgree, value: nameof(SettlementKind.CardTakings)),
        };
        if (movement.Text.Amounts.Gross is { } stated)
        {
            evidence.Add(Evidences.Of(EvidenceCodes.GrossInText, SumBits, stated.ToAmountString()));
        }

        return Decisions.With(
            run,
            movement,
            MatchOutcome.Proposed,
            taken.Select(i => (i, run.Remaining(i))),
            evidence,
            fee == 0 ? MatchRules.Threshold : MatchRules.Difference
        ) with
        {
            Fee = movement.Money(fee),
            DecidingFact = new DecidingFact(
                DecidingFactCodes.FeeRule,
                fee.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ),
        };
    }

    private MatchDecision Sure(Movement movement, List<int> items, List<MatchEvidence> evidence) =>
        Decisions.With(
            run,
            movement,
            MatchOutcome.Matched,
            items.Select(i => (i, run.Remaining(i))),
            evidence,
            MatchRules.Batch
        ) with
        {
            Confidence = Evidences.Confidence(evidence.Sum(e => e.Weight), double.PositiveInfinity),
        };

    private List<int> Take(List<int> items, List<long> amounts)
    {
        var taken = new List<int>();
        foreach (var amount in amounts)
        {
            taken.Add(items.First(i => run.Remaining(i) == amount && !taken.Contains(i)));
        }

        return taken;
    }
}
