namespace Copro.Sepa;

/// <summary>By what a run of collections is judged.</summary>
internal sealed record JudgeSettings
{
    /// <summary>How letters outside the SEPA set are spelled.</summary>
    public TransliterationStyle Style { get; init; }

    /// <summary>The version that is written, or was read: some of the content needs the newer one.</summary>
    public Pain008Version Version { get; init; }

    /// <summary>The rulebooks; the collection date chooses among them.</summary>
    public SepaRulebookSet Rulebooks { get; init; } = SepaRulebookSet.BuiltIn;

    /// <summary>What the bank asks beyond the scheme.</summary>
    public BankProfile Profile { get; init; } = BankProfile.None;

    /// <summary>
    /// Whether the rows come out of a file that exists. It may hold what the writer never makes, and what that is worth the rulebook
    /// of the collection date says: an address of free lines alone.
    /// </summary>
    public bool IsReading { get; init; }
}
