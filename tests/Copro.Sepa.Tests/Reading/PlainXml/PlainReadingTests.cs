using System.Text;
using Copro.Sepa.Tests.Fuzzing;
using Xunit;

namespace Copro.Sepa.Tests.Reading;

/// <summary>A stream that cannot seek is read by the platform's reader alone: whichever reads, the findings are the same.</summary>
public sealed class PlainReadingTests
{
    private const int Documents = 600;
    private const int Piece = 4096;

    [Fact]
    public void Check_HostileDocuments_FindsWhatIsFoundWithoutPlainReading()
    {
        var inputs = new FuzzInputs(new FuzzSeeds(FuzzRun.Seed));
        foreach (var number in FuzzRun.Numbers(Documents))
        {
            AssertSame(inputs.Of(FuzzRun.Seed, number), $"seed {FuzzRun.Seed}, number {number}");
        }
    }

    /// <summary>Text where none is allowed, in elements that are taken whole as well, and beside other findings.</summary>
    [Theory]
    [InlineData("<GrpHdr>x</GrpHdr>")]
    [InlineData("<GrpHdr> x</GrpHdr>")]
    [InlineData("<GrpHdr>x\ny</GrpHdr>")]
    [InlineData("<GrpHdr a=\"b\">x</GrpHdr>")]
    [InlineData("<GrpHdr/>")]
    [InlineData("<GrpHdr><MsgId>1</MsgId><MsgId>2</MsgId><MsgId/></GrpHdr>")]
    [InlineData("<GrpHdr><MsgId Ccy=\"EUR\">1</MsgId><NoSuch>2</NoSuch></GrpHdr>")]
    [InlineData("<GrpHdr><MsgId>1<x>2</x></MsgId><NoSuch><Nm>2</Nm>3</NoSuch></GrpHdr>")]
    [InlineData("<NoSuch>2</NoSuch><NoSuch><a><b>c</b></a></NoSuch>")]
    [InlineData(
        "<PmtInf><DrctDbtTxInf><InstdAmt>1</InstdAmt><InstdAmt Ccy=\"EURO\">1.234</InstdAmt></DrctDbtTxInf></PmtInf>"
    )]
    [InlineData("<PmtInf><DrctDbtTxInf><InstdAmt Ccy=\"EUR\"/><PmtId>y</PmtId><PmtId/></DrctDbtTxInf></PmtInf>")]
    public void Check_WrongContent_FindsWhatIsFoundWithoutPlainReading(string content)
    {
        const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08";
        var text = $"<Document xmlns=\"{Namespace}\"><CstmrDrctDbtInitn>{content}</CstmrDrctDbtInitn></Document>";
        AssertSame(Encoding.UTF8.GetBytes(text), content);
        AssertSame(Encoding.UTF8.GetBytes(text.Replace("><", ">\r\n  <", StringComparison.Ordinal)), content);
    }

    /// <summary>Texts around the longest that is kept, of one to four bytes a character, in one piece and in several.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("€")]
    [InlineData("\U0001F4B6")]
    [InlineData("a\U0001F4B6")]
    [InlineData("é&amp;")]
    [InlineData("a<!--b-->")]
    [InlineData("&#233;")]
    [InlineData("&#x1F4B6;a")]
    public void Check_LongText_FindsWhatIsFoundWithoutPlainReading(string piece)
    {
        const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08";
        foreach (var length in new[] { 1, 34, 35, 70, 140, 1365, 2048, 4095, 4096, 4097, 9000, 70_000 })
        {
            var value = string.Concat(Enumerable.Repeat(piece, length));
            var text =
                $"<Document xmlns=\"{Namespace}\"><CstmrDrctDbtInitn><GrpHdr><MsgId>{value}</MsgId><CreDtTm>{value}</CreDtTm>"
                + $"<NbOfTxs a=\"{value.Replace("<!--b-->", "b", StringComparison.Ordinal)}\">{value}</NbOfTxs></GrpHdr>"
                + "</CstmrDrctDbtInitn></Document>";
            AssertSame(Encoding.UTF8.GetBytes(text), $"{length} times {piece}");
        }
    }

    private static void AssertSame(byte[] document, string where)
    {
        var plain = Transcript(new MemoryStream(document, writable: false));
        var platform = Transcript(new DripStream(document, Piece));
        for (var i = 0; i < Math.Max(plain.Count, platform.Count); i++)
        {
            var said = i < plain.Count ? plain[i] : "nothing";
            var told = i < platform.Count ? platform[i] : "nothing";
            Assert.True(said == told, $"{where}\nfinding {i} is {said}\ninstead of {told}");
        }
    }

    private static List<string> Transcript(Stream document)
    {
        var findings = new DiagnosticBag();
        var report = new DirectDebitLinter().Check(document, findings);
        return [.. findings.Items.Select(finding => $"{finding.Severity} {finding}"), report.ToString()];
    }
}
