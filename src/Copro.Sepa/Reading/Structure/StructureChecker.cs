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
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    private readonly string _namespace;
    private readonly DiagnosticBag _findings;
    private readonly bool _leavesValues;
    private int _skipped;
    private bool _hasEnded;

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
    }

    /// <summary>The element of the last event.</summary>
    public ElementNode Node { get; private set; }

    /// <summary>Where the start tag of <see cref="Node"/> stands, while it is open.</summary>
    public int Line { get; private set; }

    /// <summary>Where the start tag of <see cref="Node"/> stands, while it is open.</summary>
    public int Column { get; private set; }

    /// <summary>Whether the element that ended holds what its simple type asks for.</summary>
    public bool IsTextValid { get; private set; }

    /// <summary>How many violations there are by now.</summary>
    public long ViolationCount { get; private set; }

    /// <summary>The innermost open element.</summary>
    private ElementNode Open => _hasEnded ? Node.Parent! : Node;

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
        var isEmpty = reader.IsEmptyElement;
        if (IsSkipped(isEmpty))
        {
            return StructureEvent.None;
        }

        TakePlace(reader);
        if (!Enter(reader.LocalName, isEmpty))
        {
            return StructureEvent.None;
        }

        if (!ReferenceEquals(reader.NamespaceURI, _namespace) && reader.NamespaceURI != _namespace)
        {
            Report(SepaDiagnostics.ElementNamespace, Node.Name);
        }

        TakeAttributes(reader, Node.Type);
        return Started(isEmpty);
    }

    /// <summary>Whether a start tag stands inside an element that is skipped.</summary>
    private bool IsSkipped(bool isEmpty)
    {
        if (_skipped == 0)
        {
            return false;
        }

        _skipped += isEmpty ? 0 : 1;
        return true;
    }

    /// <summary>Enters the element of a start tag.</summary>
    /// <returns>Whether it is to be looked into, and not skipped.</returns>
    private bool Enter(string name, bool isEmpty)
    {
        if (NodeOf(name) is not { } entered)
        {
            _skipped = isEmpty ? 0 : 1;
            return false;
        }

        entered.Open();
        Node = entered;
        _hasEnded = false;
        ClearText();
        return true;
    }

    private StructureEvent Started(bool isEmpty) => isEmpty ? StructureEvent.Start | End() : StructureEvent.Start;

    private StructureEvent End()
    {
        if (_skipped > 0)
        {
            _skipped--;
            return StructureEvent.None;
        }

        ReturnToOpen();
        Complete(Node);
        _hasEnded = true;
        return StructureEvent.End;
    }

    /// <summary>Behind the end of an element <see cref="Node"/> is the one around it again.</summary>
    private void ReturnToOpen()
    {
        if (_hasEnded)
        {
            Node = Node.Parent!;
            _hasEnded = false;
        }
    }

    /// <summary>What the element that ends still lacks.</summary>
    private void Complete(ElementNode node)
    {
        switch (node.Type.Kind)
        {
            case ContentKind.Text:
                IsTextValid = _lost == 0 && node.Type.Text!.Accepts(Text);
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
            RefuseAnyText();
        }
    }

    private void RefuseAnyText()
    {
        ReturnToOpen();
        Report(SepaDiagnostics.TextNotAllowed, Node.Name);
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
