using System.Text;
using Copro.Sepa.Tests.Writing;
using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed partial class DirectDebitLinterTests
{
    [Fact]
    public void Check_SampleDocument_FindsNothingAndReportsIt()
    {
        var (report, findings) = Check(SampleDocument.Text);

        Assert.Empty(findings.Items);
        Assert.True(report.IsAccepted);
        Assert.Equal("pain.008.001.08", report.Version);
        Assert.Equal("MSG-1", report.MessageId);
        Assert.Equal((2, 3L, "131.26"), (report.GroupCount, report.CollectionCount, report.Total.ToAmountString()));
    }

    [Fact]
    public void Check_AnyMessageWeWrite_FindsNoError() =>
        Property.ForAll(
            RandomMessages.Generator,
            message =>
            {
                foreach (var version in Enum.GetValues<Pain008Version>())
                {
                    var output = new System.Buffers.ArrayBufferWriter<byte>();
                    var refused = new DiagnosticBag();
                    if (!new Pain008Writer().TryWrite(message, output, refused, version))
                    {
                        Assert.Equal(Pain008Version.V02, version);
                        continue;
                    }

                    var (report, findings) = Check(output.WrittenSpan.ToArray());
                    Assert.DoesNotContain(findings.Items, finding => finding.Severity == DiagnosticSeverity.Error);
                    Assert.True(report.IsAccepted);
                    Assert.Equal(message.Total(), report.Total);
                }
            },
            runs: 500
        );

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Check_OneThingChanged_FindsItInItsPlace(string find, string replacement, string code, string place)
    {
        var text = SampleDocument.With(find, replacement);

        var (report, findings) = Check(text);

        var finding = Assert.Single(findings.Items, finding => finding.Code == code && finding.Place.Path == place);
        Assert.InRange(finding.Place.Line, 2, 40);
        Assert.InRange(finding.Place.Column, 1, 400);
        Assert.Equal(finding.Severity != DiagnosticSeverity.Error, report.IsAccepted);
        Assert.All(findings.Items, AssertSaysNothingPersonal);
    }

    [Theory]
    [InlineData(
        "PSSTFRPPPAR",
        "PSSTFRPPPA",
        "BICFI holds 10 characters; expected [A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?."
    )]
    [InlineData("<NbOfTxs>3", "<NbOfTxs>x", "NbOfTxs holds 1 characters; expected [0-9]{1,15}.")]
    [InlineData(
        ">40.00<",
        ">-40.00<",
        "InstdAmt holds \"-40.00\"; expected a number from 0 up of at most 18 digits, 5 after the point."
    )]
    [InlineData(
        "<CtrlSum>131.26",
        "<CtrlSum>131,26",
        "CtrlSum holds \"131,26\"; expected a number of at most 18 digits, 17 after the point."
    )]
    [InlineData(
        "<Prtry>SEPA</Prtry>",
        "<Cd>SEPA</Cd>",
        "The identifier's scheme must be SchmeNm/Prtry = SEPA; it is Cd SEPA."
    )]
    [InlineData(
        "<Id>FR72ZZZ123456",
        "<Id>FR72 ZZZ123456",
        "The creditor identifier has U+0020 at position 5; expected A-Z 0-9 + ? / - : ( ) . , '."
    )]
    [InlineData(
        "<Ustrd>S001 450PIERREP</Ustrd>",
        "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref> RF18539007547034</Ref></CdtrRefInf></Strd>",
        "The creditor reference has U+0020 at position 1; expected A-Z 0-9."
    )]
    [InlineData("<Cd>CORE</Cd>", "<Prtry>CORE</Prtry>", "The local instrument is Prtry CORE; SEPA has CORE and B2B.")]
    [InlineData(
        "<DtOfSgntr>2026-11-16",
        "<DtOfSgntr>2026-11-21",
        "The mandate is signed on 2026-11-21; 2026-11-20 is the last day that will do."
    )]
    public void Check_WrongValue_SaysWhatIsExpected(string find, string replacement, string message)
    {
        var (_, findings) = Check(SampleDocument.With(find, replacement));

        Assert.Equal(message, findings.Items[0].Message(DiagnosticLanguage.English));
    }

    [Theory]
    [MemberData(nameof(PartsOfCollections))]
    public void Check_CollectionsSayTheHeading_FindsTheOneThatIsWrong(
        string taken,
        string first,
        string second,
        string code,
        string place
    )
    {
        var text = WithPart(WithPart(SampleDocument.Text, "RUM-1", first), "RUM-2", second);
        if (taken.Length > 0)
        {
            text = text.Remove(text.IndexOf(taken, StringComparison.Ordinal), taken.Length);
        }

        var (_, findings) = Check(text);

        Assert.Equal(
            code.Length == 0 ? [] : [(code, place)],
            findings.Items.Select(finding => (finding.Code, finding.Place.Path!))
        );
    }

    private static string WithPart(string text, string mandate, string part)
    {
        var collection = text.IndexOf(mandate, StringComparison.Ordinal);
        var at = part.StartsWith("<PmtTpInf", StringComparison.Ordinal)
            ? text.LastIndexOf("<InstdAmt", collection, StringComparison.Ordinal)
            : text.IndexOf("</DrctDbtTx>", collection, StringComparison.Ordinal);
        return text.Insert(at, part);
    }

    [Theory]
    [InlineData("\uFEFF", "utf-8")]
    [InlineData("", "utf-8")]
    [InlineData("", "iso-8859-1")]
    [InlineData("", "windows-1252")]
    [InlineData("\uFEFF", "utf-16")]
    public void Check_OtherEncodings_ReadsTheSame(string mark, string encoding)
    {
        var codec = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var text = SampleDocument
            .Text.Replace("UTF-8", encoding, StringComparison.Ordinal)
            .Replace("Marie Riton", "Zoé Riton", StringComparison.Ordinal);

        var (report, findings) = Check(codec.GetBytes(mark + text));

        Assert.True(report.IsAccepted, string.Join('\n', findings.Items));
        Assert.All(findings.Items, finding => Assert.Equal("SEPA243", finding.Code));
        Assert.Equal(3, findings.Count);
    }

    [Fact]
    public void Check_PrefixesAndCommentsAndCData_ReadsTheSame()
    {
        var text = SampleDocument
            .Text.Replace("xmlns=", "xmlns:p=", StringComparison.Ordinal)
            .Replace("</", "<\0", StringComparison.Ordinal)
            .Replace("<", "<p:", StringComparison.Ordinal)
            .Replace("<p:\0", "</p:", StringComparison.Ordinal)
            .Replace("<p:?", "<?", StringComparison.Ordinal)
            .Replace("40.00", "4<!-- x -->0<![CDATA[.0]]>&#48;", StringComparison.Ordinal);

        var (report, findings) = Check(text);

        Assert.Empty(findings.Items);
        Assert.Equal(3, report.CollectionCount);
    }

    [Theory]
    [InlineData("", "SEPA203")]
    [InlineData("urn:iso:std:iso:20022:tech:xsd:pain.008.001.8", "SEPA203")]
    [InlineData("urn:iso:std:iso:20022:tech:xsd:pain.008.001.13", "SEPA204")]
    [InlineData("urn:iso:std:iso:20022:tech:xsd:pain.008.001.09", "SEPA205")]
    [InlineData("urn:iso:std:iso:20022:tech:xsd:pain.002.001.10", "SEPA200")]
    [InlineData("urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08", "SEPA200")]
    public void Check_OtherNamespaces_SaysSoAndReadsWhatItCan(string documentNamespace, string code)
    {
        var (report, findings) = Check(SampleDocument.With($"{SampleDocument.Iso}pain.008.001.08", documentNamespace));

        Assert.Equal([code], findings.Items.Select(finding => finding.Code));
        Assert.Equal(code != "SEPA200", report.CollectionCount == 3);
    }

    [Theory]
    [InlineData("<nothing/>")]
    [InlineData("")]
    [InlineData("not XML at all")]
    [InlineData("<!DOCTYPE Document [<!ENTITY a \"b\">]><Document/>")]
    [InlineData("<Document xmlns='urn:other'><Other/></Document>")]
    public void Check_SomethingElse_IsRefusedWithAPlace(string text)
    {
        var (report, findings) = Check(text);

        Assert.False(report.IsComplete);
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(findings.Items).Severity);
    }

    [Fact]
    public void Check_CutAnywhere_IsRefusedWithAPlace()
    {
        var whole = Encoding.UTF8.GetBytes(SampleDocument.Text);
        for (var length = 0; length < whole.Length - 1; length += 7)
        {
            var (report, findings) = Check(whole[..length]);

            Assert.False(report.IsAccepted);
            Assert.Contains(findings.Items, finding => finding.Severity == DiagnosticSeverity.Error);
        }
    }

    [Fact]
    public void Check_SeveritiesOfTheCaller_DecideTheVerdict()
    {
        var text = SampleDocument.With("Marie Riton", "Zoé Riton");
        var options = new DirectDebitLintOptions
        {
            Severities = new Dictionary<string, DiagnosticSeverity> { ["SEPA243"] = DiagnosticSeverity.Error },
        };

        var report = new DirectDebitLinter(options).Check(SampleDocument.Stream(text), new DiagnosticBag());

        Assert.False(report.IsAccepted);
        Assert.True(Check(text).Report.IsAccepted);
    }

    [Theory]
    [InlineData("SEPA049", "GrpHdr/InitgPty/Id")]
    [InlineData("SEPA030", "GrpHdr/NbOfTxs")]
    [InlineData("SEPA050", "PmtInf[0]/Cdtr/PstlAdr")]
    [InlineData("SEPA051", "PmtInf[0]/DrctDbtTxInf[0]/DbtrAgt")]
    [InlineData("SEPA052", "GrpHdr/MsgId")]
    [InlineData("SEPA020", "PmtInf[0]/DrctDbtTxInf[0]/DrctDbtTx/MndtRltdInf/DtOfSgntr")]
    [InlineData("SEPA018", "PmtInf[0]/ReqdColltnDt")]
    [InlineData("SEPA243", "GrpHdr/InitgPty/Nm")]
    public void Check_DemandsOfABank_AreFoundWhereTheyAreNotMet(string code, string path)
    {
        var demands = new BankProfile
        {
            Name = "a bank",
            Replacements = new Dictionary<char, string> { ['M'] = "N", ['C'] = "K" },
            DemandsInitiatorId = true,
            DemandsCreditorAddress = true,
            DemandsBic = true,
            MaxCollectionsPerFile = 2,
            MinDaysAfterSignature = 20,
            LeadDays = 10,
        };
        var findings = new DiagnosticBag();
        var options = new DirectDebitLintOptions { Profile = demands };

        new DirectDebitLinter(options).Check(SampleDocument.Stream(SampleDocument.Text), findings);

        Assert.Contains((code, path), findings.Items.Select(finding => (finding.Code, finding.Place.Path!)));
    }

    [Fact]
    public void Check_OldFile_IsJudgedAsOnItsDay()
    {
        var text = SampleDocument
            .Text.Replace("2026-11-20T", "2014-11-20T", StringComparison.Ordinal)
            .Replace("2026-12-01", "2014-12-01", StringComparison.Ordinal)
            .Replace("2026-11-16", "2014-11-16", StringComparison.Ordinal);

        Assert.Empty(Check(text).Findings.Items);
    }

    [SkippableFact]
    public void Check_EverySharedSample_IsReadOrRefusedWithAPlace()
    {
        foreach (var path in Directory.GetFiles(SharedData.Require("samples", "sepa"), "*.xml"))
        {
            var (report, findings) = Check(File.ReadAllBytes(path));

            var isPain008 = Path.GetFileName(path).StartsWith("pain.008", StringComparison.Ordinal);
            Assert.Equal(isPain008, report.IsComplete);
            Assert.Equal(!isPain008, findings.Items.Any(finding => finding.Code == "SEPA200"));
            Assert.All(findings.Items, finding => Assert.True(finding.Place.Line > 0, finding.ToString()));
            Assert.All(findings.Items, AssertSaysNothingPersonal);
        }
    }

    private static void AssertSaysNothingPersonal(Diagnostic finding)
    {
        foreach (var language in Enum.GetValues<DiagnosticLanguage>())
        {
            var text = finding.ToString(language);
            Assert.DoesNotContain("FR7630006000011234567890189", text, StringComparison.Ordinal);
            Assert.DoesNotContain("FR1420041010050500013M02606", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Riton", text, StringComparison.Ordinal);
        }
    }

    private static (DirectDebitLintReport Report, DiagnosticBag Findings) Check(string text) =>
        Check(Encoding.UTF8.GetBytes(text));

    private static (DirectDebitLintReport Report, DiagnosticBag Findings) Check(byte[] document)
    {
        var findings = new DiagnosticBag();
        var report = new DirectDebitLinter().Check(new MemoryStream(document, writable: false), findings);
        return (report, findings);
    }
}
