namespace Copro.BankMatch;

/// <summary>What a set of books knows beside its targets. Everything is data: listed, exported, taken back.</summary>
public sealed record MatchKnowledge
{
    /// <summary>Knows nothing.</summary>
    public static MatchKnowledge Empty { get; } = new();

    /// <summary>Payers confirmed before.</summary>
    public IReadOnlyList<LearnedPayer> Payers { get; init; } = [];

    /// <summary>What people decided.</summary>
    public IReadOnlyList<ManualAssociation> Manual { get; init; } = [];

    /// <summary>What people refused.</summary>
    public IReadOnlyList<RejectedPair> Rejected { get; init; } = [];

    /// <summary>The accounts of the books: a movement between two of them is no receipt.</summary>
    public IReadOnlyList<BankAccountNumber> OwnAccounts { get; init; } = [];

    /// <summary>The names of the books' entities as banks write them: a transfer from one of them is no receipt.</summary>
    public IReadOnlyList<string> OwnNames { get; init; } = [];

    /// <summary>The names of suppliers: a refund of theirs never pays what a debtor owes.</summary>
    public IReadOnlyList<string> Suppliers { get; init; } = [];
}
