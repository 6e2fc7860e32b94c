using System.Xml;

namespace Copro.Sepa;

/// <summary>Is it a pain.008, of which version, and is it whole.</summary>
internal sealed partial class Pain008Parser
{
    private const string Iso = "urn:iso:std:iso:20022:tech:xsd:";
    private const int ShownMessage = 200;

    /// <summary>The namespace of the document element; <c>null</c> when it was not reached.</summary>
    public string? DocumentNamespace { get; private set; }

    /// <summary>The version the namespace names; <c>null</c> for none.</summary>
    public MessageVersion? Version { get; private set; }

    /// <summary>Another message of ISO 20022 is no misspelt pain.008.</summary>
    private static bool IsPain008Namespace(string documentNamespace) =>
        !documentNamespace.StartsWith(Iso, StringComparison.Ordinal)
        || documentNamespace.AsSpan(Iso.Length).Contains("008", StringComparison.Ordinal)
            && !documentNamespace.AsSpan(Iso.Length).StartsWith("camt")
            && !documentNamespace.AsSpan(Iso.Length).StartsWith("pacs");

    private void NotPain008(XmlReader reader, string documentNamespace)
    {
        var place = (IXmlLineInfo)reader;
        _bag.Add(
            SepaDiagnostics.NotPain008,
            DiagnosticPlace.At(place.LineNumber, place.LinePosition),
            StructureChecker.Shown(reader.LocalName),
            ShownNamespace(documentNamespace)
        );
    }

    private void VersionFinding(int line, int column)
    {
        var place = DiagnosticPlace.At(line, column);
        if (Version is null)
        {
            _bag.Add(
                SepaDiagnostics.NamespaceUnknown,
                place,
                ShownNamespace(DocumentNamespace!),
                DiagnosticArgument.Public("any pain.008", "un pain.008 quelconque")
            );
        }
        else if (!Version.IsKnown)
        {
            _bag.Add(
                SepaDiagnostics.VersionUnknown,
                place,
                Version.Name,
                DiagnosticArgument.Public("any pain.008", "un pain.008 quelconque")
            );
        }
        else if (!Version.IsSepa)
        {
            _bag.Add(SepaDiagnostics.VersionNotSepa, place, Version.Name);
        }
    }

    private void NotWellFormed(int line, int column, string reason) =>
        _bag.Add(
            SepaDiagnostics.NotWellFormed,
            DiagnosticPlace.At(Math.Max(line, 1), Math.Max(column, 1)),
            reason.Contains("DTD", StringComparison.Ordinal)
                ? DiagnosticArgument.Public("a document type (DTD) is not read.", "une DTD n'est pas lue.")
                : Shown(reason)
        );

    /// <summary>
    /// What the platform's parser says, without what it quotes of the document and without its own place: the document may hold
    /// anything, the place stands beside the finding.
    /// </summary>
    private static string Shown(string reason)
    {
        var end = reason.IndexOf(" Line ", StringComparison.Ordinal);
        var text = (end < 0 ? reason : reason[..end]).Split('\'');
        for (var i = 1; i < text.Length; i += 2)
        {
            text[i] = text[i].Length == 1 && char.IsAscii(text[i][0]) && !char.IsControl(text[i][0]) ? text[i] : "…";
        }

        var shown = string.Join('\'', text);
        return shown.Length <= ShownMessage ? shown : shown[..ShownMessage];
    }

    private static string ShownNamespace(string documentNamespace) =>
        documentNamespace.Length <= ShownMessage ? documentNamespace : documentNamespace[..ShownMessage];
}
