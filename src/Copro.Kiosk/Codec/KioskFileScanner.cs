using System.Globalization;
using System.Text;
using System.Xml;
using Copro.Shared;

namespace Copro.Kiosk;

/// <summary>
/// Goes through a file once: root, header, records one at a time, trailer. Whatever the bytes are, it ends with findings,
/// not with an exception.
/// </summary>
internal sealed class KioskFileScanner
{
    private readonly KioskOptions _options;
    private readonly IKioskFileBuilder _builder;
    private readonly DiagnosticBag _diagnostics;
    private readonly KioskGrammar _grammar;
    private string? _rootName;
    private long _records;

    private KioskFileScanner(KioskOptions options, IKioskFileBuilder builder, DiagnosticBag diagnostics)
    {
        _options = options;
        _builder = builder;
        _diagnostics = diagnostics;
        _grammar = builder.Grammar;
    }

    public static void Scan(
        ReadOnlyMemory<byte> file,
        KioskOptions options,
        IKioskFileBuilder builder,
        DiagnosticBag diagnostics
    ) => new KioskFileScanner(options, builder, diagnostics).Scan(file);

    private void Scan(ReadOnlyMemory<byte> file)
    {
        if (file.Length > _options.MaxFileBytes)
        {
            _diagnostics.Add(KioskDiagnostics.FileTooLarge, default, (long)file.Length, (long)_options.MaxFileBytes);
            return;
        }

        try
        {
            // The first bytes are decoded here: they may be malformed too.
            using var reader = HardenedXml.Create(file, _options.MaxFileBytes, out var refusedEncoding);
            if (reader is null)
            {
                _diagnostics.Add(KioskDiagnostics.EncodingRefused, default, refusedEncoding!);
            }
            else if (ScanDocument(reader))
            {
                _builder.End();
            }
        }
        catch (XmlException e)
        {
            var place = new DiagnosticPlace { Line = e.LineNumber, Column = e.LinePosition };
            if (IsCut(file.Span))
            {
                _diagnostics.Add(KioskDiagnostics.Truncated, place, _rootName ?? _grammar.Root);
            }
            else
            {
                _diagnostics.Add(KioskDiagnostics.NotWellFormed, place, XmlFlaw.Of(e));
            }
        }
    }

    private bool ScanDocument(XmlReader reader)
    {
        while (reader.NodeType != XmlNodeType.Element)
        {
            if (!reader.ReadNode())
            {
                return false;
            }
        }

        _rootName = reader.Name;
        var nodes = new KioskNodeReader(reader, _grammar, _diagnostics);
        if (!RootIsRight(reader, nodes))
        {
            return false;
        }

        if (!reader.IsEmptyElement)
        {
            reader.ReadNode();
            if (!ScanParts(reader, nodes))
            {
                return false;
            }
        }

        // To the very end: what follows the root (a second root, text, a cut end tag) is found only by reading on.
        bool more;
        do
        {
            more = reader.ReadNode();
        } while (more);

        return true;
    }

    private bool RootIsRight(XmlReader reader, KioskNodeReader nodes)
    {
        var place = nodes.Place(reader.LocalName);
        if (reader.NamespaceURI != KioskGrammar.Namespace || reader.LocalName != _grammar.Root)
        {
            var other = reader.NamespaceURI == KioskGrammar.Namespace && reader.LocalName == _grammar.OtherRoot;
            _diagnostics.Add(
                other ? KioskDiagnostics.WrongDirection : KioskDiagnostics.UnknownRoot,
                place,
                reader.LocalName,
                _grammar.Root
            );
            return false;
        }

        var version = reader.GetAttribute("version");
        if (version == KioskText.Of(KioskGrammar.Version))
        {
            return true;
        }

        _diagnostics.Add(
            KioskDiagnostics.UnknownVersion,
            place,
            string.IsNullOrEmpty(version) ? "?" : version[..Math.Min(version.Length, 20)],
            (long)KioskGrammar.Version
        );
        return false;
    }

