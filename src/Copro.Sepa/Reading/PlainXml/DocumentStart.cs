using System.Runtime.InteropServices;
using System.Xml;

namespace Copro.Sepa;

/// <summary>
/// Where the content of a document element begins in the bytes, behind a prologue that an <see cref="XmlReader"/> has read
/// without complaint.
/// </summary>
/// <param name="Offset">Behind the start tag.</param>
/// <param name="Line">The line there.</param>
/// <param name="LineStart">The offset of the line's first character; below zero when bytes before it are no characters.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DocumentStart(int Offset, int Line, int LineStart)
{
    /// <summary>The start; <c>null</c> when the document is not UTF-8, or its head is longer than these bytes or unusual.</summary>
    /// <param name="head">The first bytes of the document.</param>
    /// <param name="line">The line of the document element's name.</param>
    /// <param name="column">The column of it.</param>
    public static DocumentStart? Find(ReadOnlySpan<byte> head, int line, int column)
    {
        var name = IsUtf8(head) ? NameOfElement(head) : -1;
        return name < 0 ? null : EndOfTag(head, name, line, name - column + 1);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> head)
    {
        head = WithoutMark(head);
        if (!head.StartsWith("<?xml"u8))
        {
            return true;
        }

        var end = head.IndexOf("?>"u8);
        if (end < 0)
        {
            return false;
        }

        var declaration = head[..end];
        return declaration.IndexOf("encoding"u8) < 0
            || declaration.IndexOf("\"UTF-8\""u8) > 0
            || declaration.IndexOf("\"utf-8\""u8) > 0
            || declaration.IndexOf("'UTF-8'"u8) > 0
            || declaration.IndexOf("'utf-8'"u8) > 0;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> head) =>
        head.StartsWith("\uFEFF"u8) ? head[3..] : head;

    /// <summary>Behind the first <c>&lt;</c> that begins an element.</summary>
    private static int NameOfElement(ReadOnlySpan<byte> head)
    {
        var at = head.Length - WithoutMark(head).Length;
        while (at + 1 < head.Length)
        {
            var rest = head[at..];
            int length;
            if (rest[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                length = 1;
            }
            else if (rest.StartsWith("<!--"u8))
            {
                length = Behind(rest, "<!--".Length, "-->"u8);
            }
            else if (rest.StartsWith("<?"u8))
            {
                length = Behind(rest, "<?".Length, "?>"u8);
            }
            else
            {
                return rest[0] == '<' && char.IsAsciiLetter((char)rest[1]) ? at + 1 : -1;
            }

            at += length;
        }

        return -1;
    }

    private static int Behind(ReadOnlySpan<byte> rest, int start, ReadOnlySpan<byte> end)
    {
        var length = rest[start..].IndexOf(end);
        return length < 0 ? rest.Length : start + length + end.Length;
    }

    private static DocumentStart? EndOfTag(ReadOnlySpan<byte> head, int name, int line, int lineStart)
    {
        byte quote = 0;
        for (var at = name; at < head.Length; at++)
        {
            var sign = head[at];
            if (sign == '\n')
            {
                line++;
                lineStart = at + 1;
            }
            else if (sign is >= 0x80 or (byte)'\r' && (sign != '\r' || !head[(at + 1)..].StartsWith("\n"u8)))
            {
                return null;
            }
            else if (sign == quote)
            {
                quote = 0;
            }
            else if (quote == 0 && sign is (byte)'"' or (byte)'\'')
            {
                quote = sign;
            }
            else if (quote == 0 && sign == '>')
            {
                return new DocumentStart(at + 1, line, lineStart);
            }
        }

        return null;
    }
}
