using Copro.Ledger;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Copro.Storage.Sqlite;

/// <summary>
/// Books kept in one SQLite file, with a write-ahead log and every commit flushed to the disk. Safe for use by several threads,
/// and by several processes of one machine, at once: readers see the state they began with and never wait; writers take turns.
/// </summary>
/// <remarks>
/// SQLite works synchronously: the returned tasks are completed when the call returns, except where a commit waits for its turn.
/// Cancellation is heeded between records, until the commit itself; afterwards all of it is stored. A failure of the file keeps
/// its own exception, <see cref="SqliteException"/>, and leaves nothing of the commit.
/// </remarks>
public sealed partial class SqliteLedgerStore : ILedgerStore, IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan s_firstDelay = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromMilliseconds(50);

    private readonly TimeSpan _busyTimeout;
    private readonly SqliteSession _writer;
    private readonly SqliteSessionPool _readers;

    // Never disposed: it holds nothing, and whoever waits on it while the store closes must still be told so.
#pragma warning disable CA2213
    private readonly SemaphoreSlim _writeTurn = new(initialCount: 1, maxCount: 1);
#pragma warning restore CA2213
    private bool _disposed;

    private SqliteLedgerStore(string path, TimeSpan busyTimeout, SqliteSession writer)
    {
        Path = path;
        _busyTimeout = busyTimeout;
        _writer = writer;
        _readers = new SqliteSessionPool(path, busyTimeout);
    }

    /// <summary>The full path of the database file.</summary>
    public string Path { get; }

    /// <summary>
    /// Opens the file, makes it if it is not there, and brings its schema forward to this package's. Older packages cannot
    /// open it afterwards.
    /// </summary>
    /// <param name="options">Where the file is.</param>
    /// <param name="cancellationToken">Heeded while another process holds the file.</param>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    /// <exception cref="CoproFormatException">The file was made by a newer package, or by other schema scripts.</exception>
    /// <exception cref="IOException">The file cannot be made, or cannot have a write-ahead log where it is.</exception>
    /// <exception cref="SqliteException">The file is no database, or cannot be read or written.</exception>
    public static async ValueTask<SqliteLedgerStore> OpenAsync(
        SqliteLedgerStoreOptions options,
        CancellationToken cancellationToken = default
    )
    {
        RequireValid(options);
        cancellationToken.ThrowIfCancellationRequested();
        var path = System.IO.Path.GetFullPath(options.Path);
        DatabaseFile.CreateIfMissing(path);
        var session = SqliteSession.Open(path, options.BusyTimeout);
        try
        {
            DatabaseFile.UseWriteAheadLog(session);
            if (!SchemaMigrator.IsCurrent(session))
            {
                await BeginWriteAsync(session, options.BusyTimeout, cancellationToken).ConfigureAwait(false);
                SchemaMigrator.Migrate(session, SchemaMigrator.CurrentVersion);
                session.Commit();
            }

            return new SqliteLedgerStore(path, options.BusyTimeout, session);
        }
        catch
        {
            // Closing the connection undoes what it began.
            session.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public ValueTask<CommitResult> CommitAsync(LedgerCommit commit, CancellationToken cancellationToken = default)
    {
        LedgerCommitRules.Validate(commit);
        return WriteAsync(
            session => new CommitWriter(session, commit, cancellationToken).Write(),
            keep: result => result.Outcome == CommitOutcome.Committed,
            cancellationToken
        );
    }

    /// <summary>
    /// Stores a commit inside a transaction of the caller, so that the caller's own rows and the books change together. What
    /// is answered <see cref="CommitOutcome.Committed"/> is stored when the caller commits, and never was when he rolls back;
    /// after any other answer the transaction is as it was before the call, and is the caller's to go on with.
    /// </summary>
    /// <param name="commit">What to store.</param>
    /// <param name="connection">An open connection to the file of this store, with foreign keys on.</param>
    /// <param name="transaction">The transaction, begun on that connection; best not deferred.</param>
    /// <param name="cancellationToken">Heeded between records.</param>
    /// <exception cref="ArgumentException">
    /// The commit is malformed; or the transaction is not the connection's; or the connection is to another file or has its foreign
    /// keys off.
    /// </exception>
    public ValueTask<CommitResult> CommitAsync(
        LedgerCommit commit,
        SqliteConnection connection,
        SqliteTransaction transaction,
        CancellationToken cancellationToken = default
    )
    {
        LedgerCommitRules.Validate(commit);
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(transaction);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (transaction.Connection != connection)
        {
            throw new ArgumentException(
                "The transaction was not begun on this connection, or is over.",
                nameof(transaction)
            );
        }

        cancellationToken.ThrowIfCancellationRequested();
        using var session = SqliteSession.Borrow(connection, transaction);
        if (!session.IsOnSameFileAs(_writer))
        {
            throw new ArgumentException("The connection is not to the file of this store.", nameof(connection));
        }

        if (!session.ChecksForeignKeys)
        {
            throw new ArgumentException("The connection has its foreign keys off.", nameof(connection));
        }

        return ValueTask.FromResult(WriteWithin(session, commit, cancellationToken));
    }

    /// <summary>Waits for the commit under way, then closes the file. Reads that are under way close their own part when they end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writeTurn.WaitAsync().ConfigureAwait(false);
        Close();
    }

    /// <inheritdoc cref="DisposeAsync" />
    public void Dispose()
    {
        _writeTurn.Wait();
        Close();
    }

    private static void RequireValid(SqliteLedgerStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = options.Validate();
        if (errors.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', errors), nameof(options));
        }
    }

    private async ValueTask<T> WriteAsync<T>(
        Func<SqliteSession, T> write,
        Func<T, bool> keep,
        CancellationToken cancellationToken
    )
    {
        await _writeTurn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            await BeginWriteAsync(_writer, _busyTimeout, cancellationToken).ConfigureAwait(false);
            try
            {
                var result = write(_writer);
                cancellationToken.ThrowIfCancellationRequested();
                if (keep(result))
                {
                    _writer.Commit();
                }

                return result;
            }
            finally
            {
                _writer.Rollback();
            }
        }
        finally
        {
            _writeTurn.Release();
        }
    }

    private static CommitResult WriteWithin(
        SqliteSession session,
        LedgerCommit commit,
        CancellationToken cancellationToken
    )
    {
        session.Run("SAVEPOINT copro_commit");
        var keep = false;
        try
        {
            var result = new CommitWriter(session, commit, cancellationToken).Write();
            keep = result.Outcome == CommitOutcome.Committed;
            return result;
        }
        finally
        {
            // Some failures (a full disk) make the engine roll back the whole transaction; then there is no savepoint left.
            if (session.InTransaction)
            {
                session.Run(keep ? "RELEASE copro_commit" : "ROLLBACK TO copro_commit; RELEASE copro_commit");
            }
        }
    }

    /// <summary>Takes the right to write, asking again and again without holding the thread.</summary>
    private static async ValueTask BeginWriteAsync(
        SqliteSession session,
        TimeSpan busyTimeout,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var since = TimeProvider.System.GetTimestamp();
        var delay = s_firstDelay;
        while (!session.TryBeginImmediate())
        {
            if (TimeProvider.System.GetElapsedTime(since) >= busyTimeout)
            {
                throw new SqliteException(
                    $"Another connection has been writing to the database for longer than {busyTimeout}.",
                    raw.SQLITE_BUSY
                );
            }

            await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
            delay = delay * 2 < s_longestDelay ? delay * 2 : s_longestDelay;
        }
    }

    private void Close()
    {
        try
        {
            if (!_disposed)
            {
                _disposed = true;
                _readers.Dispose();
                _writer.Dispose();
            }
        }
        finally
        {
            // Whoever still waits for a turn is told that the store is closed.
            _writeTurn.Release();
        }
    }
}
