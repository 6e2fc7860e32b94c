using System.Globalization;
using System.Text;
using System.Xml;
using Copro.Sepa.Tests.Fuzzing;
using Xunit;

namespace Copro.Sepa.Tests.Reading;

/// <summary>Plain tokens against the platform's nodes: the same names, values and places, and the same last word.</summary>
public sealed class PlainTokenizerTests
{
    private const int Documents = 400;
    private const int Mutations = 8_000;

    [Fact]
    public void Next_HostileDocuments_TellsWhatThePlatformTells()
    {
        var inputs = new FuzzInputs(new FuzzSeeds(FuzzRun.Seed));
        var (plain, all) = (0, 0);
        foreach (var number in FuzzRun.Numbers(Documents))
        {
            all++;
            plain += AssertSame(inputs.Of(FuzzRun.Seed, number), $"seed {FuzzRun.Seed}, number {number}") ? 1 : 0;
        }

        Assert.True(plain > all / 4, $"only {plain} of {all} documents were read by it at all");
    }

    /// <summary>Faults of one to a few bytes in small documents, where each meets a decision of the reader.</summary>
    [Fact]
    public void Next_SmallDocumentsMutated_TellsWhatThePlatformTells()
    {
        var random = new Random(FuzzRun.Seed);
        string[] pieces =
        [
            "<",
            ">",
            "/",
            "</a>",
            "<b>",
            "<b/>",
            "<b />",
            "<b c=\"d\">",
            "<b c='d'>",
            "<b c=\"&lt;\"/>",
            "<b c=\"é\"/>",
            "<b c=\"d\" e=\"f\"/>",
            "<b xmlns=\"v\"/>",
            "<x:b/>",
            "</b >",
            "<b  c='d' >",
            "<b c='d\"' / >",
            "<b >",
            "<b c=\"d\"  />",
            "<!-- é\n -->",
            "<!-- -- -->",
            "<!---->",
            "<!--\r\n-->",
            "<!--->",
            "&#xE9;",
            "&#x1F4B6;",
            "&#xD83D;",
            "&#32;",
            "&#x;",
            "&#;",
            "&#+65;",
            "&#x 41;",
            "&#00065;",
            "&#99999999999;",
            "&#xFFFE;",
            "&#93;]>",
            "</x:b>",
            "<x:b c=\"d\">t</x:b>",
            "&amp;",
            "&lt;&gt;&quot;&apos;",
            "&#233;",
            "&#0;",
            "&nope;",
            "]]>",
            "]",
            "\r\n",
            "\n",
            "\r",
            "\t",
            "  ",
            "é",
            "€",
            "\U0001F4B6",
            "\uFFFE",
            "\u0001",
            "\u007F",
            "<!--c-->",
            "<?p?>",
            "<![CDATA[x]]>",
            "text",
            "\"",
            "=",
        ];
        string[] seeds =
        [
            "<a xmlns=\"u\"><b>1</b>\r\n  <b>é&amp;è</b>\n\t<b c=\"d\">t\nu</b><b/></a>\n",
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<a xmlns='u'\r\n   xmlns:x=\"w\">\r\n<b>\n<c>é</c>\n</b> </a>",
            "\uFEFF<!-- > --><a><b><c>1</c></b><b><c/> </b></a>",
            "<x:a xmlns:x=\"u\"\n  c='d'><x:b>1</x:b>\n<x:b ><x:c c='d'>é&#233;</x:c ></x:b> <!-- c --> <x:b/>t</x:a>",
        ];
        foreach (var number in FuzzRun.Numbers(Mutations))
        {
            var text = new StringBuilder(seeds[random.Next(seeds.Length)]);
            for (var i = random.Next(4); i > 0; i--)
            {
                var at = random.Next(text.Length);
                text.Remove(at, Math.Min(random.Next(3), text.Length - at));
                text.Insert(at, pieces[random.Next(pieces.Length)]);
            }

            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            if (random.Next(8) == 0)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            AssertSame(bytes, $"seed {FuzzRun.Seed}, number {number}: {text}");
        }
    }

    /// <summary>What stands behind the document element, one byte of it too; a reader that takes nothing never ends.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("<")]
    [InlineData(" <")]
    [InlineData(">")]
    [InlineData("</")]
    [InlineData("</a>")]
    [InlineData("<b/>")]
    [InlineData("x")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("&")]
    [InlineData("<!--c-->\n")]
    public void Next_BehindTheDocumentElement_TellsWhatThePlatformTells(string behind)
    {
        AssertSame(Encoding.UTF8.GetBytes("<a xmlns=\"u\"><b>1</b></a>" + behind), behind);
        AssertSame(Encoding.UTF8.GetBytes("<a xmlns=\"u\"><b>1</b>" + behind), behind);
    }

    /// <summary>Tokens that lie across the end of the buffer, at every distance from it.</summary>
    [Fact]
    public void Next_DocumentsLongerThanTheBuffer_TellsWhatThePlatformTells()
    {
        for (var shift = 0; shift < 120; shift += 7)
        {
            var text = new StringBuilder("<a xmlns=\"u\">").Append(' ', shift);
            for (var i = 0; text.Length < 140_000; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"<b>\r\n<c d=\"EUR\">é {i} &amp; €</c>\r\n \r\n</b>");
            }

            Assert.True(AssertSame(Encoding.UTF8.GetBytes(text.Append("</a>\r\n").ToString()), $"shift {shift}"));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(200_000)]
    public void Next_DocumentLongerThanItsLimit_LeavesTheRestToThePlatform(long longest)
    {
        var text = new StringBuilder("<a>");
        while (text.Length < 300_000)
        {
            text.Append("<b>1</b>");
        }

        var document = Encoding.UTF8.GetBytes(text.Append("</a>").ToString());
        using var stream = new MemoryStream(document, writable: false);
        using var root = XmlReader.Create(stream, Settings());
        root.MoveToContent();
        var plain = PlainTokenizer.Behind(root, stream, 0, longest)!;
        PlainToken token;
        do
        {
            token = plain.Next();
        } while (token < PlainToken.EndOfDocument);

        Assert.Equal(PlainToken.Unusual, token);
        Assert.True(AssertSame(document, "long", longest));
    }

