using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, diagnostic.Code, out _);
        if (count++ < KeptPerCode)
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

    /// <summary>
    /// Counts a finding that would neither be kept nor heard, without making it: the kept places of its code are taken and there is
    /// no sink. A million warnings then cost a million additions, not a million objects.
    /// </summary>
    /// <param name="descriptor">What kind of finding, at its default severity.</param>
    /// <returns>Whether it was counted; if not, make the finding and add it.</returns>
    public bool TryCount(DiagnosticDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        if (_sink is not null)
        {
            return false;
        }

        ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(_counts, descriptor.Code);
        if (Unsafe.IsNullRef(ref count) || count < KeptPerCode)
        {
            return false;
        }

        count++;
        Count++;
        if (descriptor.DefaultSeverity == DiagnosticSeverity.Error)
        {
            ErrorCount++;
        }

        return true;
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
