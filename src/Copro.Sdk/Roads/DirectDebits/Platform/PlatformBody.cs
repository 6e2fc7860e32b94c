using System.Buffers;
using System.Security.Cryptography;

namespace Copro.Sdk;

/// <summary>Reads a body within limits: it is kept up to one, hashed to its end up to another, and no further.</summary>
internal static class PlatformBody
{
    /// <summary>How much of an answer is read at all, 16 MiB: 250 times the largest request. A platform that sends more is broken.</summary>
    private const int MostRead = 16 * 1024 * 1024;

    private const int ChunkLength = 16 * 1024;

    /// <summary>The first <paramref name="kept"/> bytes and one more if there are more, and the hash of all.</summary>
    /// <exception cref="IOException">The body ends before its time, or is beyond any measure.</exception>
    public static async ValueTask<(ReadOnlyMemory<byte> Body, ContentHash Hash, bool IsCutShort)> ReadAsync(
        HttpContent content,
        int kept,
        CancellationToken cancellationToken
    )
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var body = new ArrayBufferWriter<byte>();
            var chunk = new byte[ChunkLength];
            long total = 0;
            int read;
            while ((read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
            {
                hash.AppendData(chunk, 0, read);
                var room = (int)Math.Min(read, Math.Max(0, kept + 1 - total));
                body.Write(chunk.AsSpan(0, room));
                total += read;
                if (total > MostRead)
                {
                    throw new IOException($"The platform's answer is longer than {MostRead} bytes.");
                }
            }

            return (body.WrittenMemory, new ContentHash(hash.GetHashAndReset()), total > kept);
        }
    }
}
