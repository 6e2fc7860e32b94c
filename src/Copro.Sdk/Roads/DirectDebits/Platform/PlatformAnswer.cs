using System.Net;

namespace Copro.Sdk;

/// <summary>What a platform answered, read as far as it may be.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body, or so much of it that it shows itself to be too long.</param>
/// <param name="Hash">SHA-256 of the whole body.</param>
/// <param name="IsCutShort">Whether bytes were left out of <paramref name="Body"/>.</param>
internal sealed record PlatformAnswer(
    HttpStatusCode Status,
    ReadOnlyMemory<byte> Body,
    ContentHash Hash,
    bool IsCutShort
)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public bool IsGone => Status is HttpStatusCode.NotFound or HttpStatusCode.Gone;
}
