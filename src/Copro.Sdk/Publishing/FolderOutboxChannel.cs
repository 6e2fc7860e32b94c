using Copro.Ledger;
using Copro.Shared;

namespace Copro.Sdk;

/// <summary>
/// Delivers into folders: <c>root/channel/name</c>, where the channel may have several parts (<c>SEPA/S001</c>). A file is
/// there whole or not at all, and never replaces another.
/// </summary>
public sealed class FolderOutboxChannel : IOutboxChannel
{
    private readonly string _root;
    private readonly Action<string>? _reached;

    /// <summary>The channel below a folder.</summary>
    /// <param name="root">The folder; parts that are missing are made.</param>
    /// <param name="reached">Told each durable point as it is reached; for tests that cut the power there.</param>
    public FolderOutboxChannel(string root, Action<string>? reached = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        _root = Path.GetFullPath(root);
        _reached = reached;
    }

    /// <inheritdoc />
    public async ValueTask DeliverAsync(OutboxMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var folder = Path.GetFullPath(Path.Combine(_root, message.Channel));
        var path = Path.GetFullPath(Path.Combine(folder, message.Name));
        if (!path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new IOException($"The message {message.Id} would leave its folder.");
        }

        Directory.CreateDirectory(folder);
        var outcome = await AtomicFile
            .WriteAsync(path, message.Content, point => _reached?.Invoke($"publish.{point}"), cancellationToken)
            .ConfigureAwait(false);
        if (outcome == AtomicFileOutcome.Conflict)
        {
            throw new IOException($"{message.Name} is there already with other bytes; it is not overwritten.");
        }
    }
}
