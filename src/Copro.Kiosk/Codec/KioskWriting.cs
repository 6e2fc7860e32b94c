using System.Text;
using System.Xml;

namespace Copro.Kiosk;

/// <summary>What both writers do alike: same file, same bytes; UTF-8 without byte order mark, line feeds, two spaces.</summary>
internal static class KioskWriting
{
    private static readonly XmlWriterSettings s_settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        CloseOutput = false,
    };

    public static byte[] ToBytes(string root, DiagnosticBag findings, Action<XmlWriter> write)
    {
        if (findings.HasErrors)
        {
            throw FirstError(findings);
        }

        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, s_settings))
        {
            writer.WriteStartDocument();
            writer.WriteStartElement(root, KioskGrammar.Namespace);
            writer.WriteAttributeString("version", KioskText.Of(KioskGrammar.Version));
            write(writer);
            writer.WriteEndElement();
            writer.WriteEndDocument();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    public static CoproFormatException FirstError(DiagnosticBag findings) =>
        new(findings.Items.First(finding => finding.Severity == DiagnosticSeverity.Error));

    public static void Header(XmlWriter writer, KioskFileHeader header, Action<XmlWriter>? more = null)
    {
        writer.WriteStartElement("header", KioskGrammar.Namespace);
        Element(writer, "kiosk", header.KioskId);
        Element(writer, "custody", KioskNames.Of(header.Custody));
        Element(writer, "fileId", header.FileId);
        Element(writer, "epoch", KioskText.Of(header.Epoch));
        Element(writer, "sequence", KioskText.Of(header.Sequence));
        if (header.Previous is { } previous)
        {
            writer.WriteStartElement("previous", KioskGrammar.Namespace);
            writer.WriteAttributeString("sequence", KioskText.Of(previous.Sequence));
            writer.WriteAttributeString("sha256", previous.Hash.ToString());
            writer.WriteEndElement();
        }

        Element(writer, "created", KioskText.Of(header.CreatedAt));
        writer.WriteStartElement("period", KioskGrammar.Namespace);
        writer.WriteAttributeString("from", KioskText.Of(header.PeriodFrom));
        writer.WriteAttributeString("to", KioskText.Of(header.PeriodTo));
        writer.WriteEndElement();
        writer.WriteStartElement("currency", KioskGrammar.Namespace);
        writer.WriteAttributeString("exponent", KioskText.Of(header.Currency.Exponent));
        writer.WriteString(header.Currency.Code);
        writer.WriteEndElement();
        more?.Invoke(writer);
        Extensions(writer, header.Extensions);
        writer.WriteEndElement();
    }

    public static void Element(XmlWriter writer, string name, string value) =>
        writer.WriteElementString(name, KioskGrammar.Namespace, value);

    public static void Element(XmlWriter writer, string name, long value) => Element(writer, name, KioskText.Of(value));

    public static void Optional(XmlWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            Element(writer, name, value);
        }
    }

    /// <summary>An amount that is zero when it is left out.</summary>
    public static void NonZero(XmlWriter writer, string name, Money value)
    {
        if (!value.IsZero)
        {
            Element(writer, name, value.MinorUnits);
        }
    }

    /// <summary>Elements of other vocabularies go out as they came in; those of ours that nobody knows do not.</summary>
    public static void Extensions(XmlWriter writer, IReadOnlyList<KioskExtension> extensions)
    {
        foreach (var extension in extensions.Where(e => e.Namespace != KioskGrammar.Namespace))
        {
            using var reader = Shared.HardenedXml.Create(
                Encoding.UTF8.GetBytes(extension.Xml),
                KioskOptions.LargestFileBytes,
                out _
            )!;
            reader.MoveToContent();
            writer.WriteNode(reader, defattr: false);
        }
    }
}
