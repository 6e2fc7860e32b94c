using System.Collections.Frozen;
using System.Globalization;

namespace Copro.BankMatch;

/// <summary>
/// Spreads a movement over what one party owes, as the law says (Code civil 1342-10): what the payer named, else a single exact sum,
/// else due before not due, oldest first. Several sums of other make-up are for a person to choose from.
/// </summary>
internal sealed class FitFinder(MatchRun run, Func<int, long> remaining)
{
    private const double ExactBits = 6;
    private const double PeriodBits = 3;
    private const double OverBits = -2;
    private const double NotOpenBits = -3;

    private static readonly FrozenDictionary<string, string> s_kinds = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["LOYER"] = "rent",
        ["LOYERS"] = "rent",
        ["LOY"] = "rent",
        ["CHARGES"] = "charges",
        ["PROVISION"] = "charges",
        ["PROVISIONS"] = "charges",
        ["APPEL"] = "charges",
        ["REGUL"] = "charges",
        ["CAUTION"] = "deposit",
        ["TRAVAUX"] = "works",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a movement would pay of a candidate.</summary>
    public PartyFit Find(Movement movement, PartyCandidate candidate)
    {
        var sign = Math.Sign(movement.Value);
        var open = candidate
            .Party.Items.Where(i => run.IsPayable(i, movement) && remaining(i) != 0)
            .OrderBy(i => run.Item(i).DueOn ?? DateOnly.MinValue)
            .ThenBy(i => run.Item(i).Period ?? DateOnly.MinValue)
            .ThenBy(i => run.Item(i).Id, StringComparer.Ordinal)
            .ToList();
        if (!open.Exists(i => Math.Sign(remaining(i)) == sign))
        {
            return Nothing(movement, candidate);
        }

        var periods = movement
            .Text.Periods.Where(p => p.IsAnchored || p.Word < 0 || !candidate.UsedWords.Contains(p.Word))
            .ToList();
        if (periods.Count > 0 && Named(movement, candidate, open, periods) is { } named)
        {
            return named;
        }

        return Sum(movement, open) ?? Spread(movement, open, []);
    }

    /// <summary>Spreads a movement from one item named by a reference.</summary>
    public PartyFit SpreadFrom(Movement movement, PartyCandidate candidate, int item)
    {
        var open = candidate
            .Party.Items.Where(i => run.IsPayable(i, movement) && remaining(i) != 0)
            .OrderBy(i => run.Item(i).DueOn ?? DateOnly.MinValue)
            .ThenBy(i => run.Item(i).Id, StringComparer.Ordinal)
            .ToList();
        return Spread(movement, open, [item]);
    }

    /// <summary>The excess of a payment goes nowhere but to the party's credit.</summary>
    private PartyFit Nothing(Movement movement, PartyCandidate candidate)
    {
        var evidence = new List<MatchEvidence>();
        var isRepeat = candidate.Party.Items.Exists(i =>
            remaining(i) == 0
            && run.Item(i).Amount.Currency == movement.Amount.Currency
            && run.Item(i).Amount.MinorUnits == movement.Value
        );
        evidence.Add(
            isRepeat
                ? Evidences.Of(EvidenceCodes.PossibleDoublePayment)
                : Evidences.Amount(EvidenceCodes.Overpayment, movement.Value)
        );
        return new PartyFit(FitKind.NothingOpen, [], movement.Value, OverBits, evidence, IsNamed: false, Doubt: null);
    }

