using System.Text;
using System.Xml;

namespace Copro.Shared;

/// <summary>
/// The one way XML from outside comes in: no DTD, no resolver, limits on everything, and the declared encoding taken from
/// a closed list, decoded without touching the encodings of the process.
/// </summary>
/// <remarks>
/// What is malformed, or beyond a limit, surfaces as <see cref="XmlException"/> with its line and column; the stream's own
/// failures keep their exceptions.
/// </remarks>
internal static class HardenedXml
{
    /// <summary>Nesting beyond this is hostile: pain.008, camt.053 and copro-kiosk stay under 20 levels.</summary>
    public const int MaxDepth = 64;

    /// <summary>Attributes an element may have; the formats read here use at most four, and namespaces.</summary>
    public const int MaxAttributes = 64;

    /// <summary>No general entity can be declared without a DTD, so expansion needs no room.</summary>
    private const long MaxCharactersFromEntities = 1024;

    /// <summary>
    /// A reader over the bytes of a document; <c>null</c> when its encoding is refused.
    /// </summary>
    /// <param name="document">The whole document.</param>
    /// <param name="maxCharacters">The characters the document may have, markup included.</param>
    /// <param name="refusedEncoding">The encoding as the document names it, when it is not on the closed list.</param>
    public static XmlReader? Create(ReadOnlyMemory<byte> document, long maxCharacters, out string? refusedEncoding)
    {
        var stream = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(document, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(document.ToArray(), writable: false);
        return Create(stream, maxCharacters, out refusedEncoding);
    }

    /// <summary>
    /// A reader over a stream, which it leaves open; <c>null</c> when the document's encoding is refused.
    /// </summary>
    /// <param name="stream">The document, from its first byte; read synchronously, never sought.</param>
    /// <param name="maxCharacters">The characters the document may have, markup included.</param>
    /// <param name="refusedEncoding">The encoding as the document names it, when it is not on the closed list.</param>
    /// <param name="names">The names the caller compares with by reference; <c>null</c> for none.</param>
    /// <exception cref="XmlException">The first bytes cannot be decoded.</exception>
    public static XmlReader? Create(
        Stream stream,
        long maxCharacters,
        out string? refusedEncoding,
        XmlNameTable? names = null
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxCharacters);
        var head = new byte[XmlEncodingSniffer.HeadLength];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var encoding = XmlEncodingSniffer.Sniff(head.AsSpan(0, length), out refusedEncoding);
        if (refusedEncoding is not null)
        {
            return null;
        }

        var whole = new HeadedStream(head.AsMemory(0, length), stream);
        var settings = Settings(maxCharacters);
        settings.NameTable = names;
        return encoding is null
            ? XmlReader.Create(whole, settings)
            : XmlReader.Create(new StreamReader(whole, encoding, detectEncodingFromByteOrderMarks: false), settings);
    }

    /// <summary>The next node, refused when it lies too deep or carries too many attributes.</summary>
    /// <exception cref="XmlException">The document is malformed or beyond a limit.</exception>
    public static bool ReadNode(this XmlReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!reader.Read())
        {
            return false;
        }

        if (reader.NodeType != XmlNodeType.Element)
        {
            return true;
        }

        if (reader.Depth >= MaxDepth)
        {
            throw Refusal(
                reader,
                $"elements are nested more than {MaxDepth} levels deep.",
                $"des éléments sont imbriqués sur plus de {MaxDepth} niveaux."
            );
        }

        if (reader.AttributeCount > MaxAttributes)
        {
            throw Refusal(
                reader,
                $"an element has more than {MaxAttributes} attributes.",
                $"un élément a plus de {MaxAttributes} attributs."
            );
        }

        return true;
    }

    /// <summary>
    /// The whole text of the current element, however comments, CDATA sections and character references cut it up; moves
    /// to the node after its end tag.
    /// </summary>
    /// <param name="reader">Stands on a start tag.</param>
    /// <param name="maxLength">The characters the text may have; beyond them it is refused, never cut.</param>
    /// <exception cref="XmlException">The element has a child element, its text is too long, or the document is malformed.</exception>
    public static string ReadWholeText(this XmlReader reader, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.IsEmptyElement)
        {
            reader.ReadNode();
            return string.Empty;
        }

        var depth = reader.Depth;
        var first = string.Empty;
        StringBuilder? rest = null;
        while (reader.ReadNode() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                throw Refusal(
                    reader,
                    "an element stands inside one that holds text.",
                    "un élément se trouve dans un autre qui contient du texte."
                );
            }

            Append(reader.Value, ref first, ref rest);
            if ((rest?.Length ?? first.Length) > maxLength)
            {
                throw Refusal(
                    reader,
                    $"a text has more than {maxLength} characters.",
                    $"un texte compte plus de {maxLength} caractères."
                );
            }
        }

        reader.ReadNode();
        return rest?.ToString() ?? first;
    }

    /// <summary>An exception at the reader's place; <see cref="XmlFlaw.Of"/> gives its reason back.</summary>
    /// <param name="reader">Stands on what is refused.</param>
    /// <param name="english">Why, a sentence with a small letter; nothing of the document, where an account may stand.</param>
    /// <param name="french">The same in French.</param>
    public static XmlException Refusal(XmlReader reader, string english, string french)
    {
        var lines = reader as IXmlLineInfo;
        var reason = DiagnosticArgument.Public(english, french);
        return new RefusedXmlException(reason, lines?.LineNumber ?? 0, lines?.LinePosition ?? 0);
    }

    private static void Append(string piece, ref string first, ref StringBuilder? rest)
    {
        if (rest is not null)
        {
            rest.Append(piece);
        }
        else if (first.Length == 0)
        {
            first = piece;
        }
        else
        {
            rest = new StringBuilder(first).Append(piece);
        }
    }

    private static XmlReaderSettings Settings(long maxCharacters) =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = maxCharacters,
            MaxCharactersFromEntities = MaxCharactersFromEntities,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = true,
            ConformanceLevel = ConformanceLevel.Document,
            CloseInput = false,
        };
}
