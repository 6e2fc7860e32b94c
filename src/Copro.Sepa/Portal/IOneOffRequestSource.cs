namespace Copro.Sepa;

/// <summary>Where signed one-off requests wait: a portal, or a folder. Acknowledge only what is committed.</summary>
public interface IOneOffRequestSource
{
    /// <summary>The requests that are not acknowledged, in an order that repeats.</summary>
    IAsyncEnumerable<PendingRequest> FetchPendingAsync(CancellationToken cancellationToken);

    /// <summary>Says that a request is committed and need not be handed out again. Harmless when repeated.</summary>
    /// <param name="requestId">The id under which it was handed out.</param>
    /// <param name="cancellationToken">Ends the wait; the request then stays pending, or is acknowledged, never half.</param>
    ValueTask AcknowledgeAsync(string requestId, CancellationToken cancellationToken);
}
