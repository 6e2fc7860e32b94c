using System.Text;
using System.Xml.Linq;

namespace Copro.Sepa.Tests;

/// <summary>Random documents that a grammar accepts: every element of the standard comes up sooner or later.</summary>
internal sealed class GrammarDocuments(Random random, XNamespace ns)
{
    private static readonly string[] s_values =
    [
        "A",
        "FR",
        "EUR",
        "DE89370400440532013000",
        "FR1420041010050500013M02606",
        "PSSTFRPPPAR",
        "DEUTDEFF",
        "969500T3MBS4SQAMHJ45",
        "f81d4fae-7dec-4ad0-a765-00a0c91e6bf6",
        "+33-145678901",
        "7",
        "10.50",
        "12",
        "1A2b",
        "2026-11-22",
        "2026-11-22T08:00:00+01:00",
        "true",
        "é & <b> \"'",
    ];

    /// <summary>A document; optional elements come with the given chance.</summary>
    public XElement Next(StructureGrammar grammar, double chance) => Element("Document", grammar.Document, chance);

    private XElement Element(string name, ElementType type, double chance)
    {
        var element = new XElement(ns + name);
        switch (type.Kind)
        {
            case ContentKind.Text:
                element.Value = ValueOf(type.Text!);
                if (type.AttributeName is { } attribute)
                {
                    element.SetAttributeValue(attribute, ValueOf(type.Attribute!));
                }

                break;
            case ContentKind.Choice:
                var chosen = type.Particles[random.Next(type.Particles.Length)];
                element.Add(Element(chosen.Name, chosen.Type, chance));
                break;
            case ContentKind.Sequence:
                AddChildren(element, type, chance);
                break;
            case ContentKind.AnyElement:
                element.Add(new XElement(XName.Get("Own", "urn:own"), new XElement("Inside", "text")));
                break;
            default:
                throw new InvalidOperationException($"{name} is open: there is nothing to compare with.");
        }

        return element;
    }

    private void AddChildren(XElement element, ElementType type, double chance)
    {
        foreach (var particle in type.Particles)
        {
            var count = particle.Min + (random.NextDouble() < chance ? 1 : 0);
            for (var i = 0; i < Math.Min(count, particle.Max); i++)
            {
                element.Add(Element(particle.Name, particle.Type, chance * 0.8));
            }
        }
    }

    private string ValueOf(TextRule rule)
    {
        if (rule is CodeRule)
        {
            var codes = rule.Expected.UnmaskedValue.Split(' ')[2..];
            return codes[random.Next(codes.Length)];
        }

        var start = random.Next(s_values.Length);
        return Enumerable
            .Range(0, s_values.Length)
            .Select(i => s_values[(start + i) % s_values.Length])
            .First(value => rule.Accepts(Encoding.UTF8.GetBytes(value)));
    }
}
