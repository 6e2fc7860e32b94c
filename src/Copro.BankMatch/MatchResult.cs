namespace Copro.BankMatch;

/// <summary>What a run decided. It changed nothing: the caller applies it, or shows it as a dry run.</summary>
public sealed record MatchResult
{
    /// <summary>The version of the rules that decided.</summary>
    public string Policy { get; init; } = MatchOptions.CurrentPolicy;

    /// <summary>One decision a movement, in the order the movements were given.</summary>
    public required IReadOnlyList<MatchDecision> Decisions { get; init; }

    /// <summary>Every item of the book after the run, in the order of the book.</summary>
    public required IReadOnlyList<ItemState> Items { get; init; }

    /// <summary>The credits left on accounts, ordered by account and currency.</summary>
    public required IReadOnlyList<AccountCredit> Credits { get; init; }
}
