namespace Copro.Conformance;

/// <summary>
/// One thing that every store must do. It needs no test framework: it returns when the store does it, and throws
/// <see cref="ConformanceException"/> with a plain sentence when not.
/// </summary>
public sealed class ConformanceCase
{
    private readonly Func<ILedgerStoreFactory, CancellationToken, Task> _run;

    /// <summary>Names a case.</summary>
    /// <param name="name">Its name, unique in its list, in small letters: <c>entries/no-hole</c>.</param>
    /// <param name="run">What it does with stores from a factory.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ConformanceCase(string name, Func<ILedgerStoreFactory, CancellationToken, Task> run)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(run);
        Name = name;
        _run = run;
    }

    /// <summary>The name, such as <c>entries/no-hole</c>; stable from version to version.</summary>
    public string Name { get; }

    /// <summary>Runs the case.</summary>
    /// <param name="factory">Gives the stores; whoever runs the case closes them afterwards.</param>
    /// <param name="cancellationToken">Ends the case early.</param>
    /// <exception cref="ConformanceException">The store does not do it.</exception>
    public Task RunAsync(ILedgerStoreFactory factory, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return _run(factory, cancellationToken);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
