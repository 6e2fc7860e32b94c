using System.Xml;

namespace Copro.Sepa;

/// <summary>
/// Judges a document against a <see cref="StructureGrammar"/> node by node, in the memory of one path down the tree: the verdict
/// of the ISO schema, without a DOM, and each violation with line, column, path, what was found and what was expected.
/// </summary>
/// <remarks>
/// Feed it every node of an <see cref="XmlReader"/>, the start tag of the document element first, and read the answer instead of
/// the reader's values, which it consumes:
/// <code>
/// var checker = new StructureChecker(grammar, namespaceOfDocument, findings, path => slot);
/// do
/// {
///     var seen = checker.Check(reader);
///     if (seen.HasFlag(StructureEvent.Start)) { … checker.Node … }
///     if (seen.HasFlag(StructureEvent.End)) { … checker.Node, checker.Text … }
/// } while (reader.ReadNode());
/// </code>
/// An element out of place is still entered, one that the grammar does not know is skipped with all inside it. Not for several
/// threads at once.
/// </remarks>
internal sealed partial class StructureChecker
{
    /// <summary>The longest text that is kept: above every simple type of the grammars (2048); a longer one is refused.</summary>
    public const int MaxText = 4096;

    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    private readonly string _namespace;
    private readonly DiagnosticBag _findings;
    private readonly bool _leavesValues;
    private readonly char[] _text = new char[MaxText];
    private char[]? _discarded;
    private int _length;
    private int _skipped;
    private int _attributeLength;

    /// <summary>A checker of one document.</summary>
    /// <param name="grammar">What the document is to be.</param>
    /// <param name="documentNamespace">The namespace that all its elements stand in.</param>
    /// <param name="findings">Takes the violations.</param>
    /// <param name="slotOf">
    /// Gives a place its <see cref="ElementNode.Slot"/> by its <see cref="ElementNode.Trail"/>, asked once a place.
    /// </param>
    /// <param name="leavesValues">
    /// Whether the reader's values are left for the caller to read as well, at the price of a string each; otherwise they are
    /// consumed.
    /// </param>
    public StructureChecker(
        StructureGrammar grammar,
        string documentNamespace,
        DiagnosticBag findings,
        Func<string, int>? slotOf = null,
        bool leavesValues = false
    )
    {
        _leavesValues = leavesValues;
        _namespace = documentNamespace;
        _findings = findings;
        var above = ElementType.Declared();
        above.Define(ContentKind.Sequence, [new Particle("Document", grammar.Document, 1, 1)]);
        Node = new ElementNode(above, slotOf ?? (_ => ElementNode.NoSlot));
        Open = Node;
    }

    /// <summary>The element of the last event.</summary>
    public ElementNode Node { get; private set; }

    /// <summary>Where the start tag of <see cref="Node"/> stands, while it is open.</summary>
    public int Line { get; private set; }

    /// <summary>Where the start tag of <see cref="Node"/> stands, while it is open.</summary>
    public int Column { get; private set; }

    /// <summary>The text of the element that ended, comments and CDATA sections resolved; cut at <see cref="MaxText"/>.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(_attributeLength, Math.Min(_length, MaxText - _attributeLength));

    /// <summary>The compulsory attribute of the element that ended; empty when it has none.</summary>
    public ReadOnlySpan<char> Attribute => _text.AsSpan(0, _attributeLength);

    /// <summary>Whether the element that ended holds what its simple type asks for.</summary>
    public bool IsTextValid { get; private set; }

    /// <summary>How many violations there are by now.</summary>
    public long ViolationCount { get; private set; }

    /// <summary>The innermost open element.</summary>
    private ElementNode Open { get; set; }

