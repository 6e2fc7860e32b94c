namespace Copro.BankMatch;

/// <summary>Makes the decisions about receipts and supplier payments.</summary>
internal static class Decisions
{
    /// <summary>What a movement is when no settlement, return or bank operation claimed it.</summary>
    public static MovementNature NatureOf(Movement movement)
    {
        if (movement.SettlementKind is not null && movement.Value > 0)
        {
            return MovementNature.Settlement;
        }

        return movement.Value > 0 ? MovementNature.Receipt : MovementNature.SupplierDebit;
    }

    /// <summary>A decision with allocations.</summary>
    public static MatchDecision With(
        MatchRun run,
        Movement movement,
        MatchOutcome outcome,
        IEnumerable<(int Item, long Amount)> allocations,
        IEnumerable<MatchEvidence> evidence,
        string rule
    )
    {
        var list = allocations.ToList();
        var accounts = list.Select(a => run.Item(a.Item).Account).Distinct(StringComparer.Ordinal).ToList();
        return new MatchDecision
        {
            Transaction = movement.Transaction,
            Outcome = outcome,
            Nature = NatureOf(movement),
            Allocations = [.. list.Select(a => new MatchAllocation(run.Item(a.Item).Id, movement.Money(a.Amount)))],
            Account = accounts.Count == 1 ? accounts[0] : null,
            Evidence = Evidences.Ordered(evidence),
            Rule = rule,
        };
    }

    /// <summary>A decision without a reading.</summary>
    public static MatchDecision None(
        Movement movement,
        DecidingFact fact,
        string rule,
        params MatchEvidence[] evidence
    ) =>
        new()
        {
            Transaction = movement.Transaction,
            Outcome = MatchOutcome.Unmatched,
            Nature = NatureOf(movement),
            Evidence = Evidences.Ordered(evidence),
            DecidingFact = fact,
            Rule = rule,
        };
}
