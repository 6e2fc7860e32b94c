using System.Globalization;
using System.Xml.Linq;

namespace Copro.Sepa.Tests;

/// <summary>One change to a document at a random place: what a program or a person gets wrong.</summary>
internal sealed class DocumentMutations(Random random)
{
    private static readonly XNamespace s_instance = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly string[] s_texts =
    [
        "",
        " ",
        "x",
        "2026-02-30",
        "2026-02-28",
        " 2026-02-28 ",
        "2026-02-28T24:00:00",
        "2026-02-28T08:00:00.123Z",
        "2026-02-28T08:00:00+1:00",
        "-1",
        "+1.50",
        "1e3",
        ".5",
        "5.",
        "1.123456",
        "0001.10000000000",
        "1234567890123456789",
        "123456789012345678",
        "TRUE",
        " true ",
        "0",
        "EUR",
        "eur",
        "FRA",
        "PSSTFRPP",
        "PSSTFRPPPA",
        "psstfrpp",
        "SLEV",
        "SLEV ",
        "OOFF",
        "DE89370400440532013000X",
        "DE8X370400440532013000",
        "\u00e9",
        "\U0001F600",
        "a\tb\nc",
    ];

    private static readonly string[] s_names =
    [
        "Nm",
        "Id",
        "Cd",
        "Prtry",
        "Othr",
        "BIC",
        "BICFI",
        "PmtInf",
        "Ustrd",
        "AdrLine",
        "Ctry",
        "Unknown",
        "SplmtryData",
    ];

    /// <summary>Changes one thing.</summary>
    public void Apply(XElement document)
    {
        var elements = document.DescendantsAndSelf().ToArray();
        var element = elements[random.Next(elements.Length)];
        switch (random.Next(12))
        {
            case 0 when element != document:
                element.Remove();
                break;
            case 1 when element != document:
                element.AddAfterSelf(Enumerable.Repeat(0, random.Next(1, 12)).Select(_ => new XElement(element)));
                break;
            case 2 when element.ElementsAfterSelf().FirstOrDefault() is { } next:
                next.Remove();
                element.AddBeforeSelf(next);
                break;
            case 3 when element != document:
                element.Name = element.Name.Namespace + s_names[random.Next(s_names.Length)];
                break;
            case 4:
                element.SetAttributeValue(random.Next(2) == 0 ? "Ccy" : "Other", random.Next(2) == 0 ? "EUR" : "eu");
                break;
            case 5:
                element.RemoveAttributes();
                break;
            case 6:
                element.SetAttributeValue(s_instance + "schemaLocation", "urn:a b.xsd");
                break;
            case 7:
                element.Add(new XElement(element.Name.Namespace + s_names[random.Next(s_names.Length)], "1"));
                break;
            case 8 when element != document:
                element.Name = XName.Get(element.Name.LocalName, random.Next(2) == 0 ? "" : "urn:other");
                break;
            case 9 when element.HasElements:
                element.AddFirst(random.Next(2) == 0 ? new XText("  \n") : new XText("stray"));
                break;
            default:
                ChangeText(elements);
                break;
        }
    }

    private void ChangeText(XElement[] elements)
    {
        var leaves = elements.Where(element => !element.HasElements).ToArray();
        var leaf = leaves[random.Next(leaves.Length)];
        var lengths = new[] { 1, 4, 5, 16, 17, 34, 35, 36, 70, 71, 128, 140, 141, 350, 1025, 1026, 2048, 2049, 5000 };
        leaf.Value = random.Next(3) switch
        {
            0 => new string('A', lengths[random.Next(lengths.Length)]),
            1 => leaf.Value + "!a0 "[random.Next(4)].ToString(CultureInfo.InvariantCulture),
            _ => s_texts[random.Next(s_texts.Length)],
        };
    }
}
