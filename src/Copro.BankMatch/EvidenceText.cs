using System.Collections.Frozen;
using System.Globalization;

namespace Copro.BankMatch;

/// <summary>Makes texts for people from the codes of a decision, in English and in French.</summary>
/// <remarks>The texts show names and references: they are for the screen of the person who decides, not for a log.</remarks>
public static partial class EvidenceText
{
    private const string LeftOut = "…";

    private static readonly FrozenDictionary<string, (string English, string French)> s_evidence = Evidence();
    private static readonly FrozenDictionary<string, (string English, string French)> s_facts = Facts();

    /// <summary>Every evidence code that has a text: all of <see cref="EvidenceCodes"/>, in no particular order.</summary>
    public static IReadOnlyCollection<string> KnownCodes => s_evidence.Keys;

    /// <summary>The text of one piece of evidence; its code when it is not one of ours.</summary>
    public static string Of(MatchEvidence evidence, DiagnosticLanguage language)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Format(s_evidence, evidence.Code, language, evidence.Value, evidence.Expected);
    }

    /// <summary>The text of the fact that would decide; its code when it is not one of ours.</summary>
    public static string Of(DecidingFact fact, DiagnosticLanguage language)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Format(s_facts, fact.Code, language, fact.Value, expected: null);
    }

    /// <summary>The whole explanation of a decision: outcome, evidence, best other reading, and what would decide.</summary>
    public static string Explain(MatchDecision decision, DiagnosticLanguage language)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var french = language == DiagnosticLanguage.French;
        var colon = french ? " : " : ": ";
        var lines = new List<string>
        {
            OutcomeOf(decision.Outcome, french)
                + colon
                + string.Join("; ", decision.Evidence.Select(e => Of(e, language))),
        };
        foreach (var other in decision.Alternatives)
        {
            var facts = string.Join("; ", other.Evidence.Select(e => Of(e, language)));
            lines.Add((french ? "écarté" : "rejected") + colon + other.Party + (facts.Length > 0 ? $" ({facts})" : ""));
        }

        if (decision.DecidingFact is { } fact)
        {
            lines.Add((french ? "à savoir" : "to find out") + colon + Of(fact, language));
        }

        return string.Join('\n', lines);
    }

    /// <summary>
    /// A decision in one line that names nobody: the outcome and what kind of evidence led to it, every value left out. For reports
    /// and logs.
    /// </summary>
    public static string Summarise(MatchDecision decision, DiagnosticLanguage language)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var french = language == DiagnosticLanguage.French;
        var reasons = decision
            .Evidence.Select(e => Of(e with { Value = LeftOut, Expected = LeftOut }, language))
            .Distinct(StringComparer.Ordinal);
        return OutcomeOf(decision.Outcome, french) + (french ? " : " : ": ") + string.Join("; ", reasons);
    }

    private static string Format(
        FrozenDictionary<string, (string English, string French)> table,
        string code,
        DiagnosticLanguage language,
        string? value,
        string? expected
    )
    {
        if (!table.TryGetValue(code, out var text))
        {
            return code;
        }

        var template = language == DiagnosticLanguage.French ? text.French : text.English;
        return string.Format(CultureInfo.InvariantCulture, template, value ?? "?", expected ?? "?");
    }

    private static string OutcomeOf(MatchOutcome outcome, bool french) =>
        outcome switch
        {
            MatchOutcome.Matched => french ? "rapproché" : "matched",
            MatchOutcome.Proposed => french ? "proposé" : "proposed",
            MatchOutcome.Duplicate => french ? "doublon" : "duplicate",
            MatchOutcome.Reopened => french ? "rouvert" : "reopened",
            MatchOutcome.Ignored => french ? "sans objet" : "ignored",
            _ => french ? "non rapproché" : "unmatched",
        };
}