    /// <summary>What the payer named is followed, even when an older debt is open; <c>null</c> when nothing of it concerns the party.</summary>
    private PartyFit? Named(Movement movement, PartyCandidate candidate, List<int> open, List<NamedPeriod> periods)
    {
        var month = periods[0];
        var evidence = Evidences.Of(
            EvidenceCodes.Period,
            PeriodBits,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{month.Month:00}{(month.Year > 0 ? $"/{month.Year}" : string.Empty)}"
            )
        );
        var meant = Meant(candidate.Party.Items.FindAll(i => run.IsPayable(i, movement)), periods, movement);
        var designated = open.FindAll(i => meant.Contains(i) && Math.Sign(remaining(i)) == Math.Sign(movement.Value));
        if (designated.Count == 0)
        {
            // A month of which this party has nothing open: perhaps paid already. A quarter of a call without period says nothing.
            var knowsMonths = candidate.Party.Items.Exists(i => run.Item(i).Period is not null);
            if (!knowsMonths || periods.TrueForAll(p => p.Months > 1))
            {
                return null;
            }

            var guess = Sum(movement, open) ?? Spread(movement, open, []);
            return guess with
            {
                Kind = FitKind.Ambiguous,
                Weight = guess.Weight + NotOpenBits,
                Evidence = [.. guess.Evidence, evidence with { Weight = NotOpenBits }],
                Doubt = new DecidingFact(DecidingFactCodes.WhichItems, evidence.Value),
            };
        }

