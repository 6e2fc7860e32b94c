using System.Collections.Concurrent;

namespace Copro.Storage.Sqlite;

/// <summary>Sessions that read, kept open between reads. Safe for use by several threads at once.</summary>
internal sealed class SqliteSessionPool(string path, TimeSpan busyTimeout) : IDisposable
{
    /// <summary>How many idle sessions are kept: one reads while a few others wait for their consumers; each holds some file handles.</summary>
    public const int MaxIdle = 8;

    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private volatile bool _disposed;

    /// <summary>A session nobody else uses; give it back with <see cref="Return"/>, or dispose it after an error.</summary>
    public SqliteSession Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteLedgerStore));
        return _idle.TryTake(out var session) ? session : SqliteSession.Open(path, busyTimeout);
    }

    public void Return(SqliteSession session)
    {
        if (_disposed || _idle.Count >= MaxIdle)
        {
            session.Dispose();
            return;
        }

        session.Rollback();
        _idle.Add(session);
        if (_disposed)
        {
            // Disposed between the question and the answer: whoever comes last empties the bag.
            CloseIdle();
        }
    }

    public void Dispose()
    {
        _disposed = true;
        CloseIdle();
    }

    private void CloseIdle()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
