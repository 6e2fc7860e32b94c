using System.Buffers;
using System.Xml;
using Copro.Shared;

namespace Copro.BankMatch;

/// <summary>
/// Reads bank statements. The format is found in the content, never in the file's name; what cannot be used becomes a finding and
/// the reading goes on. No content makes it throw; only misuse and the environment do.
/// </summary>
/// <remarks>Stateless, safe for use by several threads at once.</remarks>
public sealed class StatementReader
{
    private const int CopyBufferSize = 81_920;

    private readonly long _maxBytes;

    /// <summary>A reader with the default limits.</summary>
    public StatementReader()
        : this(new BankMatchOptions()) { }

    /// <summary>A reader with given limits.</summary>
    /// <exception cref="ArgumentException">The options are not valid; the message lists every reason.</exception>
    public StatementReader(BankMatchOptions options)
    {
        BankMatchOptions.ThrowIfInvalid(options);
        _maxBytes = options.MaxDocumentBytes;
    }

    /// <summary>Reads a document that is in memory.</summary>
    /// <param name="content">All its bytes.</param>
    /// <param name="name">Its name for messages, without its folder; <c>null</c> for none.</param>
    /// <param name="sink">Called with every finding as it is made; <c>null</c> for none.</param>
    public StatementDocument Read(ReadOnlyMemory<byte> content, string? name = null, Action<Diagnostic>? sink = null)
    {
        var bag = new DiagnosticBag(sink);
        var id = ContentHash.Of(content.Span);
        var context = new DocumentContext(id.ToString(), name, bag);
        var format = content.Length > _maxBytes ? Refuse(context) : ReadContent(content, context);
        return new StatementDocument
        {
            Id = id,
            Name = name,
            Format = format,
            Version = context.Version,
            Statements = BalanceChecker.Judge(context),
            Diagnostics = bag.Items,
            DiagnosticCount = bag.Count,
            HasErrors = bag.HasErrors,
        };
    }

    /// <summary>Reads a document from a stream, from where it stands to its end; leaves it open.</summary>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string?, Action{Diagnostic}?)" />
    /// <exception cref="IOException">The stream could not be read.</exception>
    public StatementDocument Read(Stream content, string? name = null, Action<Diagnostic>? sink = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        var whole = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(CopyBufferSize);
        try
        {
            int count;
            while (whole.Length <= _maxBytes && (count = content.Read(buffer)) > 0)
            {
                whole.Write(buffer, 0, count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Read(whole.GetBuffer().AsMemory(0, (int)whole.Length), name, sink);
    }

    /// <summary>Reads a document from a stream, from where it stands to its end; leaves it open.</summary>
    /// <param name="content">The stream.</param>
    /// <param name="name">Its name for messages, without its folder; <c>null</c> for none.</param>
    /// <param name="sink">Called with every finding as it is made; <c>null</c> for none.</param>
    /// <param name="cancellationToken">Stops the reading of the stream.</param>
    /// <exception cref="IOException">The stream could not be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public async ValueTask<StatementDocument> ReadAsync(
        Stream content,
        string? name = null,
        Action<Diagnostic>? sink = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        var whole = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(CopyBufferSize);
        try
        {
            int count;
            while (
                whole.Length <= _maxBytes
                && (count = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0
            )
            {
                await whole.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Read(whole.GetBuffer().AsMemory(0, (int)whole.Length), name, sink);
    }

    private StatementFormat Refuse(DocumentContext context)
    {
        context.Report(BankMatchDiagnostics.DocumentTooLarge, default, _maxBytes);
        return StatementFormat.Unknown;
    }

    private StatementFormat ReadContent(ReadOnlyMemory<byte> content, DocumentContext context)
    {
        var seen = FormatSniffer.Sniff(content.Span);
        switch (seen.Family)
        {
            case FormatFamily.Empty:
                context.Report(BankMatchDiagnostics.DocumentEmpty, default);
                return StatementFormat.Unknown;
            case FormatFamily.Cfonb120:
                Cfonb120Reader.Read(content.Span[seen.Start..], seen.Start, context);
                return StatementFormat.Cfonb120;
            case FormatFamily.Xml:
                return ReadXml(content, context);
            default:
                context.Report(BankMatchDiagnostics.FormatNotRecognised, default, seen.Description);
                return StatementFormat.Unknown;
        }
    }

    private StatementFormat ReadXml(ReadOnlyMemory<byte> content, DocumentContext context)
    {
        var format = StatementFormat.Unknown;
        CamtReader? camt = null;
        try
        {
            using var reader = HardenedXml.Create(content, _maxBytes, out var refused);
            if (reader is null)
            {
                context.Report(BankMatchDiagnostics.EncodingRefused, default, refused ?? string.Empty);
                return format;
            }

            var (root, name) = MoveToMessage(reader);
            if (CamtMessage.Find(name) is not { } message)
            {
                context.Report(BankMatchDiagnostics.FormatNotRecognised, default, $"XML <{root}>, <{name}>");
                return format;
            }

            format = message.Format;
            camt = new CamtReader(context, message);
            camt.Read(reader);
            while (reader.ReadNode())
            {
                // To the end of the document: one that breaks off after its statements is cut all the same.
            }
        }
        catch (XmlException e)
        {
            // Malformed content is a finding: what was read before it is delivered.
            context.Report(
                BankMatchDiagnostics.XmlMalformed,
                DiagnosticPlace.At(e.LineNumber, e.LinePosition),
                XmlFlaw.Of(e)
            );
            camt?.FinishBroken();
        }

        return format;
    }

    /// <summary>The root and its first child; some files have the message itself as their root.</summary>
    private static (string Root, string Message) MoveToMessage(XmlReader reader)
    {
        var root = MoveToElement(reader);
        if (CamtMessage.Find(root) is not null)
        {
            return (root, root);
        }

        reader.ReadNode();
        return (root, MoveToElement(reader));
    }

    private static string MoveToElement(XmlReader reader)
    {
        while (!reader.EOF && reader.NodeType != XmlNodeType.Element)
        {
            reader.ReadNode();
        }

        return reader.LocalName;
    }
}
