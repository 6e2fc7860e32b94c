namespace Copro.Storage.Sqlite;

/// <summary>Where a <see cref="SqliteLedgerStore"/> keeps its books and how long it waits for others.</summary>
public sealed class SqliteLedgerStoreOptions
{
    /// <summary>The shortest wait that means anything: the engine counts in milliseconds.</summary>
    public static readonly TimeSpan MinBusyTimeout = TimeSpan.FromMilliseconds(1);

    /// <summary>The longest wait: a writer that has not come to its turn in an hour never will.</summary>
    public static readonly TimeSpan MaxBusyTimeout = TimeSpan.FromHours(1);

    /// <summary>
    /// The path of the database file; it is created, readable by its owner only, when it is not there. Its folder exists, on
    /// a local disk: SQLite's write-ahead log does not work on network shares. Empty by default, which is not valid.
    /// </summary>
    public string Path { get; set; } = string.Empty;

    /// <summary>
    /// How long a commit waits while another process writes, between <see cref="MinBusyTimeout"/> and
    /// <see cref="MaxBusyTimeout"/>; 30 seconds by default. Commits of one store object queue up without it.
    /// </summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What is wrong with these options, in English; empty when nothing is.</summary>
    public IReadOnlyList<string> Validate()
    {
        var errors = new List<string>();
        if (string.IsNullOrWhiteSpace(Path))
        {
            errors.Add($"{nameof(Path)} is empty: it names the database file.");
        }
        else if (Path.StartsWith(':') || Path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            errors.Add(
                $"{nameof(Path)} is the path of a file: books in memory or behind a URI would not outlive the process."
            );
        }

        if (BusyTimeout < MinBusyTimeout || BusyTimeout > MaxBusyTimeout)
        {
            errors.Add($"{nameof(BusyTimeout)} lies between {MinBusyTimeout} and {MaxBusyTimeout}.");
        }

        return errors;
    }
}
