using System.Xml;
using Copro.Shared;

namespace Copro.Sepa;

/// <summary>
/// Reads status reports (pain.002): .03 to .10 and later, by local element name, transaction by transaction. What could be read is
/// given; what breaks the standard is a finding with its place, and no content makes it throw.
/// </summary>
/// <remarks>
/// Has no state and may be used by several threads at once. <c>docs/formats/pain.002.md</c> lists what is read and what is decided.
/// </remarks>
public sealed class Pain002Reader
{
    /// <summary>
    /// The characters a document may have unless said otherwise, markup included: a report that names each of 9,999,999 collections
    /// stays below.
    /// </summary>
    public const long DefaultMaxCharacters = 16L << 30;

    private readonly long _maxCharacters;

    /// <summary>A reader.</summary>
    /// <param name="maxCharacters">The characters a document may have, at least 1; beyond them it is refused.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no character left.</exception>
    public Pain002Reader(long maxCharacters = DefaultMaxCharacters)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxCharacters);
        _maxCharacters = maxCharacters;
    }

    /// <summary>Whether a document is a status report, whatever else is wrong with it: by the names of its first two elements.</summary>
    public static bool IsStatusReport(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var xml = HardenedXml.Create(content, DefaultMaxCharacters, out _);
            return xml is not null && StatusReportParser.IsMessage(xml);
        }
        catch (XmlException)
        {
            // What is no XML is no status report either; whoever reads it says what is wrong.
            return false;
        }
    }

    /// <summary>Reads a document that is in memory.</summary>
    /// <inheritdoc cref="Read(Stream, DiagnosticBag, Action{CollectionStatus}?)" />
    public PaymentStatusReport Read(
        ReadOnlyMemory<byte> content,
        DiagnosticBag findings,
        Action<CollectionStatus>? sink = null
    )
    {
        ArgumentNullException.ThrowIfNull(findings);
        using var xml = Open(
            (out string? refused) => HardenedXml.Create(content, _maxCharacters, out refused),
            findings
        );
        return Read(xml, findings, sink);
    }

    /// <summary>Reads a document from a stream, from where it stands; leaves it open.</summary>
    /// <param name="content">The document.</param>
    /// <param name="findings">Gets all findings; with an error among them the document is refused, whatever could be read of it.</param>
    /// <param name="sink">
    /// Called with every collection as it is read; they are then not kept in the report, so that memory does not grow with the file.
    /// <c>null</c> to keep them.
    /// </param>
    /// <returns>What could be read.</returns>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public PaymentStatusReport Read(Stream content, DiagnosticBag findings, Action<CollectionStatus>? sink = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(findings);
        using var xml = Open(
            (out string? refused) => HardenedXml.Create(content, _maxCharacters, out refused),
            findings
        );
        return Read(xml, findings, sink);
    }

    private delegate XmlReader? Opening(out string? refusedEncoding);

    /// <summary>Opens a document, the first bytes of which are decoded at once; <c>null</c> when that is refused.</summary>
    private static XmlReader? Open(Opening opening, DiagnosticBag findings)
    {
        try
        {
            var xml = opening(out var refused);
            if (xml is null)
            {
                findings.Add(SepaDiagnostics.StatusEncodingRefused, default, ShownText.Cut(refused ?? string.Empty));
            }

            return xml;
        }
        catch (XmlException e)
        {
            findings.Add(SepaDiagnostics.StatusXmlUnreadable, DiagnosticPlace.At(1, 1), XmlFlaw.Of(e));
            return null;
        }
    }

    private static PaymentStatusReport Read(XmlReader? xml, DiagnosticBag findings, Action<CollectionStatus>? sink)
    {
        if (xml is null)
        {
            return new PaymentStatusReport();
        }

        using var activity = SepaTelemetry.StartReadingStatuses();
        var counts = new StatusCounts();
        var parser = new StatusReportParser(xml, findings, counts.Counting(sink));
        try
        {
            parser.Read();
        }
        catch (XmlException e)
        {
            // Malformed content is a finding: what was read before it is given. Some refusals know no line: they are of the beginning.
            var place = DiagnosticPlace.At(Math.Max(e.LineNumber, 1), e.LinePosition);
            findings.Add(SepaDiagnostics.StatusXmlUnreadable, place, XmlFlaw.Of(e));
        }

        var report = parser.Report;
        foreach (var status in report.Collections)
        {
            counts.Add(status);
        }

        counts.Tell();
        return report;
    }
}
