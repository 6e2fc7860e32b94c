using System.Collections.Frozen;

namespace Copro.Sepa;

/// <summary>
/// What one bank asks beyond the scheme: narrower characters, an identified sender, smaller files, its cut-off. Data, passed per
/// call; the scheme's own rules are in <see cref="SepaRulebook"/>. A profile only narrows: it allows nothing that SEPA does not.
/// </summary>
public sealed record BankProfile
{
    private readonly FrozenDictionary<char, string> _replacements = FrozenDictionary<char, string>.Empty;

    /// <summary>No demands: what the scheme allows, the bank takes.</summary>
    public static BankProfile None { get; } = new() { Name = "none" };

    /// <summary>
    /// CIC, as its users found it: <c>&amp;</c>, <c>"</c>, <c>&lt;</c>, <c>_</c> and <c>Ç</c> are refused (Dolibarr/dolibarr#19558,
    /// #21650), and the sender is to be identified.
    /// </summary>
    public static BankProfile Cic { get; } =
        new()
        {
            Name = "CIC",
            Replacements = new Dictionary<char, string>
            {
                ['&'] = "+",
                ['"'] = "'",
                ['<'] = "(",
                ['_'] = "-",
                ['Ç'] = "C",
            },
            DemandsInitiatorId = true,
        };

    /// <summary>The bank, for people and messages: <c>CIC</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Characters the bank refuses, each with what a text has instead: 1 to 3 SEPA characters that are not refused themselves.
    /// Identifiers that hold one are refused, never changed. Empty by default.
    /// </summary>
    /// <exception cref="ArgumentException">A replacement is empty, too long, or has a character that cannot be written.</exception>
    public IReadOnlyDictionary<char, string> Replacements
    {
        get => _replacements;
        init => _replacements = Checked(value);
    }

    /// <summary>Whether <c>InitgPty/Id</c> (SIRET or ICS) must be there.</summary>
    public bool DemandsInitiatorId { get; init; }

    /// <summary>Whether the creditor's address must be there, with fields for town and country (some Belgian banks).</summary>
    public bool DemandsCreditorAddress { get; init; }

    /// <summary>Whether both BICs must be there although the scheme lets them be left out in the EEA.</summary>
    public bool DemandsBic { get; init; }

    /// <summary>The most collections of one file, 1 or more; <c>null</c> for as many as a message holds.</summary>
    public int? MaxCollectionsPerFile { get; init; }

    /// <summary>How many calendar days lie at least between signature and collection (<c>DtOfSgntr</c>). Default 0.</summary>
    public int MinDaysAfterSignature { get; init; }

    /// <summary>Until when the bank takes a file on a TARGET day, by its own clock. Default 10:00.</summary>
    public TimeOnly CutOff { get; init; } = CollectionTerms.DefaultCutOff;

    /// <summary>How many TARGET days before the collection the bank wants the file. Default 1.</summary>
    public int LeadDays { get; init; } = CollectionTerms.SchemeLeadDays;

    /// <summary>Whether the bank refuses a character, wherever it stands.</summary>
    public bool Refuses(char c) => _replacements.ContainsKey(c);

    /// <summary>Whether it refuses any character that SEPA allows: if not, what the scheme's rules let through needs no look.</summary>
    internal bool NarrowsSepaSet => _replacements.Keys.Any(SepaText.IsAllowed);

    /// <summary>The collection terms of this bank.</summary>
    /// <param name="timeZone">The bank's clock: <c>Europe/Paris</c>.</param>
    /// <param name="noticeDays">The notice agreed with the debtors, in calendar days; 14 when nothing shorter was.</param>
    public CollectionTerms Terms(TimeZoneInfo timeZone, int noticeDays = CollectionTerms.DefaultNoticeDays) =>
        new()
        {
            TimeZone = timeZone,
            CutOff = CutOff,
            LeadDays = LeadDays,
            NoticeDays = noticeDays,
        };

    /// <summary>The bank.</summary>
    public override string ToString() => Name;

    private static FrozenDictionary<char, string> Checked(IReadOnlyDictionary<char, string> replacements)
    {
        ArgumentNullException.ThrowIfNull(replacements);
        foreach (var (refused, instead) in replacements)
        {
            var writable =
                !string.IsNullOrEmpty(instead)
                && instead.Length <= SepaText.MaxGrowth
                && instead.All(c => SepaText.IsAllowed(c) && !replacements.ContainsKey(c));
            if (!writable)
            {
                throw new ArgumentException(
                    $"What stands for U+{(int)refused:X4} must be 1 to {SepaText.MaxGrowth} SEPA characters that are not refused.",
                    nameof(replacements)
                );
            }
        }

        return replacements.ToFrozenDictionary();
    }
}
