using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>
/// The portal as an inbox: what is pending is listed, and completing a request acknowledges it, so that the portal hears of it
/// only after the commit.
/// </summary>
internal sealed class RequestInbox(IOneOffRequestSource source, Action<string>? reached) : IDocumentInbox
{
    private readonly Dictionary<string, PendingRequest> _pending = new(StringComparer.Ordinal);

    public async ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default)
    {
        _pending.Clear();
        await foreach (var request in source.FetchPendingAsync(cancellationToken).ConfigureAwait(false))
        {
            _pending[request.RequestId] = request;
        }

        return [.. _pending.Keys.Order(StringComparer.Ordinal)];
    }

    public ValueTask<IncomingDocument> ReadAsync(string name, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new IncomingDocument(name, _pending[name].Content));

    public async ValueTask CompleteAsync(IncomingDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        reached?.Invoke("acknowledge.before");
        await source.AcknowledgeAsync(document.Name, cancellationToken).ConfigureAwait(false);
        reached?.Invoke("acknowledge.after");
    }
}
