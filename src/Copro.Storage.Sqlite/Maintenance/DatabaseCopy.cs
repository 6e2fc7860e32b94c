using Copro.Shared;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Copro.Storage.Sqlite;

/// <summary>Copies a database page by page through SQLite, into a file that is there whole or not at all.</summary>
internal static class DatabaseCopy
{
    /// <summary>4 MiB of pages of 4 KiB: what a cancellation waits for at most.</summary>
    private const int PagesPerStep = 1024;

    public static void Make(SqliteSession source, string destination, CancellationToken cancellationToken)
    {
        if (File.Exists(destination))
        {
            throw new IOException($"There is a file {Path.GetFileName(destination)} already; it is never replaced.");
        }

        var temporary = $"{destination}.{Guid.NewGuid():N}{AtomicFile.TemporarySuffix}";
        try
        {
            DatabaseFile.CreateIfMissing(temporary);
            CopyPages(source, temporary, cancellationToken);
            using (var file = File.OpenHandle(temporary, FileMode.Open, FileAccess.ReadWrite))
            {
                RandomAccess.FlushToDisk(file);
            }

            File.Move(temporary, destination, overwrite: false);
            AtomicFile.FlushFolder(Path.GetDirectoryName(destination)!);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void CopyPages(SqliteSession source, string temporary, CancellationToken cancellationToken)
    {
        // The first read fixes the state that is copied: without it every commit meanwhile would start the copy anew.
        source.BeginRead();
        source.Touch();
        using var target = SqliteSession.Open(temporary, TimeSpan.FromSeconds(1));
        var handle = target.Connection.Handle;
        using var backup = raw.sqlite3_backup_init(handle, "main", source.Connection.Handle, "main");
        if (backup.IsInvalid)
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(handle), handle);
        }

        int code;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            code = raw.sqlite3_backup_step(backup, PagesPerStep);
        } while (code == raw.SQLITE_OK);

        if (code != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(code, handle);
        }

        source.Rollback();
    }
}
