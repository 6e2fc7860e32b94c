using System.Text;
using System.Xml;
using Copro.Shared;
using Xunit;

namespace Copro.Kiosk.Tests.Shared;

public sealed class HardenedXmlTests
{
    private const long Limit = 10_000;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    [InlineData("ISO-8859-15")]
    [InlineData("Windows-1252")]
    public void Create_DeclaredEncodingOnTheList_DecodesIt(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes($"<?xml version='1.0' encoding='{name}'?><a>Éloïse</a>");

        Assert.Equal("Éloïse", TextOf(bytes));
    }

    [Theory]
    [InlineData("windows-1252", 0x80)]
    [InlineData("iso-8859-15", 0xA4)]
    public void Create_EuroSign_ComesOutRight(string name, byte euro)
    {
        byte[] bytes =
        [
            .. Encoding.ASCII.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?><a>"),
            euro,
            .. "</a>"u8,
        ];

        Assert.Equal("€", TextOf(bytes));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Create_Utf16_DecodesIt(bool bigEndian, bool marked)
    {
        var encoding = new UnicodeEncoding(bigEndian, marked);
        byte[] bytes =
        [
            .. encoding.GetPreamble(),
            .. encoding.GetBytes("<?xml version='1.0' encoding='utf-16'?><a>é€</a>"),
        ];

        Assert.Equal("é€", TextOf(bytes));
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("ibm850")]
    [InlineData("us-ascii")]
    [InlineData("shift_jis")]
    [InlineData("nonsense")]
    public void Create_OtherEncoding_IsRefusedByName(string name)
    {
        var bytes = Encoding.ASCII.GetBytes($"<?xml version='1.0' encoding='{name}'?><a/>");

        Assert.Null(HardenedXml.Create(bytes, Limit, out var refused));
        Assert.Equal(name, refused);
    }

    [Fact]
    public void Create_ByteOrderMarkContradictsDeclaration_IsRefused()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "<?xml version='1.0' encoding='windows-1252'?><a/>"u8];

        Assert.Null(HardenedXml.Create(bytes, Limit, out var refused));
        Assert.StartsWith("windows-1252", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_Utf32AndEbcdic_AreRefused()
    {
        Assert.Null(HardenedXml.Create(new UTF32Encoding(true, true).GetPreamble(), Limit, out var refused));
        Assert.Equal("UTF-32", refused);
        Assert.Null(HardenedXml.Create(new byte[] { 0x4C, 0x6F, 0xA7, 0x94 }, Limit, out refused));
        Assert.Equal("EBCDIC", refused);
    }

    [Theory]
    [InlineData("<!DOCTYPE a><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>")]
    [InlineData("<a>&eacute;</a>")]
    [InlineData("<a>SCI Dupont & Fils</a>")]
    [InlineData("<a>&#0;</a>")]
    [InlineData("<a b='1' b='2'/>")]
    [InlineData("<a/><a/>")]
    [InlineData("<a>")]
    [InlineData("")]
    [InlineData(" <?xml version='1.0'?><a/>")]
    [InlineData("<?xml version='1.1'?><a/>")]
    [InlineData("<?xml version='1.0' encoding='utf-16'?><a/>")]
    [InlineData("<?xml version='1.0' encoding='iso-8859-1?><a/>")]
    public void ReadNode_Hostile_ThrowsXmlException(string document) =>
        Assert.Throws<XmlException>(() => ReadAll(Encoding.UTF8.GetBytes(document)));

    [Fact]
    public void ReadNode_InvalidUtf8_ThrowsXmlException()
    {
        byte[] bytes = [.. "<a>"u8, 0xE9, .. "</a>"u8];

        Assert.Throws<XmlException>(() => ReadAll(bytes));
    }

    [Fact]
    public void ReadNode_TooDeep_SaysWhere()
    {
        var allowed =
            string.Concat(Enumerable.Repeat("<a>", HardenedXml.MaxDepth))
            + string.Concat(Enumerable.Repeat("</a>", HardenedXml.MaxDepth));
        ReadAll(Encoding.UTF8.GetBytes(allowed));

        var e = Assert.ThrowsAny<XmlException>(() =>
            ReadAll(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>\n", HardenedXml.MaxDepth + 10))))
        );
        Assert.Equal(HardenedXml.MaxDepth + 1, e.LineNumber);
    }

    [Fact]
    public void ReadNode_TooManyAttributes_Throws()
    {
        var attributes = string.Join(' ', Enumerable.Range(0, HardenedXml.MaxAttributes + 1).Select(i => $"a{i}=''"));

        Assert.ThrowsAny<XmlException>(() => ReadAll(Encoding.UTF8.GetBytes($"<a {attributes}/>")));
    }

    [Fact]
    public void ReadNode_TooLong_Throws()
    {
        Assert.Throws<XmlException>(() => ReadAll(Encoding.UTF8.GetBytes($"<a>{new string('x', (int)Limit)}</a>")));
    }

    [Theory]
    [InlineData("1<!-- x -->00", "100")]
    [InlineData("1<![CDATA[00]]>", "100")]
    [InlineData("1<?p x?>00", "100")]
    [InlineData("&#49;&#48;&#48;", "100")]
    [InlineData(" 1 00 ", " 1 00 ")]
    [InlineData("", "")]
    [InlineData("<![CDATA[]]>", "")]
    [InlineData("   ", "   ")]
    public void ReadWholeText_CutUpText_IsJoined(string content, string expected)
    {
        Assert.Equal(expected, TextOf(Encoding.UTF8.GetBytes($"<a>{content}</a>")));
    }

    [Fact]
    public void ReadWholeText_AgreesWithReadElementContentAsString_AndStopsAtTheSameNode()
    {
        using var ours = HardenedXml.Create("<r><a>1<!-- -->0<![CDATA[0]]></a><b/></r>"u8.ToArray(), Limit, out _)!;
        ours.ReadNode();
        ours.ReadNode();

        Assert.Equal("100", ours.ReadWholeText(10));
        Assert.Equal("b", ours.LocalName);
    }

    [Theory]
    [InlineData("1<b>0</b>0")]
    [InlineData("<b/>")]
    [InlineData("12345678901")]
    public void ReadWholeText_ChildElementOrTooLong_Throws(string content) =>
        Assert.ThrowsAny<XmlException>(() => TextOf(Encoding.UTF8.GetBytes($"<a>{content}</a>")));

    [Fact]
    public void Create_StreamThatTrickles_ReadsTheSame()
    {
        var bytes = Encoding.UTF8.GetBytes($"<a>{new string('é', 400)}</a>");
        using var reader = HardenedXml.Create(new TricklingStream(bytes), Limit, out _)!;
        reader.MoveToContent();

        Assert.Equal(new string('é', 400), reader.ReadWholeText(400));
    }

    private static string TextOf(byte[] document)
    {
        using var reader = HardenedXml.Create(document, Limit, out var refused);
        Assert.Null(refused);
        reader!.MoveToContent();
        return reader.ReadWholeText(10);
    }

    private static void ReadAll(byte[] document)
    {
        using var reader = HardenedXml.Create(document, Limit, out var refused);
        Assert.Null(refused);
        while (reader!.ReadNode())
        {
            // Only whether it reads to the end matters.
        }
    }

    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
