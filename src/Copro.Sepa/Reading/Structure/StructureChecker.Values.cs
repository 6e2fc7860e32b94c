using System.Text;
using System.Xml;

namespace Copro.Sepa;

/// <summary>Attributes, and the wording of what was found.</summary>
internal sealed partial class StructureChecker
{
    /// <summary>
    /// What is shown of a refused code, number or date: shorter than the shortest IBAN (15), so never one in full.
    /// </summary>
    private const int ShownLength = 12;

    private void TakeAttributes(XmlReader reader, ElementType type)
    {
        var found = false;
        if (reader.AttributeCount > 0 && reader.MoveToFirstAttribute())
        {
            do
            {
                found |= TakeAttribute(reader, type, found);
            } while (reader.MoveToNextAttribute());

            reader.MoveToElement();
        }

        if (!found && type.AttributeName is { } missing)
        {
            Report(SepaDiagnostics.AttributeMissing, Node.Name, missing);
        }
    }

    /// <summary>Judges the attribute the reader stands on.</summary>
    /// <returns>Whether it is the compulsory one.</returns>
    private bool TakeAttribute(XmlReader reader, ElementType type, bool known)
    {
        var isLocal = reader.NamespaceURI.Length == 0;
        if (isLocal && !known && reader.LocalName == type.AttributeName)
        {
            KeepAttribute(reader);
            JudgeAttribute(type);
            return true;
        }

        var isHint = reader.NamespaceURI == SchemaInstance && reader.LocalName is not ("type" or "nil");
        if (!isHint && reader.NamespaceURI != Xmlns && type.Kind != ContentKind.Open)
        {
            Report(SepaDiagnostics.AttributeUnexpected, Node.Name, Shown(reader.LocalName));
        }

        return false;
    }

    private void JudgeAttribute(ElementType type)
    {
        if (!type.Attribute!.Accepts(Attribute))
        {
            RefuseText($"{Node.Name}/@{type.AttributeName}", type.Attribute, Attribute);
        }
    }

    private void RefuseText(string element, TextRule rule, ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8);
        var length = text.Length + (element == Node.Name ? _lost : 0);
        var isShown = rule.IsPublic && text.Length <= ShownLength;
        var found = isShown
            ? DiagnosticArgument.Public($"\"{text}\"", $"« {text} »")
            : DiagnosticArgument.Public($"{length} characters", $"{length} caractères");
        Report(SepaDiagnostics.TextRefused, element, found, rule.Expected);
    }

    /// <summary>
    /// A name that the grammar does not know, as far as it may be shown: a stray tag may be anything, an account's number too.
    /// </summary>
    internal static DiagnosticArgument Shown(string name) =>
        name.Length <= ShownLength || !name.AsSpan().ContainsAnyInRange('0', '9')
            ? DiagnosticArgument.Public(name.Length <= ShownLength * 3 ? name : $"{name[..ShownLength]}…")
            : DiagnosticArgument.Public($"{name[..4]}…");

    private void Report(DiagnosticDescriptor descriptor, params DiagnosticArgument[] arguments) =>
        ReportAt(Node, descriptor, arguments);

    private void ReportAt(ElementNode node, DiagnosticDescriptor descriptor, params DiagnosticArgument[] arguments)
    {
        ViolationCount++;
        var place = new DiagnosticPlace
        {
            Line = Line,
            Column = Column,
            Path = node.Path,
        };
        _findings.Add(descriptor, place, arguments);
    }
}
