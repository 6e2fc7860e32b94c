namespace Copro.Storage.Sqlite;

/// <summary>Makes the database file, and sets what stays in it.</summary>
internal static class DatabaseFile
{
    /// <summary>
    /// Makes an empty file that only its owner can read: IBANs stand in it in full. SQLite gives its log the same rights. A file
    /// that is there keeps the rights it has.
    /// </summary>
    public static void CreateIfMissing(string path)
    {
        // Opening and closing a file that another connection of this process has open would drop that connection's locks
        // (POSIX); CreateNew opens nothing that is there.
        if (File.Exists(path))
        {
            return;
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            new FileStream(path, options).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was faster; the file is there, which is all that was wanted.
        }
    }

    /// <summary>Readers do not wait for the writer, nor the writer for readers. The mode stays in the file.</summary>
    public static void UseWriteAheadLog(SqliteSession session)
    {
        using var statement = session.Once("PRAGMA journal_mode = WAL", parameterCount: 0);
        var mode = statement.Scalar() as string;
        if (mode != "wal")
        {
            throw new IOException($"SQLite cannot keep a write-ahead log here; the file's journal mode stays {mode}.");
        }
    }
}
