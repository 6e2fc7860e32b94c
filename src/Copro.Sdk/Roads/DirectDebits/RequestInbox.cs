using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>
/// The portal as an inbox: what is pending is listed, and completing a request acknowledges it, so that the portal hears of it
/// only after the commit. A portal that cannot be reached holds nobody up: what it handed out is taken in, the rest waits for the next
/// evening, and so does an acknowledgement that it did not confirm.
/// </summary>
internal sealed class RequestInbox(IOneOffRequestSource source, Action<string>? reached) : IDocumentInbox
{
    private readonly Dictionary<string, PendingRequest> _pending = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _findings = [];
    private IOException? _unreachable;

    /// <summary>What went wrong with the portal itself.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings;

    public async ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default)
    {
        _pending.Clear();
        try
        {
            await foreach (var request in source.FetchPendingAsync(cancellationToken).ConfigureAwait(false))
            {
                _pending[request.RequestId] = request;
            }
        }
        catch (IOException e)
        {
            _findings.Add(SdkDiagnostics.PlatformUnavailable.At(default, e.Message));
        }

        return [.. _pending.Keys.Order(StringComparer.Ordinal)];
    }

    public ValueTask<IncomingDocument> ReadAsync(string name, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new IncomingDocument(name, _pending[name].Content));

    public async ValueTask CompleteAsync(IncomingDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        reached?.Invoke("acknowledge.before");
        if (await AcknowledgeAsync(document.Name, cancellationToken).ConfigureAwait(false) is { } why)
        {
            var place = new DiagnosticPlace { Document = document.Name };
            _findings.Add(SdkDiagnostics.AcknowledgementLost.At(place, document.Name, why.Message));
        }

        reached?.Invoke("acknowledge.after");
    }

    /// <summary>Why a request could not be acknowledged; <c>null</c> when it was.</summary>
    private async ValueTask<IOException?> AcknowledgeAsync(string id, CancellationToken cancellationToken)
    {
        // A portal that failed a moment ago is not waited for once more with every request.
        if (_unreachable is not null)
        {
            return _unreachable;
        }

        try
        {
            await source.AcknowledgeAsync(id, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (IOException e) when (e is AcknowledgementRefusedException or FileNotFoundException)
        {
            // It answered, and about this one: the next may well be taken.
            return e;
        }
        catch (IOException e)
        {
            return _unreachable = e;
        }
    }
}
