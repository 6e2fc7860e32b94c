using System.Diagnostics.CodeAnalysis;
using Copro.Cli.Input;
using Copro.Sepa;
using Copro.Shared;

namespace Copro.Cli.Collections;

/// <summary>Collections as a file or standard input gives them: a table, read as it comes, or a JSON document, read whole.</summary>
internal sealed class CollectionsInput : IAsyncDisposable
{
    // A document that begins with more white space than this is no document of ours.
    private const int HeadLength = 4096;

    private readonly Stream _stream;

    private CollectionsInput(Stream stream, ICollectionRowSource rows, InitiatingParty? initiator)
    {
        _stream = stream;
        Rows = rows;
        Initiator = initiator;
    }

    /// <summary>The collections, in the order of the input.</summary>
    public ICollectionRowSource Rows { get; }

    /// <summary>Who sends them, when the input says so.</summary>
    public InitiatingParty? Initiator { get; }

    /// <summary>Opens JSON or a table, whichever it is; <c>null</c> when it cannot be read at all, which was told.</summary>
    /// <exception cref="IOException">It is not there or cannot be read.</exception>
    public static async Task<CollectionsInput?> OpenAsync(
        CliHost host,
        string path,
        DiagnosticBag findings,
        CancellationToken cancellationToken
    )
    {
        var stream = InputFile.Open(host, path);
        try
        {
            var input = await OfAsync(stream, findings, cancellationToken);
            if (input is null)
            {
                await stream.DisposeAsync();
            }

            return input;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    [SuppressMessage(
        "Reliability",
        "CA2000",
        Justification = "A joined stream has nothing but the stream, which is disposed."
    )]
    private static async Task<CollectionsInput?> OfAsync(
        Stream stream,
        DiagnosticBag findings,
        CancellationToken cancellationToken
    )
    {
        var head = new byte[HeadLength];
        var length = await stream.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellationToken);
        if (head.AsSpan(0, length).Contains((byte)0))
        {
            // UTF-16 and UTF-32: saved as "Unicode", a zero beside each letter.
            findings.Add(SepaDiagnostics.NotUtf8, DiagnosticPlace.At(1));
            return null;
        }

        var whole = Rejoin(stream, head.AsMemory(0, length));
        if (!IsJson(head.AsSpan(0, length)))
        {
            return new CollectionsInput(stream, new CollectionsCsvSource(whole, findings), initiator: null);
        }

        using var document = new MemoryStream();
        await whole.CopyToAsync(document, cancellationToken);
        return CollectionsJsonSource.Open(document.ToArray(), findings) is { } rows
            ? new CollectionsInput(stream, rows, rows.Initiator)
            : null;
    }

    /// <summary>The stream from its beginning: a file is rewound, a pipe gets back what was looked at.</summary>
    private static Stream Rejoin(Stream stream, ReadOnlyMemory<byte> head)
    {
        if (!stream.CanSeek)
        {
            return new HeadedStream(head, stream);
        }

        stream.Position = 0;
        return stream;
    }

    // No column's name begins with a brace or a bracket.
    private static bool IsJson(ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith("\uFEFF"u8) ? head["\uFEFF"u8.Length..] : head;
        return text.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
    }
}
