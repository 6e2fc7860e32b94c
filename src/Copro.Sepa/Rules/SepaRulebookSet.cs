namespace Copro.Sepa;

/// <summary>
/// The rulebooks of all collection dates, with a version and a hash that decisions can be recorded with. Immutable; the form of its
/// JSON is written down in <c>docs/formats/sepa-rulebooks.md</c>.
/// </summary>
public sealed class SepaRulebookSet
{
    /// <summary>The largest set, in bytes: a hundred times the built-in one.</summary>
    public const int MaxBytes = 262_144;

    /// <summary>The most rulebooks of a set: one a year since SEPA began, several times over.</summary>
    public const int MaxRulebooks = 100;

    private const string BuiltInResource = "Copro.Sepa.rulebooks.json";

    private static readonly Lazy<SepaRulebookSet> s_builtIn = new(ReadBuiltIn);

    private readonly SepaRulebook[] _rulebooks;

    internal SepaRulebookSet(string version, ContentHash hash, SepaRulebook[] rulebooks)
    {
        Version = version;
        Hash = hash;
        _rulebooks = rulebooks;
        Rulebooks = Array.AsReadOnly(rulebooks);
    }

    /// <summary>The set that this version of the library carries.</summary>
    public static SepaRulebookSet BuiltIn => s_builtIn.Value;

    /// <summary>The version its maker gave it: the date of the state of the rules, <c>2026-11-22</c>.</summary>
    public string Version { get; }

    /// <summary>SHA-256 of the JSON it was loaded from, byte by byte.</summary>
    public ContentHash Hash { get; }

    /// <summary>The rulebooks, oldest first; at least one.</summary>
    public IReadOnlyList<SepaRulebook> Rulebooks { get; }

    /// <summary>Loads a set.</summary>
    /// <param name="json">UTF-8, with or without byte order mark.</param>
    /// <param name="findings">Gets everything that is wrong, each with its JSON path.</param>
    /// <returns>The set; <c>null</c> when there is an error.</returns>
    public static SepaRulebookSet? Load(ReadOnlySpan<byte> json, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return RulebookReader.Read(json, findings);
    }

    /// <summary>Loads a set, or throws.</summary>
    /// <param name="json">UTF-8, with or without byte order mark.</param>
    /// <exception cref="CoproFormatException">It has an error; the exception carries the first one.</exception>
    public static SepaRulebookSet Load(ReadOnlySpan<byte> json)
    {
        var findings = new DiagnosticBag();
        return Load(json, findings)
            ?? throw new CoproFormatException(
                findings.Items.First(finding => finding.Severity == DiagnosticSeverity.Error)
            );
    }

    /// <summary>The rulebook that holds for collections of a date: the last that begins on or before it, else the first.</summary>
    public SepaRulebook For(DateOnly collectionDate)
    {
        for (var i = _rulebooks.Length - 1; i > 0; i--)
        {
            if (collectionDate >= _rulebooks[i].ValidFrom)
            {
                return _rulebooks[i];
            }
        }

        return _rulebooks[0];
    }

    /// <summary>Version and the first eight digits of the hash: what a log needs to tell two sets apart.</summary>
    public override string ToString() => $"{Version} {Hash.ToString()[..8]}";

    private static SepaRulebookSet ReadBuiltIn()
    {
        using var resource =
            typeof(SepaRulebookSet).Assembly.GetManifestResourceStream(BuiltInResource)
            ?? throw new InvalidOperationException($"The assembly has no resource {BuiltInResource}.");
        var json = new byte[resource.Length];
        resource.ReadExactly(json);
        return Load(json);
    }
}