    /// <returns>Whether it was read as plain, as far as it is.</returns>
    private static bool AssertSame(byte[] document, string where, long longest = long.MaxValue)
    {
        var expected = Nodes(document, plain: false, longest, out _);
        var actual = Nodes(document, plain: true, longest, out var isPlain);
        for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            var said = i < actual.Count ? actual[i] : "nothing";
            var told = i < expected.Count ? expected[i] : "nothing";
            Assert.True(said == told, $"{where}\nnode {i} is {said}\ninstead of {told}");
        }

        return isPlain;
    }

    private static List<string> Nodes(byte[] document, bool plain, long longest, out bool isPlain)
    {
        var nodes = new List<string>();
        isPlain = false;
        using var stream = new MemoryStream(document, writable: false);
        try
        {
            using var root = Open();
            root.MoveToContent();
            nodes.Add(Told(root));
            var tokenizer = plain ? PlainTokenizer.Behind(root, stream, 0, longest) : null;
            isPlain = tokenizer is not null;
            if (tokenizer is null)
            {
                AddNodes(root, nodes);
            }
            else if (!AddTokens(tokenizer, root.NamespaceURI, nodes, document.Length))
            {
                using var platform = tokenizer.HandOver(Open);
                AddNodes(platform, nodes);
            }
        }
        catch (XmlException e)
        {
            nodes.Add($"{e.LineNumber}:{e.LinePosition} {e.Message}");
        }

        return nodes;

        XmlReader Open() => XmlReader.Create(stream, Settings());
    }

    private static XmlReaderSettings Settings() =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

    private static void AddNodes(XmlReader reader, List<string> nodes)
    {
        while (reader.Read())
        {
            nodes.Add(Told(reader));
        }

        nodes.Add(End);
    }

    /// <summary>Each name is guessed in its turn, rightly or wrongly.</summary>
    /// <returns>Whether all of the document is plain.</returns>
    private static bool AddTokens(PlainTokenizer plain, string space, List<string> nodes, int most)
    {
        var names = new List<PlainName>();
        var depth = 1;
        PlainToken token;
        while (
            (token = plain.Next(names.Count == 0 ? null : names[nodes.Count % names.Count])) < PlainToken.EndOfDocument
        )
        {
            depth -= token == PlainToken.End ? 1 : 0;
            nodes.Add(Told(plain, token, space, depth));
            depth += token == PlainToken.Start ? 1 : 0;
            if (token == PlainToken.Leaf)
            {
                nodes.Add(Told(plain, PlainToken.Text, space, depth + 1));
                nodes.Add(Told(plain, PlainToken.End, space, depth));
            }

            if (token <= PlainToken.Leaf && names.Count < 10)
            {
                names.Add(plain.Name);
            }

            Assert.True(nodes.Count <= most, "There are more nodes than bytes: it reads without end.");
        }

        if (token == PlainToken.EndOfDocument)
        {
            nodes.Add(End);
        }

        return token == PlainToken.EndOfDocument;
    }

    private const string End = "end";

    private static string Told(PlainTokenizer plain, PlainToken token, string space, int depth)
    {
        var type = token switch
        {
            <= PlainToken.Leaf => XmlNodeType.Element,
            PlainToken.End => XmlNodeType.EndElement,
            PlainToken.Text => XmlNodeType.Text,
            _ => XmlNodeType.Whitespace,
        };
        var told =
            token <= PlainToken.End
                ? $"{type} {Named(plain.Name)} {{{space}}} []"
                : $"{type} / {{}} [{Encoding.UTF8.GetString(plain.Value)}]";
        told += $" depth {depth} {token == PlainToken.Empty}";
        told +=
            token == PlainToken.End ? string.Empty
            : token <= PlainToken.Leaf ? $" at {plain.Line}:{plain.Column}"
            : $" at {plain.Line}:{plain.TextColumn}";
        return token <= PlainToken.Leaf && plain.AttributeName is { } attribute
            ? $"{told} @ {Named(attribute)} {{}} [{Encoding.UTF8.GetString(plain.AttributeValue)}]"
            : told;
    }

    private static string Told(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        var told = new StringBuilder($"{reader.NodeType} {Named(reader)} depth {reader.Depth} {reader.IsEmptyElement}");
        if (reader.NodeType != XmlNodeType.EndElement)
        {
            told.Append(CultureInfo.InvariantCulture, $" at {place.LineNumber}:{place.LinePosition}");
        }

        if (reader.NodeType == XmlNodeType.Element && reader.MoveToFirstAttribute())
        {
            do
            {
                told.Append(" @ ").Append(Named(reader));
            } while (reader.MoveToNextAttribute());

            reader.MoveToElement();
        }

        return told.ToString();
    }

    private static string Named(PlainName name) => $"{Encoding.ASCII.GetString(name.Bytes)}/{name.Text}";

    private static string Named(XmlReader reader) =>
        $"{reader.Name}/{reader.LocalName} {{{reader.NamespaceURI}}} [{reader.Value}]";
}
