namespace Copro.Sdk;

/// <summary>Keeps what cannot be used, with the reason beside it; nothing in it is ever deleted or tried again by itself.</summary>
public interface IDocumentQuarantine
{
    /// <summary>Keeps a document and why it was refused; the same again changes nothing.</summary>
    /// <param name="road">The road it came by.</param>
    /// <param name="document">The document.</param>
    /// <param name="reasons">What is wrong with it, worst first; at least one.</param>
    /// <param name="cancellationToken">Heeded before anything is written.</param>
    ValueTask KeepAsync(
        string road,
        IncomingDocument document,
        IReadOnlyList<Diagnostic> reasons,
        CancellationToken cancellationToken = default
    );
}
