using Copro.Cmc7.Lines;

namespace Copro.Cmc7;

/// <summary>
/// What the RLMC key, which comes from the face of the cheque and never from its line, proves about unreadable digits: all
/// fillings that fit, found by trying all of them, at most 100.
/// </summary>
public sealed class Cmc7Repair
{
    /// <summary>The most digits the key can repair: with three there are some ten solutions.</summary>
    public const int MaxUnreadable = 2;

    internal Cmc7Repair(
        Cmc7RepairOutcome outcome,
        Cmc7Line original,
        RlmcKey key,
        IReadOnlyList<Cmc7Line> candidates,
        Diagnostic? diagnostic
    )
    {
        Outcome = outcome;
        Original = original;
        Key = key;
        Candidates = candidates;
        Diagnostic = diagnostic;
    }

    /// <summary>What the key can do.</summary>
    public Cmc7RepairOutcome Outcome { get; }

    /// <summary>The line as it was read.</summary>
    public Cmc7Line Original { get; }

    /// <summary>The key it was tried with; none when there was none.</summary>
    public RlmcKey Key { get; }

    /// <summary>
    /// The lines that fit, in the order of their digits: the repair, the proposal, the ambiguous fillings, or, for a wrong
    /// key, the lines that differ in one digit.
    /// </summary>
    public IReadOnlyList<Cmc7Line> Candidates { get; }

    /// <summary>The repaired line when it may be applied; <c>null</c> in every other case, a proposal included.</summary>
    public Cmc7Line? Repaired => Outcome == Cmc7RepairOutcome.Repaired ? Candidates[0] : null;

    /// <summary>The outcome in words; <c>null</c> when there was nothing to repair or nothing to say.</summary>
    public Diagnostic? Diagnostic { get; }

    /// <summary>Finds what a key proves about a line.</summary>
    /// <param name="line">The line, its unreadable digits marked by the reader itself.</param>
    /// <param name="key">The key printed on the cheque.</param>
    public static Cmc7Repair Find(in Cmc7Line line, RlmcKey key)
    {
        if (line.Layout is not { HasRlmcKey: true } || line.Kind != Cmc7Kind.Cheque)
        {
            return new Cmc7Repair(Cmc7RepairOutcome.NotApplicable, line, key, [], null);
        }

        var places = RepairSearch.UnreadablePlaces(line);
        if (!key.HasValue)
        {
            var missing = places.Count > 0 ? Cmc7Diagnostics.KeyNotAvailable.At(default) : null;
            return new Cmc7Repair(Cmc7RepairOutcome.NotApplicable, line, key, [], missing);
        }

        return places.Count switch
        {
            0 => Check(line, key),
            <= MaxUnreadable => Fill(line, key, places),
            _ => new Cmc7Repair(
                Cmc7RepairOutcome.NotRepairable,
                line,
                key,
                [],
                Cmc7Diagnostics.NotRepairable.At(default, places.Count)
            ),
        };
    }

    private static Cmc7Repair Check(in Cmc7Line line, RlmcKey key)
    {
        var expected = RlmcKey.Compute(line);
        return expected == key
            ? new Cmc7Repair(Cmc7RepairOutcome.NothingToRepair, line, key, [], null)
            : new Cmc7Repair(
                Cmc7RepairOutcome.KeyWrong,
                line,
                key,
                RepairSearch.OneDigitAway(line, key),
                Cmc7Diagnostics.KeyWrong.At(default, key.ToString(), expected.ToString())
            );
    }

    private static Cmc7Repair Fill(in Cmc7Line line, RlmcKey key, List<RepairSearch.Place> places)
    {
        var solutions = RepairSearch.Fillings(line, key, places);
        var (outcome, diagnostic) = (solutions.Count, places.Count) switch
        {
            (0, _) => (Cmc7RepairOutcome.NoSolution, Cmc7Diagnostics.RepairImpossible.At(default, key.ToString())),
            (1, 1) => (Cmc7RepairOutcome.Repaired, Cmc7Diagnostics.Repaired.At(default)),
            (1, _) => (Cmc7RepairOutcome.Proposed, Cmc7Diagnostics.RepairProposed.At(default)),
            _ => (Cmc7RepairOutcome.Ambiguous, Cmc7Diagnostics.RepairAmbiguous.At(default, solutions.Count)),
        };
        return new Cmc7Repair(outcome, line, key, solutions, diagnostic);
    }
}
