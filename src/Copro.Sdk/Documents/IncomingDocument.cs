namespace Copro.Sdk;

/// <summary>A file as it came in, before anybody has read it.</summary>
/// <param name="Name">The name it came under, without folder.</param>
/// <param name="Content">Its bytes.</param>
public sealed record IncomingDocument(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>
    /// The largest document that is taken in, 256 MiB: a statement of a million movements has about that size. Larger files
    /// are refused, never cut.
    /// </summary>
    public const long MaxLength = 256L * 1024 * 1024;

    /// <summary>The SHA-256 of its bytes.</summary>
    public ContentHash Hash { get; } = ContentHash.Of(Content.Span);
}
