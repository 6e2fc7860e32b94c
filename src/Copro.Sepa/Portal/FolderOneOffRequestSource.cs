using System.Runtime.CompilerServices;

namespace Copro.Sepa;

/// <summary>
/// Requests in a folder: <c>pending/*.json</c>, named by their ids; acknowledging one moves it to <c>acknowledged/</c>. Nothing
/// is ever deleted or overwritten but a second copy of the very same bytes.
/// </summary>
public sealed class FolderOneOffRequestSource : IOneOffRequestSource
{
    /// <summary>The folder of requests that wait.</summary>
    public const string PendingFolder = "pending";

    /// <summary>The folder of requests that are committed.</summary>
    public const string AcknowledgedFolder = "acknowledged";

    private const string Extension = ".json";

    private readonly string _pending;
    private readonly string _acknowledged;

    /// <summary>A source in a folder, which need not exist yet.</summary>
    /// <param name="folder">The folder that holds <c>pending</c> and <c>acknowledged</c>.</param>
    public FolderOneOffRequestSource(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var root = Path.GetFullPath(folder);
        _pending = Path.Combine(root, PendingFolder);
        _acknowledged = Path.Combine(root, AcknowledgedFolder);
    }

    /// <summary>
    /// The pending requests in ordinal order of their names. Of a file larger than a request may be, so much is handed out that its
    /// reader refuses it. One that another run acknowledged in the meantime is passed over.
    /// </summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public async IAsyncEnumerable<PendingRequest> FetchPendingAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var path in PendingFiles())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await ReadAsync(path, cancellationToken).ConfigureAwait(false) is { } request)
            {
                yield return request;
            }
        }
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The id could not be the name of a pending file.</exception>
    /// <exception cref="FileNotFoundException">There is no such request, pending or acknowledged.</exception>
    /// <exception cref="IOException">The file cannot be moved.</exception>
    public async ValueTask AcknowledgeAsync(string requestId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(requestId);
        if (requestId.AsSpan().ContainsAny('/', '\\') || requestId != Path.GetFileName(requestId))
        {
            throw new ArgumentException("A request id names a file, not a path.", nameof(requestId));
        }

        cancellationToken.ThrowIfCancellationRequested();
        var source = Path.Combine(_pending, requestId + Extension);
        var target = Path.Combine(_acknowledged, requestId + Extension);
        Directory.CreateDirectory(_acknowledged);
        if (!File.Exists(source))
        {
            ThrowUnlessAcknowledged(requestId, target);
        }
        else if (!File.Exists(target))
        {
            File.Move(source, target, overwrite: false);
        }
        else
        {
            await AcknowledgeAgainAsync(source, target, cancellationToken).ConfigureAwait(false);
        }
    }

    private IEnumerable<string> PendingFiles() =>
        Directory.Exists(_pending)
            ? Directory
                .EnumerateFiles(_pending, "*" + Extension)
                .Where(path => path.EndsWith(Extension, StringComparison.Ordinal))
                .OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal)
            : [];

    private static async ValueTask<PendingRequest?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var file = File.OpenRead(path);
            await using (file.ConfigureAwait(false))
            {
                // One byte more than a request may have: what is longer shows itself to be.
                var buffer = new byte[OneOffRequestReader.MaxBytes + 1];
                var length = await file.ReadAtLeastAsync(
                        buffer,
                        buffer.Length,
                        throwOnEndOfStream: false,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                var content = buffer.AsMemory(0, length);
                var isCutShort = length == buffer.Length;
                return new PendingRequest
                {
                    RequestId = Path.GetFileNameWithoutExtension(path),
                    Content = content,
                    ContentHash = isCutShort ? HashOfAll(file) : ContentHash.Of(content.Span),
                    IsCutShort = isCutShort,
                };
            }
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static ContentHash HashOfAll(FileStream file)
    {
        file.Position = 0;
        return ContentHash.Of(file);
    }

    /// <summary>The portal delivered an acknowledged id once more: the same bytes are a repeat, others are kept beside them.</summary>
    private static async ValueTask AcknowledgeAgainAsync(
        string source,
        string target,
        CancellationToken cancellationToken
    )
    {
        var again = await File.ReadAllBytesAsync(source, cancellationToken).ConfigureAwait(false);
        var first = await File.ReadAllBytesAsync(target, cancellationToken).ConfigureAwait(false);
        if (again.AsSpan().SequenceEqual(first))
        {
            File.Delete(source);
            return;
        }

        File.Move(source, Path.ChangeExtension(target, $".{ContentHash.Of(again)}{Extension}"), overwrite: true);
    }

    private static void ThrowUnlessAcknowledged(string requestId, string target)
    {
        if (!File.Exists(target))
        {
            throw new FileNotFoundException($"There is no request {requestId}, pending or acknowledged.", target);
        }
    }
}
