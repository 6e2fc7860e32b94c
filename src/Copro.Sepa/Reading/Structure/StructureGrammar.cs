using System.Collections.Frozen;

namespace Copro.Sepa;

/// <summary>
/// The content model of one version of a message: data of our own under <c>Reading/Grammars</c>, one small text a version, each
/// saying only in what it differs from another. Immutable; made once a version and shared.
/// </summary>
internal sealed class StructureGrammar
{
    private const string RootType = "Document";

    /// <summary>The grammar for a pain.008 whose version is not told.</summary>
    public const string AnyPain008 = "pain.008.any";

    private static readonly FrozenDictionary<string, Lazy<StructureGrammar>> s_known = Known();

    private StructureGrammar(string name, ElementType document)
    {
        Name = name;
        Document = document;
        Names = NamesBelow(document);
    }

    /// <summary>The name of its text: <c>pain.008.001.08</c>, <c>pain.008.001.03-07</c>.</summary>
    public string Name { get; }

    /// <summary>What <c>Document</c> holds.</summary>
    public ElementType Document { get; }

    /// <summary>
    /// All element names, for the name table of a reader: it then hands out these very instances, which are equal at first sight.
    /// </summary>
    public IReadOnlyCollection<string> Names { get; }

    /// <summary>
    /// The grammar of a message version such as <c>pain.008.001.08</c>, <c>pain.008.003.02</c> or <c>pain.002.001.10</c>;
    /// <c>null</c> for one we have none of.
    /// </summary>
    public static StructureGrammar? For(string version) => s_known.GetValueOrDefault(version)?.Value;

    /// <summary>The versions that have a grammar.</summary>
    public static IEnumerable<string> Versions => s_known.Keys;

    private static HashSet<string> NamesBelow(ElementType document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<ElementType> { document };
        var open = new Queue<ElementType>(seen);
        while (open.TryDequeue(out var type))
        {
            foreach (var particle in type.Particles)
            {
                names.Add(particle.Name);
                if (seen.Add(particle.Type))
                {
                    open.Enqueue(particle.Type);
                }
            }
        }

        return names;
    }

    private static FrozenDictionary<string, Lazy<StructureGrammar>> Known()
    {
        var texts = new Dictionary<string, Lazy<StructureGrammar>>(StringComparer.Ordinal);
        Add(texts, "pain.002.001.03");
        Add(texts, "pain.002.001.10");
        Add(texts, "pain.008.001.08");
        Add(texts, "pain.008.001.02", "pain.008.002.02", "pain.008.003.02", "pain.008.001.02.ch.03");
        Add(texts, "pain.008.001.03-07", [.. Enumerable.Range(3, 5).Select(number => $"pain.008.001.0{number}")]);
        Add(texts, "pain.008.001.09-10", "pain.008.001.09", "pain.008.001.10");
        Add(texts, "pain.008.001.11-12", "pain.008.001.11", "pain.008.001.12");
        Add(texts, AnyPain008);
        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, Lazy<StructureGrammar>> texts, string name, params string[] versions)
    {
        var grammar = new Lazy<StructureGrammar>(() => new(name, GrammarText.Load(name).TypeOf(RootType)));
        texts[name] = grammar;
        foreach (var version in versions)
        {
            texts[version] = grammar;
        }
    }
}
