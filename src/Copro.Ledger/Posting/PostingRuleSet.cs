using System.Diagnostics.CodeAnalysis;

namespace Copro.Ledger;

/// <summary>
/// The posting rules in force: data with a name, a version and a hash, shipped for French entities and replaceable. A set is
/// proved when it is read: every rule balances for all amounts. Immutable.
/// </summary>
public sealed class PostingRuleSet
{
    private readonly Dictionary<(EntityKind Entity, TransitKind Kind), TransitAccount> _transit;

    private PostingRuleSet(
        string name,
        string version,
        ContentHash hash,
        IReadOnlyList<PostingRule> rules,
        Dictionary<(EntityKind Entity, TransitKind Kind), TransitAccount> transit
    )
    {
        Name = name;
        Version = version;
        Hash = hash;
        Rules = rules;
        _transit = transit;
    }

    /// <summary>The rules shipped for syndicats, rental management and agencies.</summary>
    public static PostingRuleSet Shipped { get; } = Parse(LedgerJson.Resource("posting-rules.json"));

    /// <summary>The name of the set.</summary>
    public string Name { get; }

    /// <summary>The version of the set, recorded with each entry.</summary>
    public string Version { get; }

    /// <summary>The SHA-256 of the bytes it was read from.</summary>
    public ContentHash Hash { get; }

    /// <summary>The rules; the first that fits a movement applies.</summary>
    public IReadOnlyList<PostingRule> Rules { get; }

    /// <summary>Reads a set from its JSON form (<c>docs/formats/posting-rules.md</c>).</summary>
    public static bool TryParse(
        ReadOnlySpan<byte> json,
        [NotNullWhen(true)] out PostingRuleSet? rules,
        [NotNullWhen(false)] out Diagnostic? error
    )
    {
        rules = null;
        return LedgerJson.TryRead(json, LedgerJsonContext.Default.PostingRulesDocument, out var document, out error)
            && TryBuild(document, ContentHash.Of(json), out rules, out error);
    }

    /// <summary>Reads a set from its JSON form.</summary>
    /// <exception cref="CoproFormatException">It is not readable, or a rule is not usable.</exception>
    public static PostingRuleSet Parse(ReadOnlySpan<byte> json) =>
        TryParse(json, out var rules, out var error) ? rules : throw new CoproFormatException(error);

    /// <summary>The first rule for a movement, or <c>null</c>.</summary>
    /// <param name="receipt">The movement.</param>
    /// <param name="entityKind">The kind of its entity.</param>
    /// <param name="settlement">The kind of the settlement it brings or waits for; <c>null</c> for none.</param>
    public PostingRule? Find(Receipt receipt, EntityKind entityKind, TransitKind? settlement)
    {
        foreach (var rule in Rules)
        {
            if (rule.Fits(receipt, entityKind, settlement))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>The transit account of a kind of entity, or <c>null</c>.</summary>
    public TransitAccount? TransitOf(EntityKind entityKind, TransitKind kind) =>
        _transit.GetValueOrDefault((entityKind, kind));

    private static bool TryBuild(
        PostingRulesDocument document,
        ContentHash hash,
        [NotNullWhen(true)] out PostingRuleSet? set,
        [NotNullWhen(false)] out Diagnostic? error
    )
    {
        set = null;
        var rules = new List<PostingRule>(document.Rules.Count);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in document.Rules)
        {
            if (!PostingRuleReader.TryRead(row, out var rule, out error))
            {
                return false;
            }

            if (!ids.Add(rule.Id))
            {
                error = LedgerDiagnostics.RuleInvalid.At(default, rule.Id, "there are two rules with this id");
                return false;
            }

            rules.Add(rule);
        }

        var transit = new Dictionary<(EntityKind, TransitKind), TransitAccount>();
        foreach (var row in document.Transit)
        {
            foreach (var entityKind in row.EntityKinds)
            {
                transit[(entityKind, row.Kind)] = new TransitAccount(row.Kind, row.Account, row.Label);
            }
        }

        set = new PostingRuleSet(document.Name, document.Version, hash, rules, transit);
        error = null;
        return true;
    }
}
