using System.Xml;
using Copro.Shared;

namespace Copro.Sepa;

/// <summary>Is it a pain.008, of which version, and is it whole.</summary>
internal sealed partial class Pain008Parser
{
    private const string Iso = "urn:iso:std:iso:20022:tech:xsd:";

    private const string MessageRoot = "CstmrDrctDbtInitn";

    private DiagnosticPlace _root;
    private bool _isMessage;

    /// <summary>The namespace of the document element; <c>null</c> when it was not reached.</summary>
    public string? DocumentNamespace { get; private set; }

    /// <summary>The version the namespace names; <c>null</c> for none.</summary>
    public MessageVersion? Version { get; private set; }

    /// <summary>Reads on to the document element and takes the grammar its namespace names.</summary>
    /// <returns>Whether it may be a pain.008.</returns>
    private bool ReadRoot(XmlReader reader, NameTable names)
    {
        while (reader.NodeType != XmlNodeType.Element)
        {
            reader.ReadNode();
        }

        var lines = (IXmlLineInfo)reader;
        _root = DiagnosticPlace.At(lines.LineNumber, lines.LinePosition);
        if (reader.LocalName != "Document" || !IsPain008Namespace(reader.NamespaceURI))
        {
            NotPain008(reader.LocalName, reader.NamespaceURI, _root);
            return false;
        }

        DocumentNamespace = reader.NamespaceURI;
        Version = MessageVersion.Of(DocumentNamespace);
        var grammar = Version?.Grammar ?? StructureGrammar.For(StructureGrammar.AnyPain008)!;
        foreach (var name in grammar.Names)
        {
            names.Add(name);
        }

        _checker = new StructureChecker(grammar, DocumentNamespace, _bag, FieldMap.SlotOf);
        _checker.Check(reader);
        return true;
    }

    /// <summary>Reads behind the document element as long as all is plain, and the rest with the platform's reader.</summary>
    private bool ReadMessage(PlainTokenizer plain, Func<XmlReader> reopen)
    {
        PlainToken token;
        while ((token = plain.Next(_checker!.LikelyName)) < PlainToken.EndOfDocument)
        {
            if (token <= PlainToken.Leaf && !IsMessage(plain.Name.Text, plain.Line, plain.Column))
            {
                return false;
            }

            Follow(_checker.Check(plain, token));
            if (token == PlainToken.Leaf)
            {
                Follow(_checker.CheckEnd(plain));
            }
        }

        if (token == PlainToken.EndOfDocument)
        {
            EndMessage();
            return _isMessage;
        }

        using var platform = plain.HandOver(reopen);
        return ReadMessage(platform);
    }

    private bool ReadMessage(XmlReader reader)
    {
        var lines = (IXmlLineInfo)reader;
        while (reader.ReadNode())
        {
            if (
                reader.NodeType == XmlNodeType.Element
                && !IsMessage(reader.LocalName, lines.LineNumber, lines.LinePosition)
            )
            {
                return false;
            }

            Follow(_checker!.Check(reader));
        }

        EndMessage();
        return _isMessage;
    }

    /// <summary>Whether the first element behind the document element, and so all of them, is read as a pain.008.</summary>
    private bool IsMessage(string name, int line, int column)
    {
        if (_isMessage)
        {
            return true;
        }

        if (Version is null && name != MessageRoot)
        {
            NotPain008(name, DocumentNamespace!, DiagnosticPlace.At(line, column));
            return false;
        }

        VersionFinding();
        return _isMessage = true;
    }

    /// <summary>Another message of ISO 20022 is no misspelt pain.008.</summary>
    private static bool IsPain008Namespace(string documentNamespace) =>
        !documentNamespace.StartsWith(Iso, StringComparison.Ordinal)
        || documentNamespace.AsSpan(Iso.Length).Contains("008", StringComparison.Ordinal)
            && !documentNamespace.AsSpan(Iso.Length).StartsWith("camt")
            && !documentNamespace.AsSpan(Iso.Length).StartsWith("pacs");

    private void NotPain008(string element, string documentNamespace, DiagnosticPlace place) =>
        _bag.Add(SepaDiagnostics.NotPain008, place, StructureChecker.Shown(element), ShownText.Cut(documentNamespace));

    private void VersionFinding()
    {
        if (Version is null)
        {
            _bag.Add(
                SepaDiagnostics.NamespaceUnknown,
                _root,
                ShownText.Cut(DocumentNamespace!),
                DiagnosticArgument.Public("any pain.008", "un pain.008 quelconque")
            );
        }
        else if (!Version.IsKnown)
        {
            _bag.Add(
                SepaDiagnostics.VersionUnknown,
                _root,
                Version.Name,
                DiagnosticArgument.Public("any pain.008", "un pain.008 quelconque")
            );
        }
        else if (!Version.IsSepa)
        {
            _bag.Add(SepaDiagnostics.VersionNotSepa, _root, Version.Name);
        }
    }

    private void NotWellFormed(int line, int column, DiagnosticArgument reason) =>
        _bag.Add(SepaDiagnostics.NotWellFormed, DiagnosticPlace.At(Math.Max(line, 1), Math.Max(column, 1)), reason);
}
