using System.Text;
using System.Xml;

namespace Copro.Shared;

/// <summary>
/// A small part of an ISO 20022 message held as a tree: one balance, one entry, one transaction. Elements are found by local name,
/// since files come with the wrong namespace or none.
/// </summary>
internal sealed class MessageElement
{
    private static readonly List<MessageElement> s_none = [];
    private List<MessageElement>? _children;

    private MessageElement(string name, string? currency, int line, int column)
    {
        Name = name;
        Currency = currency;
        Line = line;
        Column = column;
    }

    /// <summary>The local name.</summary>
    public string Name { get; }

    /// <summary>The attribute <c>Ccy</c>.</summary>
    public string? Currency { get; }

    /// <summary>The line of its start tag.</summary>
    public int Line { get; }

    /// <summary>The column of its name.</summary>
    public int Column { get; }

    /// <summary>The text, blanks around it removed; empty for an element with children.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>The children in document order.</summary>
    public IReadOnlyList<MessageElement> Children => _children ?? s_none;

    /// <summary>The first child of that name.</summary>
    public MessageElement? this[string name]
    {
        get
        {
            foreach (var child in Children)
            {
                if (string.Equals(child.Name, name, StringComparison.Ordinal))
                {
                    return child;
                }
            }

            return null;
        }
    }

    /// <summary>The first descendant along a path of names.</summary>
    public MessageElement? At(params ReadOnlySpan<string> path)
    {
        var at = this;
        foreach (var name in path)
        {
            at = at[name];
            if (at is null)
            {
                return null;
            }
        }

        return at;
    }

    /// <summary>The text along a path of names; <c>null</c> when there is none or it is empty.</summary>
    public string? TextAt(params ReadOnlySpan<string> path) =>
        At(path) is { Text.Length: > 0 } element ? element.Text : null;

    /// <summary>The children of one name.</summary>
    public IEnumerable<MessageElement> All(string name) =>
        Children.Where(c => string.Equals(c.Name, name, StringComparison.Ordinal));

    /// <summary>Every descendant of one name, in document order.</summary>
    public IEnumerable<MessageElement> Descendants(string name)
    {
        foreach (var child in Children)
        {
            if (string.Equals(child.Name, name, StringComparison.Ordinal))
            {
                yield return child;
            }

            foreach (var deeper in child.Descendants(name))
            {
                yield return deeper;
            }
        }
    }

    /// <summary>Reads the element the reader stands on; leaves the reader on the node after it.</summary>
    /// <param name="reader">Stands on a start tag.</param>
    /// <param name="maxText">The characters a text may have; beyond them the document is refused.</param>
    /// <param name="seen">Called with the reader on every node it is moved to; <c>null</c> for nobody.</param>
    /// <exception cref="XmlException">The document is malformed or beyond a limit.</exception>
    public static MessageElement Read(XmlReader reader, int maxText, Action<XmlReader>? seen = null)
    {
        var lines = reader as IXmlLineInfo;
        var element = new MessageElement(
            reader.LocalName,
            reader.GetAttribute("Ccy"),
            lines?.LineNumber ?? 0,
            lines?.LinePosition ?? 0
        );
        if (reader.IsEmptyElement)
        {
            Next(reader, seen);
            return element;
        }

        var depth = reader.Depth;
        var text = new StringBuilder();
        var more = Next(reader, seen);
        while (more && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                (element._children ??= []).Add(Read(reader, maxText, seen));
                more = !reader.EOF;
                continue;
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                text.Append(reader.Value);
                if (text.Length > maxText)
                {
                    throw HardenedXml.Refusal(
                        reader,
                        $"a text has more than {maxText} characters.",
                        $"un texte compte plus de {maxText} caractères."
                    );
                }
            }

            more = Next(reader, seen);
        }

        Next(reader, seen);
        element.Text = element._children is null ? text.ToString().Trim() : string.Empty;
        return element;
    }

    private static bool Next(XmlReader reader, Action<XmlReader>? seen)
    {
        var more = reader.ReadNode();
        if (more)
        {
            seen?.Invoke(reader);
        }

        return more;
    }
}
