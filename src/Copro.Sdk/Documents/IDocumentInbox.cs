namespace Copro.Sdk;

/// <summary>Where files of one road arrive. Taking and refusing may be repeated without effect.</summary>
public interface IDocumentInbox
{
    /// <summary>The names of the files that wait, in ordinal order; files still being written are not among them.</summary>
    ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads one of them whole.</summary>
    /// <exception cref="IOException">It cannot be read, or is longer than <see cref="IncomingDocument.MaxLength"/>.</exception>
    ValueTask<IncomingDocument> ReadAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Takes it out of the list because it is dealt with: committed, known already, or kept in quarantine.</summary>
    ValueTask CompleteAsync(IncomingDocument document, CancellationToken cancellationToken = default);
}
