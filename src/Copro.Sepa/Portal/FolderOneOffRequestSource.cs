using System.Collections.Concurrent;
using System.Globalization;
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

    // What was handed out: an acknowledgement is about these bytes, and not about what came under the name since.
    private readonly ConcurrentDictionary<string, ContentHash> _fetched = new(StringComparer.Ordinal);

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
    /// The pending requests in ordinal order of their names; names that begin with a point are of files under way. Of a file larger than a
    /// request may be, so much is handed out that its reader refuses it. One that another run acknowledged in the meantime is passed over.
    /// </summary>
    /// <exception cref="IOException">After all others were handed out: some files could not be read.</exception>
    public async IAsyncEnumerable<PendingRequest> FetchPendingAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var failed = new List<Exception>();
        foreach (var path in PendingFiles())
        {
            cancellationToken.ThrowIfCancellationRequested();
            PendingRequest? request = null;
            try
            {
                request = await ReadAsync(path, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failed.Add(e);
            }

            if (request is not null)
            {
                _fetched[request.RequestId] = request.ContentHash;
                yield return request;
            }
        }

        if (failed.Count > 0)
        {
            var count = failed.Count.ToString(CultureInfo.InvariantCulture);
            throw new IOException($"{count} requests could not be read; first: {failed[0].Message}", failed[0]);
        }
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The id could not be the name of a pending file.</exception>
    /// <exception cref="AcknowledgementRefusedException">The file is another one than was handed out; it stays pending.</exception>
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
        else if (_fetched.TryGetValue(requestId, out var fetched) && fetched != HashOf(source))
        {
            throw new AcknowledgementRefusedException($"{requestId} is another file by now, which stays pending.");
        }
        else if (!File.Exists(target))
        {
            File.Move(source, target, overwrite: false);
        }
        else
        {
            await AcknowledgeAgainAsync(source, target, cancellationToken).ConfigureAwait(false);
        }

        _fetched.TryRemove(requestId, out _);
    }

    private IEnumerable<string> PendingFiles() =>
        Directory.Exists(_pending)
            ? Directory
                .EnumerateFiles(_pending, "*" + Extension)
                .Where(path => path.EndsWith(Extension, StringComparison.Ordinal) && Path.GetFileName(path)[0] != '.')
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

    private static ContentHash HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return ContentHash.Of(file);
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
