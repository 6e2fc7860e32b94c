using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Copro.Storage.Sqlite;

/// <summary>A connection with the statements prepared on it so far. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    /// <summary>The driver switches extended result codes on; their low byte is the kind of failure.</summary>
    private const int PrimaryCode = 0xFF;

    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);
    private readonly SqliteTransaction? _transaction;
    private readonly bool _ownsConnection;

    private SqliteSession(SqliteConnection connection, SqliteTransaction? transaction, bool ownsConnection)
    {
        Connection = connection;
        _transaction = transaction;
        _ownsConnection = ownsConnection;
    }

    public SqliteConnection Connection { get; }

    /// <summary>Whether the connection is inside a transaction.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(Connection.Handle) == 0;

    /// <summary>Whether the engine refuses a line without its entry.</summary>
    public bool ChecksForeignKeys
    {
        get
        {
            using var statement = Once("PRAGMA foreign_keys", parameterCount: 0);
            return statement.Scalar() is 1L;
        }
    }

    /// <summary>Opens a connection of its own to an existing file, set up as every connection of this store is.</summary>
    public static SqliteSession Open(string path, TimeSpan busyTimeout)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadWrite,
                // This store keeps its own sessions, with their prepared statements.
                Pooling = false,
                ForeignKeys = true,
                DefaultTimeout = (int)Math.Ceiling(busyTimeout.TotalSeconds),
            }.ToString()
        );
        var session = new SqliteSession(connection, transaction: null, ownsConnection: true);
        try
        {
            connection.Open();
            // FULL: a commit that was answered is on the disk, power cut or not.
            session.Run("PRAGMA synchronous = FULL");
            // Functions and virtual tables with effects cannot be reached from triggers or views of a tampered file.
            session.Run("PRAGMA trusted_schema = OFF");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Works on the caller's connection inside the caller's transaction; leaves both open.</summary>
    public static SqliteSession Borrow(SqliteConnection connection, SqliteTransaction transaction) =>
        new(connection, transaction, ownsConnection: false);

    /// <summary>The statement of this text, prepared the first time and kept.</summary>
    public SqliteStatement Prepared(string sql, int parameterCount)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new SqliteStatement(Connection, _transaction, sql, parameterCount);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>A statement for one use, which the caller disposes.</summary>
    public SqliteStatement Once(string sql, int parameterCount) => new(Connection, _transaction, sql, parameterCount);

    /// <summary>Whether both connections are to one file, by the name the engine resolved.</summary>
    public bool IsOnSameFileAs(SqliteSession other) =>
        string.Equals(FileName(Connection), FileName(other.Connection), StringComparison.Ordinal);

    /// <summary>Runs a text without parameters, of one statement or several.</summary>
    public void Run(string sql)
    {
        using var statement = Once(sql, parameterCount: 0);
        statement.Execute();
    }

    /// <summary>Takes the right to write, without waiting; <c>false</c> while another connection has it.</summary>
    public bool TryBeginImmediate()
    {
        // Below the driver, which would put the thread to sleep between its attempts and cannot be cancelled.
        var code = raw.sqlite3_exec(Connection.Handle, "BEGIN IMMEDIATE");
        if ((code & PrimaryCode) == raw.SQLITE_BUSY)
        {
            return false;
        }

        SqliteException.ThrowExceptionForRC(code, Connection.Handle);
        return true;
    }

    /// <summary>Begins a transaction that reads: all its statements see one state of the books.</summary>
    public void BeginRead() => Run("BEGIN DEFERRED");

    /// <summary>Reads something, anything: the first read is what fixes the state a transaction sees.</summary>
    public void Touch()
    {
        using var statement = Once("SELECT COUNT(*) FROM sqlite_schema", parameterCount: 0);
        statement.Scalar();
    }

    public void Commit() => Run("COMMIT");

    /// <summary>Undoes what the open transaction did; nothing when the engine has done it already.</summary>
    public void Rollback()
    {
        if (InTransaction)
        {
            Run("ROLLBACK");
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
        if (_ownsConnection)
        {
            Connection.Dispose();
        }
    }

    private static string FileName(SqliteConnection connection) =>
        raw.sqlite3_db_filename(connection.Handle, "main").utf8_to_string();
}
