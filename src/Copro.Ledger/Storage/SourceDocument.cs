namespace Copro.Ledger;

/// <summary>A file or batch that records came from (<i>fichier reçu</i>).</summary>
/// <param name="Key">Its identity, unique in the books.</param>
/// <param name="Hash">The SHA-256 of its bytes as received.</param>
/// <param name="Name">The name it came under, without folder.</param>
/// <param name="ReceivedAt">When it was taken in.</param>
public sealed record SourceDocument(SourceKey Key, ContentHash Hash, string Name, DateTimeOffset ReceivedAt);
