namespace Copro.BankMatch;

/// <summary>
/// Housing aid of the CAF paid to the landlord: one transfer a tenant with a key in the label, one for many with a list, or one without
/// a tenant, of which only expected aids tell whose it is.
/// </summary>
internal sealed class AidMatcher(MatchRun run)
{
    private const double BeneficiaryBits = 18;
    private const double SurnameBits = 10;
    private const double PeriodBits = 3;
    private const double ExpectedBits = 12;
    private const int MaxInSum = 40;

    public void Apply()
    {
        foreach (var movement in run.Open.Where(m => m.Value > 0 && IsAid(m)).ToList())
        {
            run.Decide(movement, Decide(movement));
        }
    }

    private static bool IsAid(Movement movement) =>
        movement.Text.Caf is not null || movement.Transaction.Details.Any(d => d.Beneficiary is not null);

    private MatchDecision Decide(Movement movement)
    {
        if (movement.Transaction.Details.Any(d => d.Beneficiary is not null))
        {
            return ByList(movement);
        }

        var caf = movement.Text.Caf!;
        if (!caf.IsHousingAid)
        {
            return NoTenant(movement);
        }

        if (
            caf.Beneficiary is not null
            && run.Index.Beneficiaries.TryGetValue(caf.Beneficiary, out var known)
            && known.Count == 1
        )
        {
            var evidence = Evidences.Of(EvidenceCodes.CafAllocataire, BeneficiaryBits, caf.Beneficiary, field: "label");
            return OfTenant(movement, run.Index.Parties[known.Min], caf, evidence, isSure: true);
        }

        return (caf.Surname is null ? null : BySurname(movement, caf)) ?? ByExpectation(movement);
    }

    /// <summary>The surname, cut at 12, among tenants with housing aid; without such marks it is a proposal.</summary>
    private MatchDecision? BySurname(Movement movement, CafLabel caf)
    {
        var named = run
            .Index.Parties.Where(p => p.Names.Exists(n => IsCut(string.Concat(n.Surnames), caf.Surname!)))
            .ToList();
        var aided = named.FindAll(p => p.HasHousingAid);
        var found = aided.Count > 0 ? aided : named;
        if (found.Count != 1)
        {
            return null;
        }

        var evidence = Evidences.Of(EvidenceCodes.CafName, SurnameBits, caf.Surname, field: "label");
        return OfTenant(movement, found[0], caf, evidence, isSure: aided.Count == 1);
    }

    private static bool IsCut(string surname, string seen)
    {
        const int Width = 12;
        return string.Equals(surname, seen, StringComparison.Ordinal)
            || (seen.Length >= Width - 2 && surname.StartsWith(seen, StringComparison.Ordinal));
    }

    /// <summary>The right of a month pays the rent of that month; what is above the rent is the tenant's.</summary>
    private MatchDecision OfTenant(Movement movement, Party party, CafLabel caf, MatchEvidence identity, bool isSure)
    {
        var evidence = new List<MatchEvidence> { identity };
        var open = Open(party, movement);
        if (caf.Right is { } right)
        {
            var ofMonth = open.FindAll(i =>
                run.Item(i).Period is { } p && p.Year == right.Year && p.Month == right.Month
            );
            // The month is not open: the aid is the tenant's all the same, of which month a person says.
            isSure &= ofMonth.Count > 0;
            evidence.Add(
                Evidences.Of(
                    EvidenceCodes.CafPeriod,
                    ofMonth.Count > 0 ? PeriodBits : -PeriodBits,
                    Evidences.Text(right)
                )
            );
            open = ofMonth.Count > 0 ? ofMonth : open;
        }

        var left = movement.Value;
        var allocations = new List<(int Item, long Amount)>();
        foreach (var item in open)
        {
            var part = Math.Min(left, run.Remaining(item));
            if (part > 0)
            {
                allocations.Add((item, part));
                left -= part;
            }
        }

        if (left > 0)
        {
            evidence.Add(Evidences.Amount(EvidenceCodes.Overpayment, left));
        }

        return Decisions.With(
            run,
            movement,
            isSure ? MatchOutcome.Matched : MatchOutcome.Proposed,
            allocations,
            evidence,
            MatchRules.PartyThenLaw
        ) with
        {
            Account = party.Account,
            Credit = movement.Money(left),
            Confidence = Evidences.Confidence(evidence.Sum(e => e.Weight), double.PositiveInfinity),
            DecidingFact = isSure ? null : new DecidingFact(DecidingFactCodes.WhichItems, party.Account),
        };
    }

    private List<int> Open(Party party, Movement movement) =>
        [
            .. party
                .Items.Where(i => run.IsPayable(i, movement) && run.Remaining(i) > 0)
                .OrderBy(i => run.Item(i).DueOn ?? DateOnly.MinValue)
                .ThenBy(i => run.Item(i).Id, StringComparer.Ordinal),
        ];

