using System.Text;

namespace Copro.Shared;

/// <summary>Finds out how a document is encoded from its first bytes (XML 1.0, appendix F), within a closed list.</summary>
internal static class XmlEncodingSniffer
{
    /// <summary>How many bytes are looked at: an XML declaration of three attributes fits four times over.</summary>
    public const int HeadLength = 256;

    private const int Windows1252 = 1252;
    private const int Latin9 = 28605;
    private const int LongestName = 40;

    /// <summary>
    /// The encoding to decode with; <c>null</c> when <see cref="System.Xml.XmlReader"/> decodes the bytes itself, with
    /// line and column of a bad one (UTF-8, UTF-16, ISO-8859-1).
    /// </summary>
    /// <param name="head">The first bytes of the document.</param>
    /// <param name="refused">The name of an encoding that is not on the list.</param>
    public static Encoding? Sniff(ReadOnlySpan<byte> head, out string? refused)
    {
        refused = RefusedFamily(head);
        if (refused is not null || IsUtf16(head))
        {
            return null;
        }

        var marked = head.StartsWith("\uFEFF"u8);
        var name = DeclaredName(marked ? head[3..] : head);
        if (name is null || Is(name, "utf-8"))
        {
            return null;
        }

        if (marked)
        {
            refused = $"{name} (behind a UTF-8 byte order mark)";
            return null;
        }

        return ByName(name, out refused);
    }

    private static Encoding? ByName(string name, out string? refused)
    {
        refused = null;
        if (Is(name, "windows-1252"))
        {
            return CodePage(Windows1252);
        }

        if (Is(name, "iso-8859-15"))
        {
            return CodePage(Latin9);
        }

        // "utf-16" over bytes that are not UTF-16 is left to XmlReader, which refuses it with its place.
        refused = Is(name, "iso-8859-1") || Is(name, "utf-16") ? null : name;
        return null;
    }

    /// <summary>Straight from the provider's instance: registering it would change every encoding lookup of the process.</summary>
    private static Encoding? CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            number,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        );

    private static bool IsUtf16(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
        || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || head.StartsWith((ReadOnlySpan<byte>)[0x3C, 0x00])
        || head.StartsWith((ReadOnlySpan<byte>)[0x00, 0x3C]);

    private static string? RefusedFamily(ReadOnlySpan<byte> head)
    {
        if (
            head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0x00, 0x00])
            || head.StartsWith((ReadOnlySpan<byte>)[0x00, 0x00, 0xFE, 0xFF])
            || head.StartsWith((ReadOnlySpan<byte>)[0x3C, 0x00, 0x00, 0x00])
            || head.StartsWith((ReadOnlySpan<byte>)[0x00, 0x00, 0x00, 0x3C])
        )
        {
            return "UTF-32";
        }

        return head.StartsWith((ReadOnlySpan<byte>)[0x4C, 0x6F, 0xA7, 0x94]) ? "EBCDIC" : null;
    }

    private static string? DeclaredName(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("<?xml"u8))
        {
            return null;
        }

        var end = head.IndexOf("?>"u8);
        var declaration = end < 0 ? head : head[..end];
        var at = declaration.IndexOf("encoding"u8);
        if (at < 0)
        {
            return null;
        }

        var rest = declaration[(at + "encoding".Length)..].TrimStart(" \t\r\n="u8);
        if (rest.IsEmpty || rest[0] is not ((byte)'"' or (byte)'\''))
        {
            return null;
        }

        var length = rest[1..].IndexOf(rest[0]);
        return length < 0 ? null : Encoding.Latin1.GetString(rest.Slice(1, Math.Min(length, LongestName)));
    }

    private static bool Is(string name, string known) => string.Equals(name, known, StringComparison.OrdinalIgnoreCase);
}
