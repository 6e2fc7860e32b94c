namespace Copro.Sdk;

/// <summary>Keeps every document as it was received, by its content: written once, never changed.</summary>
public interface IDocumentArchive
{
    /// <summary>Keeps a document; keeping the same bytes again changes nothing.</summary>
    ValueTask StoreAsync(IncomingDocument document, CancellationToken cancellationToken = default);

    /// <summary>The bytes that were kept under a hash, or <c>null</c>.</summary>
    ValueTask<ReadOnlyMemory<byte>?> FindAsync(ContentHash hash, CancellationToken cancellationToken = default);
}
