namespace Copro.BankMatch;

/// <summary>What was decided about one movement, why, and what else it could have been.</summary>
public sealed record MatchDecision
{
    /// <summary>The movement.</summary>
    public required BankTransaction Transaction { get; init; }

    /// <summary>What became of it.</summary>
    public MatchOutcome Outcome { get; init; }

    /// <summary>What it is, whatever became of it.</summary>
    public MovementNature Nature { get; init; }

    /// <summary>
    /// What goes to which target. Allocations + credit − fee = movement for matched and reopened, and for a proposal that has any.
    /// </summary>
    public IReadOnlyList<MatchAllocation> Allocations { get; init; } = [];

    /// <summary>The debtor's account, for a receipt and a return; <c>null</c> when no single party is known.</summary>
    public string? Account { get; init; }

    /// <summary>What stays as a credit on <see cref="Account"/>; zero when nothing does.</summary>
    public Money Credit { get; init; }

    /// <summary>What was kept back and is recognised: commission, fee of the operator; zero when nothing was.</summary>
    public Money Fee { get; init; }

    /// <summary>For a duplicate: the id of the movement that counts.</summary>
    public string? Of { get; init; }

    /// <summary>For a settlement: what it clears; one, or several in one sum.</summary>
    public IReadOnlyList<SettlementClearing> Settlements { get; init; } = [];

    /// <summary>For a return: the id of the payment that came back; <c>null</c> when items were found and no payment.</summary>
    public string? ReturnedPayment { get; init; }

    /// <summary>What speaks for and against, strongest first.</summary>
    public IReadOnlyList<MatchEvidence> Evidence { get; init; } = [];

    /// <summary>The best readings that lost, best first.</summary>
    public IReadOnlyList<MatchAlternative> Alternatives { get; init; } = [];

    /// <summary>What would decide; <c>null</c> when nothing is open.</summary>
    public DecidingFact? DecidingFact { get; init; }

    /// <summary>From 0 to 1: the odds of the weight and the margin, whichever is less. Not calibrated on confirmed decisions yet.</summary>
    public double Confidence { get; init; }

    /// <summary>The bits between the chosen reading and the best other one; infinite when there is no other.</summary>
    public double Margin { get; init; } = double.PositiveInfinity;

    /// <summary>The rule or threshold that led to the outcome; one of <see cref="MatchRules"/>.</summary>
    public string Rule { get; init; } = MatchRules.NoKey;
}
