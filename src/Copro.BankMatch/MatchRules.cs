namespace Copro.BankMatch;

/// <summary>The rules that lead to an outcome. Codes are stable.</summary>
public static class MatchRules
{
    /// <summary>A person decided.</summary>
    public const string Manual = "manual";

    /// <summary>A guard: zero, not booked, other currency, wrong direction.</summary>
    public const string Guard = "guard";

    /// <summary>Between own accounts.</summary>
    public const string OwnTransfer = "own_transfer";

    /// <summary>Bank fees, taxes and interest.</summary>
    public const string BankOperation = "bank_operation";

    /// <summary>The same movement in another document, or restated.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>A payment came back.</summary>
    public const string Return = "return";

    /// <summary>An expected settlement.</summary>
    public const string Settlement = "settlement";

    /// <summary>A batch, slip or list names its items.</summary>
    public const string Batch = "batch";

    /// <summary>Our own reference.</summary>
    public const string Reference = "reference";

    /// <summary>The party is certain; the law says which debt is paid (Code civil 1342-10).</summary>
    public const string PartyThenLaw = "party_then_law";

    /// <summary>An amount and nothing else.</summary>
    public const string AmountOnly = "amount_only";

    /// <summary>The evidence or the margin is below its threshold.</summary>
    public const string Threshold = "threshold";

    /// <summary>Several sums fit.</summary>
    public const string SeveralSums = "several_sums";

    /// <summary>A difference that only a rule of the user may write off.</summary>
    public const string Difference = "difference";

    /// <summary>Nothing identifies a party.</summary>
    public const string NoKey = "no_key";

    /// <summary>Automatic booking is switched off.</summary>
    public const string SwitchedOff = "switched_off";
}
