using Copro.Shared;

namespace Copro.Sdk;

/// <summary>
/// An inbox that is a folder. A file dealt with is moved to <c>done/</c> under its hash and name, so that another file of the
/// same name never replaces it.
/// </summary>
public sealed class FolderInbox : IDocumentInbox
{
    private const string DoneFolder = "done";
    private readonly string _folder;
    private readonly Action<string>? _reached;

    /// <summary>The inbox in a folder, which is made if it is not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="reached">Told each durable point as it is reached; for tests that cut the power there.</param>
    public FolderInbox(string folder, Action<string>? reached = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folder = Path.GetFullPath(folder);
        _reached = reached;
        Directory.CreateDirectory(Path.Combine(_folder, DoneFolder));
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<string> names = Directory
            .EnumerateFiles(_folder)
            .Select(path => Path.GetFileName(path))
            .Where(name => !IsUnfinished(name))
            .Order(StringComparer.Ordinal)
            .ToList();
        return ValueTask.FromResult(names);
    }

    /// <inheritdoc />
    public async ValueTask<IncomingDocument> ReadAsync(string name, CancellationToken cancellationToken = default)
    {
        var path = PathOf(name);
        var length = new FileInfo(path).Length;
        if (length > IncomingDocument.MaxLength)
        {
            throw new IOException($"{name} has {length} bytes, more than {IncomingDocument.MaxLength}.");
        }

        return new IncomingDocument(name, await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc />
    public async ValueTask CompleteAsync(IncomingDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellationToken.ThrowIfCancellationRequested();
        var path = PathOf(document.Name);
        if (!await HoldsAsync(path, document, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        _reached?.Invoke("move.before");
        try
        {
            File.Move(path, Path.Combine(_folder, DoneFolder, StoredName.Of(document)), overwrite: true);
        }
        catch (FileNotFoundException)
        {
            // Another run took the same document in and was faster.
            return;
        }

        _reached?.Invoke("move.after");
    }

    /// <summary>
    /// Whether the file is still the one that was read: another one that came under its name meanwhile waits for its own turn.
    /// </summary>
    private static async ValueTask<bool> HoldsAsync(
        string path,
        IncomingDocument document,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            return document.Content.Span.SequenceEqual(bytes);
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    private static bool IsUnfinished(string name) =>
        name.StartsWith('.') || name.EndsWith(AtomicFile.TemporarySuffix, StringComparison.OrdinalIgnoreCase);

    private string PathOf(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!string.Equals(Path.GetFileName(name), name, StringComparison.Ordinal))
        {
            throw new ArgumentException("The name of a document has no folder in it.", nameof(name));
        }

        return Path.Combine(_folder, name);
    }
}
