using System.Xml;

namespace Copro.Sepa;

/// <summary>Is it a pain.008, of which version, and is it whole.</summary>
internal sealed partial class Pain008Parser
{
    private const string Iso = "urn:iso:std:iso:20022:tech:xsd:";

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
            ShownText.Cut(documentNamespace)
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
                ShownText.Cut(DocumentNamespace!),
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
            ShownText.Reason(reason)
        );
}
