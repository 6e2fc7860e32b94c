using System.Globalization;
using System.Text;
using System.Xml;
using Copro.Sepa.Tests.Fuzzing;
using Xunit;

namespace Copro.Sepa.Tests.Reading;

/// <summary>The plain reader against the platform's: the same nodes, names, values and places, and the same last word.</summary>
public sealed class PlainXmlReaderTests
{
    private const int Seed = 20_261_122;
    private const int Documents = 400;

    [Fact]
    public void Read_HostileDocuments_TellsWhatThePlatformTells()
    {
        var inputs = new FuzzInputs(new FuzzSeeds(Seed));
        var plain = 0;
        for (var number = 0; number < Documents; number++)
        {
            plain += AssertSame(inputs.Of(Seed, number), number.ToString(CultureInfo.InvariantCulture)) ? 1 : 0;
        }

        Assert.True(plain > Documents / 4, $"only {plain} documents were read by it at all");
    }

    /// <summary>Faults of one to a few bytes in small documents, where each meets a decision of the reader.</summary>
    [Fact]
    public void Read_SmallDocumentsMutated_TellsWhatThePlatformTells()
    {
        var random = new Random(Seed);
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
        ];
        for (var number = 0; number < 8_000; number++)
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

            AssertSame(bytes, $"{number}: {text}");
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
    public void Read_BehindTheDocumentElement_TellsWhatThePlatformTells(string behind)
    {
        AssertSame(Encoding.UTF8.GetBytes("<a xmlns=\"u\"><b>1</b></a>" + behind), behind);
        AssertSame(Encoding.UTF8.GetBytes("<a xmlns=\"u\"><b>1</b>" + behind), behind);
    }

    /// <summary>Tokens that lie across the end of the buffer, at every distance from it.</summary>
    [Fact]
    public void Read_DocumentsLongerThanTheBuffer_TellsWhatThePlatformTells()
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

    /// <returns>Whether the plain reader had it in hand.</returns>
    private static bool AssertSame(byte[] document, string where)
    {
        var expected = Nodes(document, plain: false, out _);
        var actual = Nodes(document, plain: true, out var isPlain);
        for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            var said = i < actual.Count ? actual[i] : "nothing";
            var told = i < expected.Count ? expected[i] : "nothing";
            Assert.True(said == told, $"{where}\nnode {i} is {said}\ninstead of {told}");
        }

        return isPlain;
    }

    private static List<string> Nodes(byte[] document, bool plain, out bool isPlain)
    {
        var nodes = new List<string>();
        isPlain = false;
        using var stream = new MemoryStream(document, writable: false);
        try
        {
            using var platform = Open();
            platform.MoveToContent();
            var reader = plain ? PlainXmlReader.Behind(platform, stream, 0, Open) : platform;
            isPlain = reader is PlainXmlReader;
            nodes.Add(Told(reader));
            while (reader.Read())
            {
                nodes.Add(Told(reader));
                Assert.True(nodes.Count <= document.Length, "There are more nodes than bytes: it reads without end.");
            }

            nodes.Add($"{reader.EOF} {reader.ReadState}");
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

    private static string Told(XmlReader reader)
    {
        var told = new StringBuilder(Node(reader)).Append(' ').Append(reader.AttributeCount);
        if (reader.NodeType == XmlNodeType.Element && reader.MoveToFirstAttribute())
        {
            do
            {
                told.Append(" @ ").Append(Node(reader));
            } while (reader.MoveToNextAttribute());

            reader.MoveToElement();
        }

        return told.ToString();
    }

    private static string Node(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        return $"{reader.NodeType} {reader.Prefix}:{reader.LocalName} {{{reader.NamespaceURI}}} [{reader.Value}] depth {reader.Depth}"
            + $" at {place.LineNumber}:{place.LinePosition} {reader.IsEmptyElement}";
    }
}
