namespace Copro;

/// <summary>
/// Collects the findings of one reading. All are counted; of each code the first <see cref="KeptPerCode"/> are kept, so
/// that a hostile file cannot fill the memory; a sink sees every one as it comes.
/// </summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class DiagnosticBag
{
    /// <summary>
    /// How many findings of one code are kept: more than a person reads, few enough that a thousand codes at the worst
    /// stay in some tens of megabytes.
    /// </summary>
    public const int KeptPerCode = 1000;

    private readonly List<Diagnostic> _kept = [];
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Action<Diagnostic>? _sink;

    /// <summary>An empty collection.</summary>
    /// <param name="sink">Called with every finding as it is added, kept or not; <c>null</c> for none.</param>
    public DiagnosticBag(Action<Diagnostic>? sink = null) => _sink = sink;

    /// <summary>The findings that were kept, in the order they were made.</summary>
    public IReadOnlyList<Diagnostic> Items => _kept;

    /// <summary>How many findings were made, kept or not.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them are errors.</summary>
    public long ErrorCount { get; private set; }

    /// <summary>Whether there is at least one error.</summary>
    public bool HasErrors => ErrorCount > 0;

    /// <summary>How many findings of one code were made, kept or not.</summary>
    public long CountOf(DiagnosticDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return _counts.GetValueOrDefault(descriptor.Code);
    }

    /// <summary>Adds a finding.</summary>
    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        Count++;
        if (diagnostic.Severity == DiagnosticSeverity.Error)
        {
            ErrorCount++;
        }

        var count = _counts.GetValueOrDefault(diagnostic.Code);
        _counts[diagnostic.Code] = count + 1;
        if (count < KeptPerCode)
        {
            _kept.Add(diagnostic);
        }

        _sink?.Invoke(diagnostic);
    }

    /// <summary>Adds a finding of a given kind at its default severity.</summary>
    public void Add(DiagnosticDescriptor descriptor, DiagnosticPlace place, params DiagnosticArgument[] arguments)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        Add(descriptor.At(place, arguments));
    }

    /// <summary>Adds findings in their order.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }
}