    /// <summary>Judges the node the reader stands on.</summary>
    /// <returns>What it was; the element is <see cref="Node"/>.</returns>
    public StructureEvent Check(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                return Start(reader);
            case XmlNodeType.EndElement:
                return End();
            case XmlNodeType.Text:
            case XmlNodeType.CDATA:
                TakeText(reader, isText: true);
                return StructureEvent.None;
            case XmlNodeType.Whitespace:
            case XmlNodeType.SignificantWhitespace:
                TakeText(reader, isText: false);
                return StructureEvent.None;
            default:
                return StructureEvent.None;
        }
    }

    private StructureEvent Start(XmlReader reader)
    {
        if (_skipped > 0)
        {
            _skipped += reader.IsEmptyElement ? 0 : 1;
            return StructureEvent.None;
        }

        TakePlace(reader);
        if (Enter(reader) is not { } entered)
        {
            _skipped = reader.IsEmptyElement ? 0 : 1;
            return StructureEvent.None;
        }

        var isEmpty = reader.IsEmptyElement;
        Node = Open = entered;
        _length = 0;
        _attributeLength = 0;
        if (!ReferenceEquals(reader.NamespaceURI, _namespace) && reader.NamespaceURI != _namespace)
        {
            Report(SepaDiagnostics.ElementNamespace, entered.Name);
        }

        TakeAttributes(reader, entered.Type);
        return isEmpty ? StructureEvent.Start | End() : StructureEvent.Start;
    }

    private StructureEvent End()
    {
        if (_skipped > 0)
        {
            _skipped--;
            return StructureEvent.None;
        }

        Node = Open;
        Complete(Node);
        Open = Node.Parent!;
        return StructureEvent.End;
    }

    /// <summary>What the element that ends still lacks.</summary>
    private void Complete(ElementNode node)
    {
        switch (node.Type.Kind)
        {
            case ContentKind.Text:
                IsTextValid = _length <= MaxText - _attributeLength && node.Type.Text!.Accepts(Text);
                if (!IsTextValid)
                {
                    RefuseText(node.Name, node.Type.Text!, Text);
                }

                break;
            case ContentKind.Sequence:
                Missing(node, node.Position, node.Children.Length, found: null);
                break;
            case ContentKind.Choice or ContentKind.AnyElement when node.Position == 0:
                Report(SepaDiagnostics.ElementMissing, NamesOf(node.Children), EndOf(node));
                break;
            default:
                break;
        }
    }

    private void TakeText(XmlReader reader, bool isText)
    {
        if (_skipped > 0)
        {
            return;
        }

        if (Open.Type.Kind == ContentKind.Text)
        {
            Append(reader);
        }
        else if (isText && Open.Type.Kind != ContentKind.Open)
        {
            TakePlace(reader);
            Node = Open;
            Report(SepaDiagnostics.TextNotAllowed, Open.Name);
        }
    }

    private void Append(XmlReader reader)
    {
        if (_leavesValues || !reader.CanReadValueChunk)
        {
            Append(reader.Value);
            return;
        }

        var room = _attributeLength + Math.Min(_length, MaxText - _attributeLength);
        int asked;
        int read;
        do
        {
            asked = MaxText - room;
            read = asked == 0 ? 0 : reader.ReadValueChunk(_text, room, asked);
            _length += read;
            room += read;
        } while (read == asked && read > 0); // the reader fills what it is given, unless the value ends

        if (room == MaxText)
        {
            Overflow(reader);
        }
    }

    private void Append(string piece)
    {
        var room = Math.Max(0, MaxText - _attributeLength - _length);
        var kept = Math.Min(room, piece.Length);
        piece.AsSpan(0, kept).CopyTo(_text.AsSpan(MaxText - room));
        _length += piece.Length;
    }

    /// <summary>Counts what no longer fits, without keeping it.</summary>
    private void Overflow(XmlReader reader)
    {
        var discarded = _discarded ??= new char[MaxText];
        int read;
        while ((read = reader.ReadValueChunk(discarded, 0, discarded.Length)) > 0)
        {
            _length = (int)Math.Min((long)_length + read, int.MaxValue / 2);
        }
    }

    private void TakePlace(XmlReader reader)
    {
        if (reader is IXmlLineInfo lines)
        {
            Line = lines.LineNumber;
            Column = lines.LinePosition;
        }
    }
}
