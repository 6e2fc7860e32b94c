using Copro.Shared;

namespace Copro.Sdk;

/// <summary>An archive that is a folder: <c>ab/abcdef…</c> by the hexadecimal SHA-256 of the bytes.</summary>
public sealed class FolderArchive : IDocumentArchive
{
    private const int PrefixLength = 2;
    private readonly string _folder;
    private readonly Action<string>? _reached;

    /// <summary>The archive in a folder, which is made if it is not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="reached">Told each durable point as it is reached; for tests that cut the power there.</param>
    public FolderArchive(string folder, Action<string>? reached = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folder = Path.GetFullPath(folder);
        _reached = reached;
    }

    /// <inheritdoc />
    public async ValueTask StoreAsync(IncomingDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var path = PathOf(document.Hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var outcome = await AtomicFile
            .WriteAsync(path, document.Content, point => _reached?.Invoke($"archive.{point}"), cancellationToken)
            .ConfigureAwait(false);
        if (outcome == AtomicFileOutcome.Conflict)
        {
            throw new IOException($"The archive holds other bytes under {document.Hash}: it was altered.");
        }
    }

    /// <inheritdoc />
    public async ValueTask<ReadOnlyMemory<byte>?> FindAsync(
        ContentHash hash,
        CancellationToken cancellationToken = default
    )
    {
        var path = PathOf(hash);
        if (!File.Exists(path))
        {
            return null;
        }

        return await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
    }

    private string PathOf(ContentHash hash)
    {
        var name = hash.ToString();
        return Path.Combine(_folder, name[..PrefixLength], name);
    }
}
