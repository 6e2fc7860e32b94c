namespace Copro.Ledger;

/// <summary>Opens daybooks with the options, clock and rules of the host. Holds no books: safe as a singleton.</summary>
public sealed class DaybookFactory
{
    private readonly PostingEngine _engine;
    private readonly TimeProvider _clock;
    private readonly LedgerOptions _options;

    /// <summary>A factory.</summary>
    /// <exception cref="ArgumentException">The options are not usable.</exception>
    public DaybookFactory(PostingEngine engine, TimeProvider clock, LedgerOptions options)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid();
        _engine = engine;
        _clock = clock;
        _options = options;
    }

    /// <summary>The daybook of these books.</summary>
    /// <param name="store">Where they are kept.</param>
    /// <param name="books">Whose.</param>
    /// <param name="key">The key of these books.</param>
    public Daybook Open(ILedgerStore store, BooksId books, ChainKey key) =>
        new(store, books, key, _clock, _options, _engine);
}