        var fit = Sum(movement, designated) ?? Spread(movement, open, designated);
        return fit with { Weight = fit.Weight + PeriodBits, Evidence = [evidence, .. fit.Evidence], IsNamed = true };
    }

    /// <summary>The items of the months named; without a year, of the nearest year that has any.</summary>
    private HashSet<int> Meant(List<int> items, List<NamedPeriod> periods, Movement movement)
    {
        var booked = movement.Transaction.BookedOn ?? run.Options.Today;
        var meant = new HashSet<int>();
        foreach (var period in periods)
        {
            var covered = items.FindAll(i => MonthOf(i) is { } m && period.Covers(m));
            if (covered.Count > 0 && period.Year == 0)
            {
                var nearest = covered.Min(i => Distance(MonthOf(i)!.Value, booked));
                covered = covered.FindAll(i => Distance(MonthOf(i)!.Value, booked) - nearest < 93);
            }

            meant.UnionWith(covered);
        }

        return meant;
    }

    private DateOnly? MonthOf(int item) => run.Item(item).Period ?? run.Item(item).DueOn;

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    /// <summary>One sum of these items to the cent; ambiguous when sums of other make-up fit; <c>null</c> when none does.</summary>
    private PartyFit? Sum(Movement movement, List<int> items)
    {
        var sums = SumSearch.Find(items.Select(remaining), movement.Value, run.MaxSteps, out var cut);
        if (sums.Count == 0)
        {
            return null;
        }

        var chosen = sums.Count == 1 ? sums[0] : ByKind(movement, items, sums);
        var allocations = Oldest(items, chosen ?? sums[0]);
        var evidence = new List<MatchEvidence>();
        if (chosen is null || cut)
        {
            evidence.Add(Evidences.Of(EvidenceCodes.SeveralSums, value: Describe(sums, movement)));
            if (cut)
            {
                evidence.Add(Evidences.Of(EvidenceCodes.SearchCut));
            }

            return new PartyFit(
                FitKind.Ambiguous,
                [],
                0,
                ExactBits,
                evidence,
                IsNamed: false,
                new DecidingFact(DecidingFactCodes.WhichItems, Describe(sums, movement))
            );
        }

        evidence.Add(Evidences.Of(chosen.Count == 1 ? EvidenceCodes.AmountExact : EvidenceCodes.SumUnique, ExactBits));
        if (items.Count(i => remaining(i) == chosen[0]) > chosen.Count(c => c == chosen[0]))
        {
            evidence.Add(Evidences.Of(EvidenceCodes.OldestDue));
        }

        return new PartyFit(FitKind.Exact, allocations, 0, ExactBits, evidence, IsNamed: sums.Count > 1, Doubt: null);
    }

    /// <summary>The one sum whose items are of the kinds the payer named (LOYER, CHARGES …); <c>null</c> when not exactly one is.</summary>
    private List<long>? ByKind(Movement movement, List<int> items, List<List<long>> sums)
    {
        var kinds = movement
            .Text.Words.Select(w => s_kinds.GetValueOrDefault(w.Text))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        if (kinds.Count == 0)
        {
            return null;
        }

        var fitting = sums.FindAll(s => Oldest(items, s).All(a => kinds.Contains(run.Item(a.Item).Kind)));
        return fitting.Count == 1 ? fitting[0] : null;
    }

    /// <summary>The amounts of a sum, each on the oldest item that has it.</summary>
    private List<(int Item, long Amount)> Oldest(List<int> items, List<long> sum)
    {
        var allocations = new List<(int Item, long Amount)>();
        foreach (var amount in sum)
        {
            var item = items.First(i => remaining(i) == amount && !allocations.Exists(a => a.Item == i));
            allocations.Add((item, amount));
        }

        allocations.Sort((a, b) => items.IndexOf(a.Item).CompareTo(items.IndexOf(b.Item)));
        return allocations;
    }

    /// <summary>No sum fits: first what was named, then due items oldest first; what is not due only in full; the rest is a credit.</summary>
    private PartyFit Spread(Movement movement, List<int> open, List<int> first)
    {
        var sign = Math.Sign(movement.Value);
        var booked = movement.Transaction.BookedOn ?? run.Options.Today;
        var payable = open.FindAll(i => Math.Sign(remaining(i)) == sign);
        var ordered = first.Concat(payable.Where(i => !first.Contains(i))).ToList();
        var left = movement.Value;
        var allocations = new List<(int Item, long Amount)>();
        foreach (var item in ordered)
        {
            var due = remaining(item);
            var isDue = run.Item(item).DueOn is not { } date || date <= booked;
            var mayBePart = allocations.Count == 0 || isDue || first.Contains(item);
            if (left == 0 || (!mayBePart && Math.Abs(left) < Math.Abs(due)))
            {
                break;
            }

            var part = Math.Abs(left) < Math.Abs(due) ? left : due;
            allocations.Add((item, part));
            left -= part;
        }

        var evidence = new List<MatchEvidence>();
        var last = allocations[^1];
        var isPart = last.Amount != remaining(last.Item);
        if (isPart)
        {
            evidence.Add(Evidences.Of(EvidenceCodes.AmountBelow));
            evidence.Add(Evidences.Of(EvidenceCodes.Partial));
        }

        if (payable.Count > 1 && first.Count == 0)
        {
            evidence.Add(Evidences.Of(EvidenceCodes.OldestDue));
        }

        if (left != 0)
        {
            evidence.Add(Evidences.Amount(EvidenceCodes.Overpayment, left));
        }

        var kind = left != 0 ? FitKind.Over : FitKind.Spread;
        return new PartyFit(
            kind,
            allocations,
            left,
            left != 0 ? OverBits : 0,
            evidence,
            IsNamed: false,
            isPart && allocations.Count == 1 ? FeeDoubt(movement, remaining(last.Item) - last.Amount, evidence) : null
        );
    }

    /// <summary>A shortfall that a deduction written, or a fee of the banks on the way from abroad, explains: never written off by itself.</summary>
    private DecidingFact? FeeDoubt(Movement movement, long shortfall, List<MatchEvidence> evidence)
    {
        if (movement.Text.Amounts.Deduction is { } deduction && deduction.MinorUnits == shortfall)
        {
            evidence.Add(Evidences.Amount(EvidenceCodes.DeductionWritten, shortfall));
            return new DecidingFact(DecidingFactCodes.FeeRule, shortfall.ToString(CultureInfo.InvariantCulture));
        }

        var isForeign =
            movement.Transaction.OperationCode.Role == OperationRole.CreditTransferInForeign
            || movement.Text.Words.Any(w => w.Text is "ETRANGER" or "INTERNATIONAL");
        if (!isForeign || shortfall > run.Options.ForeignFeeCeiling)
        {
            return null;
        }

        evidence.Add(Evidences.Amount(EvidenceCodes.DifferenceLooksLikeFee, shortfall));
        return new DecidingFact(DecidingFactCodes.FeeRule, shortfall.ToString(CultureInfo.InvariantCulture));
    }

    private static string Describe(List<List<long>> sums, Movement movement) =>
        string.Join(" | ", sums.Select(s => string.Join(" + ", s.Select(a => movement.Money(a).ToAmountString()))));
}