    /// <summary>Header, records, trailer; false when reading on makes no sense.</summary>
    private bool ScanParts(XmlReader reader, KioskNodeReader nodes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                RefuseText(reader, nodes);
                reader.ReadNode();
                continue;
            }

            if (!ScanPart(reader, nodes, seen))
            {
                return false;
            }
        }

        foreach (var part in new[] { "header", _grammar.Records, "trailer" })
        {
            if (!seen.Contains(part))
            {
                _diagnostics.Add(KioskDiagnostics.Missing, nodes.Place(part), part);
            }
        }

        return true;
    }

    private bool ScanPart(XmlReader reader, KioskNodeReader nodes, HashSet<string> seen)
    {
        var name = reader.LocalName;
        var known = name == "header" || name == _grammar.Records || name == "trailer";
        if (!known || reader.NamespaceURI != KioskGrammar.Namespace)
        {
            nodes.ReadUnknown(name);
            return true;
        }

        if (!seen.Add(name))
        {
            // A second header or trailer would say which half of the file counts: nothing after it can be trusted.
            _diagnostics.Add(KioskDiagnostics.Repeated, nodes.Place(name), name);
            return false;
        }

        if (name == "header")
        {
            return _builder.Header(nodes.Read(name));
        }

        if (!seen.Contains("header"))
        {
            _diagnostics.Add(KioskDiagnostics.Missing, nodes.Place(name), $"header (before {name})");
            return false;
        }

        if (name == "trailer")
        {
            _builder.Trailer(nodes.Read(name));
            return true;
        }

        return ScanRecords(reader, nodes);
    }

    private bool ScanRecords(XmlReader reader, KioskNodeReader nodes)
    {
        if (reader.IsEmptyElement)
        {
            reader.ReadNode();
            return true;
        }

        reader.ReadNode();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                RefuseText(reader, nodes);
                reader.ReadNode();
            }
            else if (IsRecord(reader))
            {
                if (++_records > _options.MaxRecords)
                {
                    _diagnostics.Add(
                        KioskDiagnostics.TooManyRecords,
                        nodes.Place(_grammar.Records),
                        (long)_options.MaxRecords
                    );
                    return false;
                }

                var index = (_records - 1).ToString(CultureInfo.InvariantCulture);
                _builder.Record(nodes.Read($"{_grammar.Records}/{reader.LocalName}[{index}]"));
            }
            else
            {
                nodes.ReadUnknown($"{_grammar.Records}/{reader.LocalName}");
            }
        }

        reader.ReadNode();
        return true;
    }

    private bool IsRecord(XmlReader reader) =>
        reader.NamespaceURI == KioskGrammar.Namespace
        && (reader.LocalName == _grammar.Record || reader.LocalName == _grammar.SecondRecord);

    private void RefuseText(XmlReader reader, KioskNodeReader nodes)
    {
        if (!string.IsNullOrWhiteSpace(reader.Value))
        {
            _diagnostics.Add(
                KioskDiagnostics.InvalidValue,
                nodes.Place(_grammar.Root),
                _grammar.Root,
                DiagnosticArgument.Personal(reader.Value.Trim()),
                "elements without text between them"
            );
        }
    }

    /// <summary>
    /// Whether the end of the root is nowhere in the bytes, so that the file was cut rather than damaged. UTF-16 is looked
    /// at with its zero bytes between.
    /// </summary>
    private bool IsCut(ReadOnlySpan<byte> file)
    {
        if (_rootName is null && file.Length > 0 && file.IndexOf((byte)'<') < 0)
        {
            // Not XML at all: there is no end to miss.
            return false;
        }

        var end = Encoding.UTF8.GetBytes($"</{_rootName ?? _grammar.Root}");
        var spread = new byte[(end.Length * 2) - 1];
        for (var i = 0; i < end.Length; i++)
        {
            spread[i * 2] = end[i];
        }

        return !IsClosed(file, end) && !IsClosed(file, spread);
    }

    private static bool IsClosed(ReadOnlySpan<byte> file, ReadOnlySpan<byte> end)
    {
        var at = file.LastIndexOf(end);
        return at >= 0 && file[at..].IndexOf((byte)'>') >= 0;
    }
}
