using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Copro.Shared;

namespace Copro.Kiosk;

/// <summary>
/// Exchanges files through a local folder. Files appear whole and stay after a power cut (temporary file, flush, rename,
/// flush of the folder); names cannot leave the folder, and links are not followed. Safe for use by several threads.
/// </summary>
public sealed class FolderKioskTransport : IKioskTransport
{
    private const int BufferSize = 81920;

    private readonly string _root;

    /// <summary>Exchanges files through a folder.</summary>
    /// <param name="folder">The folder; it is made when the first file is written.</param>
    public FolderKioskTransport(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _root = Path.GetFullPath(folder);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<KioskTransportEntry> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var folder = new DirectoryInfo(_root);
        if (!folder.Exists)
        {
            yield break;
        }

        foreach (var file in folder.GetFiles().Where(IsExchanged).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new KioskTransportEntry(
                file.Name,
                file.Length,
                new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero)
            );
        }
    }

    /// <inheritdoc />
    [SuppressMessage("Reliability", "CA2000", Justification = "The stream is the caller's to dispose of.")]
    public ValueTask<Stream> OpenReadAsync(string name, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<Stream>(
            new FileStream(
                PathOf(name),
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read | FileShare.Delete,
                BufferSize,
                FileOptions.Asynchronous | FileOptions.SequentialScan
            )
        );
    }

    /// <inheritdoc />
    public async ValueTask<KioskTransportOutcome> WriteAtomicAsync(
        string name,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken = default
    )
    {
        var path = PathOf(name);
        Directory.CreateDirectory(_root);
        var outcome = await AtomicFile
            .WriteAsync(path, content, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return outcome switch
        {
            AtomicFileOutcome.Written => KioskTransportOutcome.Done,
            AtomicFileOutcome.AlreadyThere => KioskTransportOutcome.AlreadyDone,
            _ => KioskTransportOutcome.Conflict,
        };
    }

    /// <inheritdoc />
    public async ValueTask<KioskTransportOutcome> MoveAsync(
        string name,
        string folder,
        string? newName = null,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var source = PathOf(name);
        var below = Path.Combine(_root, Safe(folder));
        var target = Path.Combine(below, Safe(newName ?? name));
        if (!File.Exists(source))
        {
            return File.Exists(target) ? KioskTransportOutcome.AlreadyDone : KioskTransportOutcome.Missing;
        }

        if (File.Exists(target))
        {
            // A crash between copy and delete of some other program, or the same file sent again.
            if (!await SameBytesAsync(source, target, cancellationToken).ConfigureAwait(false))
            {
                return KioskTransportOutcome.Conflict;
            }

            File.Delete(source);
        }
        else
        {
            Directory.CreateDirectory(below);
            File.Move(source, target, overwrite: false);
            AtomicFile.FlushFolder(below);
        }

        AtomicFile.FlushFolder(_root);
        return KioskTransportOutcome.Done;
    }

    /// <inheritdoc />
    public ValueTask<KioskTransportOutcome> DeleteAsync(string name, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = PathOf(name);
        if (!File.Exists(path))
        {
            return ValueTask.FromResult(KioskTransportOutcome.AlreadyDone);
        }

        File.Delete(path);
        AtomicFile.FlushFolder(_root);
        return ValueTask.FromResult(KioskTransportOutcome.Done);
    }

    private static bool IsExchanged(FileInfo file) =>
        !file.Attributes.HasFlag(FileAttributes.ReparsePoint)
        && !file.Name.EndsWith(AtomicFile.TemporarySuffix, StringComparison.OrdinalIgnoreCase);

    private static async ValueTask<bool> SameBytesAsync(
        string first,
        string second,
        CancellationToken cancellationToken
    )
    {
        if (new FileInfo(first).Length != new FileInfo(second).Length)
        {
            return false;
        }

        var one = await File.ReadAllBytesAsync(first, cancellationToken).ConfigureAwait(false);
        var other = await File.ReadAllBytesAsync(second, cancellationToken).ConfigureAwait(false);
        return one.AsSpan().SequenceEqual(other);
    }

    private string PathOf(string name) => Path.Combine(_root, Safe(name));

    private static string Safe(string name) =>
        KioskFileNames.IsSafe(name)
            ? name
            : throw new ArgumentException("The name is not one that every system takes.", nameof(name));
}
