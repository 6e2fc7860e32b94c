using Microsoft.Data.Sqlite;

namespace Copro.Storage.Sqlite;

public sealed partial class SqliteLedgerStore
{
    /// <summary>
    /// Copies the books as they are at this moment into a file of their own, while others go on reading and writing. The file is
    /// there whole or not at all, readable by its owner only; never copy the database file itself while it is open.
    /// </summary>
    /// <param name="destination">The path of the backup, in a folder that exists. A file that is there is never replaced.</param>
    /// <param name="cancellationToken">Heeded between parts of 4 MiB; nothing is left then.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">There is a file already, or the disk failed.</exception>
    /// <exception cref="SqliteException">The books cannot be read.</exception>
    public ValueTask BackupAsync(string destination, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(destination);
        cancellationToken.ThrowIfCancellationRequested();
        var session = _readers.Rent();
        try
        {
            DatabaseCopy.Make(session, System.IO.Path.GetFullPath(destination), cancellationToken);
        }
        finally
        {
            _readers.Return(session);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Makes a database file from a backup, once SQLite's own check has found the backup sound; then
    /// <see cref="OpenAsync"/> opens it. The backup stays as it is.
    /// </summary>
    /// <param name="backup">The path of the backup.</param>
    /// <param name="options">Where the books are to be. A file that is there is never replaced: move it away first.</param>
    /// <param name="cancellationToken">Heeded between parts of 4 MiB; nothing is left then.</param>
    /// <exception cref="ArgumentException">The path is empty or the options are not valid.</exception>
    /// <exception cref="CoproFormatException">The backup is damaged.</exception>
    /// <exception cref="IOException">There is no backup, or there is a database file already, or the disk failed.</exception>
    /// <exception cref="SqliteException">The backup is no database or cannot be read.</exception>
    public static ValueTask RestoreAsync(
        string backup,
        SqliteLedgerStoreOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(backup);
        RequireValid(options);
        cancellationToken.ThrowIfCancellationRequested();
        if (!File.Exists(backup))
        {
            throw new FileNotFoundException("There is no backup of this name.", backup);
        }

        using var session = SqliteSession.Open(System.IO.Path.GetFullPath(backup), options.BusyTimeout);
        if (DatabaseVerifier.FirstDamage(session) is { } damage)
        {
            throw new CoproFormatException(damage);
        }

        DatabaseCopy.Make(session, System.IO.Path.GetFullPath(options.Path), cancellationToken);
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Reads everything: SQLite's own check of the file; that every record can be read and says what its columns say; that what
    /// waits to leave has its hash; and that the entries of every journal are numbered without a hole and chained, hash by hash.
    /// </summary>
    /// <param name="cancellationToken">Heeded between records.</param>
    /// <exception cref="SqliteException">The file cannot be read at all.</exception>
    public ValueTask<SqliteVerification> VerifyAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var session = _readers.Rent();
        try
        {
            session.BeginRead();
            return ValueTask.FromResult(new DatabaseVerifier(session, cancellationToken).Verify());
        }
        finally
        {
            _readers.Return(session);
        }
    }
}