    /// <summary>The list decides; a negative line reopens an old month; list and credit must agree.</summary>
    private MatchDecision ByList(Movement movement)
    {
        var details = movement.Transaction.Details;
        var sum = details.Sum(d => d.Amount?.MinorUnits ?? 0);
        if (sum != movement.Value)
        {
            return Decisions.With(
                run,
                movement,
                MatchOutcome.Proposed,
                [],
                [Evidences.Amount(EvidenceCodes.DetailSumMismatch, movement.Value - sum)],
                MatchRules.Batch
            ) with
            {
                DecidingFact = new DecidingFact(DecidingFactCodes.DetailList),
            };
        }

        var allocations = new Dictionary<int, long>();
        foreach (var detail in details)
        {
            if (!AllocateLine(movement, detail, allocations))
            {
                return Decisions.With(
                    run,
                    movement,
                    MatchOutcome.Proposed,
                    [],
                    [
                        Evidences.Of(EvidenceCodes.CafDetailSum),
                        Evidences.Of(EvidenceCodes.CafNoTenant, value: detail.Beneficiary),
                    ],
                    MatchRules.Batch
                ) with
                {
                    DecidingFact = new DecidingFact(DecidingFactCodes.WhichParty, detail.Beneficiary),
                };
            }
        }

        return Decisions.With(
            run,
            movement,
            MatchOutcome.Matched,
            allocations.Where(a => a.Value != 0).OrderBy(a => a.Key).Select(a => (a.Key, a.Value)),
            [Evidences.Of(EvidenceCodes.CafDetailSum, BeneficiaryBits)],
            MatchRules.Batch
        ) with
        {
            Confidence = Evidences.Confidence(BeneficiaryBits, double.PositiveInfinity),
        };
    }

    /// <summary>Puts one line on its tenant's items; false when the tenant is not known or the line does not fit.</summary>
    private bool AllocateLine(Movement movement, TransactionDetail detail, Dictionary<int, long> allocations)
    {
        var key = TextForms.Compact(detail.Beneficiary);
        if (
            detail.Amount is not { } amount
            || !run.Index.Beneficiaries.TryGetValue(key, out var parties)
            || parties.Count != 1
        )
        {
            return false;
        }

        var party = run.Index.Parties[parties.Min];
        var left = amount.MinorUnits;
        var items = left > 0 ? Open(party, movement) : SettledOf(party, movement);
        foreach (var item in items)
        {
            var given = allocations.GetValueOrDefault(item);
            var room =
                left > 0 ? run.Remaining(item) - given : run.Remaining(item) - run.Item(item).Amount.MinorUnits - given;
            var part = left > 0 ? Math.Min(left, Math.Max(0, room)) : Math.Max(left, Math.Min(0, room));
            allocations[item] = given + part;
            left -= part;
        }

        return left == 0;
    }

    /// <summary>A recovery concerns a month already paid: the latest first.</summary>
    private IEnumerable<int> SettledOf(Party party, Movement movement) =>
        party
            .Items.Where(i => run.IsPayable(i, movement) && run.Remaining(i) < run.Item(i).Amount.MinorUnits)
            .OrderByDescending(i => run.Item(i).DueOn ?? DateOnly.MinValue)
            .ThenBy(i => run.Item(i).Id, StringComparer.Ordinal);

    /// <summary>No tenant and no list: the one expected aid of that amount; a sum of several is a proposal.</summary>
    private MatchDecision ByExpectation(Movement movement)
    {
        var aided = run
            .Index.Aided.Where(i =>
                run.IsPayable(i, movement)
                && run.Item(i).ExpectedAid is { } aid
                && aid.IsPositive
                && run.Remaining(i) >= aid.MinorUnits
            )
            .OrderBy(i => run.Item(i).Id, StringComparer.Ordinal)
            .ToList();
        var single = aided.FindAll(i => run.Item(i).ExpectedAid!.Value.MinorUnits == movement.Value);
        var sums =
            aided.Count <= MaxInSum
                ? SumSearch.Find(
                    aided.Select(i => run.Item(i).ExpectedAid!.Value.MinorUnits),
                    movement.Value,
                    run.MaxSteps,
                    out var cut
                )
                : Cut(out cut);
        if (sums.Count != 1 || cut)
        {
            return sums.Count == 0
                ? NoTenant(movement)
                : NoTenant(movement) with
                {
                    Evidence = [Evidences.Of(EvidenceCodes.SeveralSums)],
                };
        }

        var evidence = Evidences.Of(EvidenceCodes.CafExpectedSumUnique, ExpectedBits);
        if (single.Count == 1)
        {
            return Decisions.With(
                run,
                movement,
                MatchOutcome.Matched,
                [(single[0], movement.Value)],
                [evidence],
                MatchRules.PartyThenLaw
            ) with
            {
                Confidence = Evidences.Confidence(ExpectedBits, double.PositiveInfinity),
            };
        }

        var taken = new List<(int Item, long Amount)>();
        foreach (var amount in sums[0])
        {
            var fitting = aided.FindAll(i =>
                run.Item(i).ExpectedAid!.Value.MinorUnits == amount && !taken.Exists(t => t.Item == i)
            );
            if (fitting.Count > sums[0].Count(a => a == amount))
            {
                return NoTenant(movement);
            }

            taken.Add((fitting[0], amount));
        }

        return Decisions.With(run, movement, MatchOutcome.Proposed, taken, [evidence], MatchRules.PartyThenLaw) with
        {
            DecidingFact = new DecidingFact(DecidingFactCodes.DetailList),
        };
    }

    private static List<List<long>> Cut(out bool cut)
    {
        cut = true;
        return [];
    }

    private static MatchDecision NoTenant(Movement movement) =>
        Decisions.None(
            movement,
            new DecidingFact(DecidingFactCodes.DetailList),
            MatchRules.NoKey,
            Evidences.Of(EvidenceCodes.CafNoTenant)
        );
}
