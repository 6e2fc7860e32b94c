using System.Globalization;
using System.Text;
using System.Xml;
using Copro.Shared;

namespace Copro.Kiosk;

/// <summary>Reads one record at a time from XML into nodes, keeping what it does not know as it stands.</summary>
internal sealed class KioskNodeReader(XmlReader reader, KioskGrammar grammar, DiagnosticBag diagnostics)
{
    /// <summary>The longest text of the vocabulary is a coupon of 400 characters; ten times that is hostile.</summary>
    private const int MaxText = 4096;

    /// <summary>What a vendor adds to one record; more is a file in a file.</summary>
    private const int MaxExtension = 65_536;

    /// <summary>Where the reader stands.</summary>
    public DiagnosticPlace Place(string path)
    {
        var lines = (IXmlLineInfo)reader;
        return new DiagnosticPlace
        {
            Line = lines.LineNumber,
            Column = lines.LinePosition,
            Path = path,
        };
    }

    /// <summary>Reads the known element the reader stands on, and moves behind its end tag.</summary>
    public KioskNode Read(string path)
    {
        var node = new KioskNode { Name = reader.LocalName, Place = Place(path) };
        ReadAttributes(node, path);
        if (reader.IsEmptyElement)
        {
            reader.ReadNode();
            return node;
        }

        var depth = reader.Depth;
        var text = new StringBuilder();
        reader.ReadNode();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                ReadChild(node, path);
                continue;
            }

            text.Append(reader.Value);
            if (text.Length > MaxText)
            {
                throw HardenedXml.Refusal(
                    reader,
                    $"the text of '{node.Name}' has more than {MaxText} characters.",
                    $"le texte de « {node.Name} » compte plus de {MaxText} caractères."
                );
            }

            reader.ReadNode();
        }

        reader.ReadNode();
        Finish(node, text);
        return node;
    }

    /// <summary>Copies the unknown element the reader stands on, and moves behind its end tag.</summary>
    public KioskExtension ReadUnknown(string path)
    {
        diagnostics.Add(KioskDiagnostics.UnknownElement, Place(path), path);
        var name = reader.LocalName;
        var space = reader.NamespaceURI;
        return new KioskExtension(name, space, CopyElement());
    }

    private void Finish(KioskNode node, StringBuilder text)
    {
        if (!grammar.HoldsElements(node.Name))
        {
            node.Text = text.ToString();
        }
        else if (!string.IsNullOrWhiteSpace(text.ToString()))
        {
            diagnostics.Add(
                KioskDiagnostics.InvalidValue,
                node.Place,
                node.Name,
                DiagnosticArgument.Personal(text.ToString().Trim()),
                "an element without text of its own"
            );
        }
    }

    private void ReadChild(KioskNode node, string path)
    {
        var name = reader.LocalName;
        var inner = $"{path}/{name}";
        if (reader.NamespaceURI == KioskGrammar.Namespace && grammar.Knows(node.Name, name))
        {
            if (!KioskGrammar.MayRepeat(name) && node.Child(name) is not null)
            {
                diagnostics.Add(KioskDiagnostics.Repeated, Place(inner), name);
            }

            var index = KioskGrammar.MayRepeat(name) ? node.All(name).Count() : -1;
            node.Children.Add(Read(index < 0 ? inner : $"{inner}[{index.ToString(CultureInfo.InvariantCulture)}]"));
        }
        else if (grammar.HoldsElements(node.Name))
        {
            node.Extensions.Add(ReadUnknown(inner));
        }
        else
        {
            throw HardenedXml.Refusal(
                reader,
                $"the element '{node.Name}' holds text; '{name}' is not allowed in it.",
                $"l'élément « {node.Name} » contient du texte ; « {name} » n'y est pas admis."
            );
        }
    }

    private void ReadAttributes(KioskNode node, string path)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length > 0)
            {
                // xmlns, xsi:nil and the like: xsi:nil changes nothing, an element without text is judged as one.
                continue;
            }

            if (KioskGrammar.KnowsAttribute(node.Name, reader.LocalName))
            {
                node.Attributes.Add(reader.LocalName, reader.Value);
            }
            else
            {
                var unknown = $"{path}/@{reader.LocalName}";
                diagnostics.Add(KioskDiagnostics.UnknownElement, Place(unknown), unknown);
            }
        }

        reader.MoveToElement();
    }

    private string CopyElement()
    {
        var depth = reader.Depth;
        var copy = new StringBuilder();
        var settings = new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            ConformanceLevel = ConformanceLevel.Fragment,
        };
        using (var writer = XmlWriter.Create(copy, settings))
        {
            do
            {
                CopyNode(writer);
                if (copy.Length > MaxExtension)
                {
                    throw HardenedXml.Refusal(
                        reader,
                        $"an unknown element has more than {MaxExtension} characters.",
                        $"un élément inconnu compte plus de {MaxExtension} caractères."
                    );
                }
            } while (reader.ReadNode() && reader.Depth > depth);

            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
            {
                CopyNode(writer);
                reader.ReadNode();
            }
        }

        return copy.ToString();
    }

    private void CopyNode(XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                writer.WriteAttributes(reader, defattr: false);
                if (reader.IsEmptyElement)
                {
                    writer.WriteEndElement();
                }

                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            default:
                writer.WriteString(reader.Value);
                break;
        }
    }
}
