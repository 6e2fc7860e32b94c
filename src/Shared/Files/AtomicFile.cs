using Microsoft.Win32.SafeHandles;

namespace Copro.Shared;

/// <summary>
/// Writes a file so that it is there whole or not at all, and stays after a power cut: temporary file in the same folder,
/// flush to disk, rename, flush of the folder. A name that is taken is never overwritten.
/// </summary>
internal static class AtomicFile
{
    /// <summary>How names of files that are not finished end; whoever lists a folder passes over them.</summary>
    public const string TemporarySuffix = ".tmp";

    private const int BufferSize = 81920;

    /// <summary>Makes the file, or finds it made.</summary>
    /// <param name="path">Where; its folder exists.</param>
    /// <param name="content">All of its bytes.</param>
    /// <param name="reached">
    /// Told each point as it is reached: <c>write.before</c>, <c>fsync.before</c>, <c>fsync.after</c>,
    /// <c>rename.before</c>, <c>rename.after</c>. A test that wants a crash throws from it.
    /// </param>
    /// <param name="cancellationToken">Heeded until the rename; then the file is there.</param>
    /// <exception cref="IOException">The disk failed, or the folder is not there.</exception>
    public static async ValueTask<AtomicFileOutcome> WriteAsync(
        string path,
        ReadOnlyMemory<byte> content,
        Action<string>? reached = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.GetFullPath(path);
        var outcome = await CompareAsync(full, content, cancellationToken).ConfigureAwait(false);
        if (outcome is null)
        {
            reached?.Invoke("write.before");
            outcome = await WriteNewAsync(full, content, reached, cancellationToken).ConfigureAwait(false);
        }

        if (outcome != AtomicFileOutcome.Conflict)
        {
            RemoveLeftovers(full);
        }

        return outcome.Value;
    }

    private static async ValueTask<AtomicFileOutcome> WriteNewAsync(
        string path,
        ReadOnlyMemory<byte> content,
        Action<string>? reached,
        CancellationToken cancellationToken
    )
    {
        var temporary = TemporaryOf(path);
        try
        {
            await WriteToDiskAsync(temporary, content, reached, cancellationToken).ConfigureAwait(false);
            reached?.Invoke("rename.before");
            File.Move(temporary, path, overwrite: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            // On a full disk every attempt would leave its part behind and make it fuller.
            File.Delete(temporary);

            // Somebody else may have been faster (and may have tidied our temporary file away): their bytes decide.
            var theirs =
                e is IOException
                    ? await CompareAsync(path, content, CancellationToken.None).ConfigureAwait(false)
                    : null;
            if (theirs is null)
            {
                throw;
            }

            return theirs.Value;
        }

        FlushFolder(FolderOf(path));
        reached?.Invoke("rename.after");
        return AtomicFileOutcome.Written;
    }

    private static async ValueTask WriteToDiskAsync(
        string temporary,
        ReadOnlyMemory<byte> content,
        Action<string>? reached,
        CancellationToken cancellationToken
    )
    {
        var stream = new FileStream(
            temporary,
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            BufferSize,
            FileOptions.Asynchronous
        );
        await using (stream.ConfigureAwait(false))
        {
            await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            reached?.Invoke("fsync.before");
            RandomAccess.FlushToDisk(stream.SafeFileHandle);
            reached?.Invoke("fsync.after");
        }
    }

    /// <summary>What is there already; <c>null</c> when nothing is.</summary>
    private static async ValueTask<AtomicFileOutcome?> CompareAsync(
        string path,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var there = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        return content.Span.SequenceEqual(there) ? AtomicFileOutcome.AlreadyThere : AtomicFileOutcome.Conflict;
    }

    /// <summary>Temporary files of attempts that died: once the file itself is there, none of them is needed.</summary>
    private static void RemoveLeftovers(string path)
    {
        foreach (var leftover in Directory.GetFiles(FolderOf(path), $"{LeftoverPrefix(path)}*{TemporarySuffix}"))
        {
            try
            {
                File.Delete(leftover);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Windows only: its writer still holds it, finds the file made, and removes it itself.
            }
        }
    }

    /// <summary>Makes what was created, renamed or deleted in a folder survive a power cut.</summary>
    public static void FlushFolder(string folder)
    {
        // NTFS journals the rename, and Windows cannot flush a folder.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using SafeFileHandle handle = NativeMethods.OpenFolder(folder);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>A name of its own for every attempt: two writers of one file never share a temporary file.</summary>
    internal static string TemporaryOf(string path) =>
        Path.Combine(FolderOf(path), $"{LeftoverPrefix(path)}{Guid.NewGuid():N}{TemporarySuffix}");

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!;

    private static string LeftoverPrefix(string path) => $".{Path.GetFileName(path)}.";
}
