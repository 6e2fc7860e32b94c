using System.Text;
using Copro.Sepa.Tests.Writing;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;
using static Copro.Sepa.Tests.Status.StatusReports;

namespace Copro.Sepa.Tests;

public sealed class Pain002ReaderTests
{
    private static CollectionStatus Single(byte[] content)
    {
        var (report, findings) = Read(content);
        Assert.Empty(findings.Items);
        return Assert.Single(report.Collections);
    }

    [SkippableTheory]
    [InlineData("03", "BICOrBEI")]
    [InlineData("10", "AnyBIC")]
    public void Read_RejectedCollection_GivesAllOfIt(string version, string bicElement)
    {
        var originator = $"<Orgtr><Id><OrgId><{bicElement}>BNPAFRPPXXX</{bicElement}></OrgId></Id></Orgtr>";
        var content = Report(
            version,
            "<GrpSts>PART</GrpSts>",
            OfGroup(
                Collection(
                    "E2E-1",
                    "RJCT",
                    Reason("AC04", originator, "<AddtlInf>compte clos</AddtlInf>"),
                    Reference(version)
                )
            )
        );
        Assert.Empty(new PainSchema($"pain.002.001.{version}.xsd").Check(content));

        var status = Single(content);

        Assert.Equal(
            ("MSG-1", "MSG-1-1", "E2E-1"),
            (status.OriginalMessageId, status.OriginalGroupId, status.EndToEndId)
        );
        Assert.Equal((StatusOutcome.Rejected, "AC04"), (status.Outcome, status.Reason!.Reason.Code));
        Assert.Equal(("BNPAFRPPXXX", false), (status.Reason.OriginatorBic, status.Reason.IsByDebtor));
        Assert.Equal(["compte clos"], status.Reason.Texts);
        Assert.Equal((Samples.Euros("65.63"), new DateOnly(2026, 12, 1)), (status.Amount, status.CollectionDate));
        Assert.Equal((DirectDebitScheme.Core, SequenceType.OneOff), (status.Scheme, status.Sequence));
        Assert.Equal(("RUM-1", "FR72ZZZ123456", "Marie Riton"), (status.Mandate, status.Creditor, status.DebtorName));
        Assert.Equal(Samples.DebtorIban, status.DebtorIban);
        Assert.Equal("OrgnlPmtInfAndSts[0]/TxInfAndSts[0]", status.Place.Path);
        Assert.Equal(6, status.Place.Line);
        Assert.DoesNotContain("Riton", status.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("1234567890189", status.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    // message, group, collection, reason: what holds for the collection
    [InlineData("ACCP", "", "", "", StatusOutcome.Accepted)]
    [InlineData("ACCP", "RJCT", "", "", StatusOutcome.Rejected)]
    [InlineData("RJCT", "ACSP", "", "", StatusOutcome.Accepted)]
    [InlineData("ACCP", "ACCP", "RJCT", "AC04", StatusOutcome.Rejected)]
    [InlineData("RJCT", "", "", "AC04", StatusOutcome.Rejected)]
    [InlineData("", "", "", "AC04", StatusOutcome.Rejected)]
    [InlineData("", "", "", "M009", StatusOutcome.Rejected)]
    [InlineData("PART", "", "", "AC04", StatusOutcome.Rejected)]
    [InlineData("", "", "", "NARR", StatusOutcome.Unknown)]
    [InlineData("", "", "", "", StatusOutcome.Unknown)]
    [InlineData("PART", "", "", "", StatusOutcome.Unknown)]
    [InlineData("PART", "PART", "ACSC", "", StatusOutcome.Settled)]
    [InlineData("", "", "", "0000", StatusOutcome.Accepted)]
    [InlineData("", "", "ACSC", "0000", StatusOutcome.Settled)]
    [InlineData("", "", "PDNG", "", StatusOutcome.Pending)]
    [InlineData("", "", "RVNM", "", StatusOutcome.Unknown, "10")]
    public void Read_StatusOfThreeLevels_TheNearestHolds(
        string message,
        string group,
        string own,
        string reason,
        StatusOutcome expected,
        string version = "03"
    )
    {
        var status = Single(
            Report(
                version,
                message.Length == 0 ? string.Empty : $"<GrpSts>{message}</GrpSts>",
                OfGroup(
                    (group.Length == 0 ? string.Empty : $"<PmtInfSts>{group}</PmtInfSts>")
                        + Collection("E2E-1", own, reason.Length == 0 ? string.Empty : Reason(reason))
                )
            )
        );
        Assert.Equal(expected, status.Outcome);
    }

    [Fact]
    public void Read_UnknownStatus_IsKept() =>
        Assert.Equal("RVNM", Single(Report("10", "", OfGroup(Collection("E", "RVNM")))).Status.Code);

    [Fact]
    public void Read_RejectedBySuccess_IsASuccessAndSaid()
    {
        var (report, findings) = Read(Report("03", "", OfGroup(Collection("E", "RJCT", Reason("0000")))));
        Assert.Equal(StatusOutcome.Accepted, report.Collections.Single().Outcome);
        Assert.Equal("SEPA307", Assert.Single(findings.Items).Code);
        Assert.False(findings.HasErrors);
    }

    [Fact]
    public void Read_OriginatorByName_IsTheDebtor()
    {
        var status = Single(
            Report("10", "", OfGroup(Collection("E", "RJCT", Reason("MS02", "<Orgtr><Nm>Marie Riton</Nm></Orgtr>"))))
        );
        Assert.True(status.Reason!.IsByDebtor);
        Assert.DoesNotContain("Riton", status.Reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ReasonsOfTheGroup_AreThoseOfItsCollections()
    {
        var status = Single(
            Report(
                "03",
                "<GrpSts>PART</GrpSts>",
                OfGroup("<PmtInfSts>RJCT</PmtInfSts>" + Reason("DT01") + Collection("E"))
            )
        );
        Assert.Equal((StatusOutcome.Rejected, "DT01"), (status.Outcome, status.Reason!.Reason.Code));
    }

    [Fact]
    public void Read_SeveralReasons_TheKnownOneDecides()
    {
        var status = Single(
            Report("03", "", OfGroup(Collection("E", "RJCT", Reason("NARR") + Reason("X1Y2") + Reason("AC04"))))
        );
        Assert.Equal("AC04", status.Reason!.Reason.Code);
    }

    [Theory]
    [InlineData("400", "400.00")]
    [InlineData("6.0000", "6.00")]
    [InlineData("10.5", "10.50")]
    public void Read_AmountOfOtherDecimals_IsRead(string written, string expected)
    {
        var reference = $"<Amt><InstdAmt Ccy=\"EUR\">{written}</InstdAmt></Amt>";
        var status = Single(Report("03", "", OfGroup(Collection("E", "RJCT", "", reference))));
        Assert.Equal(Samples.Euros(expected), status.Amount);
    }

    [Theory]
    [InlineData("RJCT", "", true, false)]
    [InlineData("RJCT", "DU01", true, true)]
    [InlineData("RJCT", "FF01", true, false)]
    [InlineData("ACCP", "", false, false)]
    public void Read_MessageWithoutCollections_RejectsAllOrNone(string status, string reason, bool whole, bool twice)
    {
        var reasons = reason.Length == 0 ? string.Empty : Reason(reason);
        var (report, _) = Read(Report("03", $"<GrpSts>{status}</GrpSts>{reasons}"));
        Assert.Equal((whole, twice), (report.RejectsWhole, report.IsDuplicateRefusal));
    }

    [Fact]
    public void Read_RejectedMessageWithAnException_IsNotRejectedWhole()
    {
        var (report, _) = Read(
            Report("03", "<GrpSts>RJCT</GrpSts>", OfGroup(Collection("A", "RJCT") + Collection("B", "ACCP")))
        );
        Assert.False(report.RejectsWhole);
        Assert.Equal((2, 1), (report.Groups[0].Count, report.Groups[0].RejectedCount));
    }

    [Theory]
    [InlineData("<OrgnlMsgNmId>pain.008</OrgnlMsgNmId>", "<OrgnlMsgNmId>EBICS</OrgnlMsgNmId>")]
    [InlineData("<GrpSts>RJCT</GrpSts>", "<GrpSts>RJCT</GrpSts>" + Journal)]
    public void Read_JournalOfTheChannel_IsRecognised(string right, string changed)
    {
        var text = Encoding
            .UTF8.GetString(Report("03", "<GrpSts>RJCT</GrpSts>"))
            .Replace(right, changed, StringComparison.Ordinal);
        var (report, findings) = Read(Encoding.UTF8.GetBytes(text));
        Assert.True(report.IsChannelJournal);
        Assert.False(report.RejectsWhole);
        Assert.Equal("SEPA306", Assert.Single(findings.Items).Code);
    }

    private const string Journal =
        "<StsRsnInf><Orgtr><Id><OrgId><Othr><Id>CDD</Id><SchmeNm><Prtry>OrderType</Prtry></SchmeNm></Othr></OrgId></Id></Orgtr>"
        + "<Rsn><Cd>TS01</Cd></Rsn></StsRsnInf>";

    [Theory]
    // version, what is broken, the finding, its line and the end of its path
    [InlineData("03", "xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\"", "", "SEPA303", 2, "Document")]
    [InlineData("03", "xsd:pain.002.001.03", "xsd:pain.008.001.08", "SEPA303", 2, "Document")]
    [InlineData("03", "CstmrPmtStsRpt>", "CstmrDrctDbtInitn>", "SEPA302", 2, "Document")]
    [InlineData("03", "<MsgId>BANK-77</MsgId>", "", "SEPA211", 4, "GrpHdr")]
    [InlineData("10", "<OrgnlMsgNmId>pain.008</OrgnlMsgNmId>", "", "SEPA211", 5, "OrgnlGrpInfAndSts")]
    [InlineData("03", "<OrgnlPmtInfId>MSG-1-1</OrgnlPmtInfId>", "", "SEPA211", 6, "OrgnlPmtInfAndSts")]
    [InlineData("10", ">2026-12-01<", ">2026-12-32<", "SEPA214", 6, "ReqdColltnDt")]
    [InlineData("03", "<TxSts>RJCT</TxSts>", "<TxSts>NEIN</TxSts>", "SEPA214", 6, "TxSts")]
    [InlineData("10", "<Cd>AC04</Cd>", "<Cd>AC04</Cd><Prtry>X</Prtry>", "SEPA212", 6, "Rsn/Prtry")]
    [InlineData("10", "<Dbtr><Pty><Nm>Marie Riton</Nm></Pty></Dbtr>", "<Dbtr><Nm>M</Nm></Dbtr>", "SEPA210", 6, "Dbtr")]
    [InlineData("05", "<MsgId>BANK-77</MsgId>", "", "SEPA304", 4, "GrpHdr")]
    [InlineData("05", "<OrgnlMsgNmId>pain.008</OrgnlMsgNmId>", "", "SEPA304", 5, "OrgnlGrpInfAndSts")]
    [InlineData("12", "<OrgnlMsgId>MSG-1</OrgnlMsgId>", "", "SEPA304", 5, "OrgnlGrpInfAndSts")]
    [InlineData("05", "<OrgnlPmtInfId>MSG-1-1</OrgnlPmtInfId>", "", "SEPA304", 6, "OrgnlPmtInfAndSts[0]")]
    [InlineData("05", "2026-12-01T06", "1st of December T06", "SEPA305", 4, "GrpHdr/CreDtTm")]
    [InlineData("05", ">2026-12-01<", ">2026-12-32<", "SEPA305", 6, "TxInfAndSts[0]/ReqdColltnDt")]
    [InlineData("05", ">65.63<", ">65,63<", "SEPA305", 6, "TxInfAndSts[0]/InstdAmt")]
    [InlineData("03", ">65.63<", ">65.633<", "SEPA305", 6, "TxInfAndSts[0]/InstdAmt")]
    [InlineData("05", " Ccy=\"EUR\"", "", "SEPA305", 6, "TxInfAndSts[0]/InstdAmt")]
    [InlineData("03", "</CstmrPmtStsRpt>", "", "SEPA300", 8, "")]
    [InlineData("03", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE Document>", "SEPA300", 1, "")]
    [InlineData("03", "UTF-8", "EBCDIC-CP-FR", "SEPA301", 0, "")]
    public void Read_BrokenReport_IsRefusedWithAPlace(
        string version,
        string right,
        string wrong,
        string code,
        int line,
        string path
    )
    {
        var whole = Encoding.UTF8.GetString(
            Report(version, "", OfGroup(Collection("E2E-1", "RJCT", Reason("AC04"), Reference(version))))
        );
        Assert.Contains(right, whole, StringComparison.Ordinal);
        var (_, findings) = Read(Encoding.UTF8.GetBytes(whole.Replace(right, wrong, StringComparison.Ordinal)));
        var finding = Assert.Single(findings.Items, found => found.Code == code);
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
        Assert.Equal(line, finding.Place.Line);
        Assert.EndsWith(path, finding.Place.Path ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MSG-1-2", "A B")]
    [InlineData("<OrgnlEndToEndId>B", "A")]
    [InlineData("<OrgnlEndToEndId>A", "")]
    public void Read_BrokenOff_GivesWhatStandsBefore(string end, string collections)
    {
        var content = Report(
            "03",
            "",
            OfGroup(Collection("A", "RJCT") + Collection("B", "RJCT")) + OfGroup(Collection("C", "RJCT"), "MSG-1-2")
        );
        var cut = content.AsMemory(0, Encoding.UTF8.GetString(content).IndexOf(end, StringComparison.Ordinal));
        var findings = new DiagnosticBag();
        var report = new Pain002Reader().Read(cut, findings);
        Assert.Equal(collections, string.Join(' ', report.Collections.Select(collection => collection.EndToEndId)));
        Assert.Equal("SEPA300", Assert.Single(findings.Items).Code);
    }

    [Fact]
    public void Read_PrefixAndOtherEncoding_AreRead()
    {
        var text = Encoding
            .UTF8.GetString(
                Report("08", "", OfGroup(Collection("E", "RJCT", Reason("AC04", text: "<AddtlInf>clôturé</AddtlInf>"))))
            )
            .Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal)
            .Replace("xmlns=", "xmlns:p=", StringComparison.Ordinal)
            .Replace("<", "<p:", StringComparison.Ordinal)
            .Replace("<p:/", "</p:", StringComparison.Ordinal)
            .Replace("<p:?", "<?", StringComparison.Ordinal);
        Assert.Equal(["clôturé"], Single(Encoding.Latin1.GetBytes(text)).Reason!.Texts);
    }

    [Fact]
    public void Read_BeyondTheLimit_IsRefused()
    {
        var findings = new DiagnosticBag();
        new Pain002Reader(maxCharacters: 100).Read(Report("03", ""), findings);
        Assert.Equal("SEPA300", Assert.Single(findings.Items).Code);
    }

    [Fact]
    public void Read_ToASink_KeepsNothingButTheFigures()
    {
        var content = Report(
            "03",
            "",
            OfGroup(
                string.Concat(Enumerable.Range(0, 50).Select(i => Collection($"E{i}", i % 5 == 0 ? "RJCT" : "ACCP")))
            )
        );
        var seen = new List<string?>();
        var report = new Pain002Reader().Read(
            new MemoryStream(content),
            new DiagnosticBag(),
            status => seen.Add(status.EndToEndId)
        );
        Assert.Empty(report.Collections);
        Assert.Equal((50, 10), (report.Groups[0].Count, report.Groups[0].RejectedCount));
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"E{i}"), seen);
    }

    /// <summary>Any cut of a report, and any letter of it changed, is read without an exception.</summary>
    [Fact]
    public void Read_AnyDamage_NeverThrows()
    {
        var whole = Report(
            "10",
            "<GrpSts>PART</GrpSts>",
            OfGroup(Collection("E", "RJCT", Reason("AC04"), Reference("10")))
        );
        var damages =
            from at in Gen.Choose(0, whole.Length - 1)
            from value in Gen.Choose(0, 255)
            from isCut in Gen.Elements(true, false)
            select (at, value, isCut);
        Property.ForAll(
            damages,
            damage =>
            {
                var content = damage.isCut ? whole[..damage.at] : (byte[])whole.Clone();
                if (!damage.isCut)
                {
                    content[damage.at] = (byte)damage.value;
                }

                var (report, findings) = Read(content);
                Assert.True(!damage.isCut || findings.HasErrors || damage.at >= whole.Length - 1);
                Assert.NotNull(report.Groups);
            },
            runs: 2000
        );
    }

    public static TheoryData<string, string, string, bool> SharedReports() =>
        new()
        {
            // file, codes of messages and groups and collections in order, outcomes of the collections, valid
            { "pain.002.001.03__Gemabit__pain_002_001_03.xml", "M009 L002 AC04 AC04", "Rejected Rejected", true },
            { "pain.002.001.03__Nivaes__pain_002_001_03_2.xml", "AM05", "Rejected", true },
            { "pain.002.001.03__svapnil__pain_002_batch_rejected.xml", "NARR", "", false },
            { "pain.002.001.03__svapnil__pain_002_debit_accepted.xml", "", "Accepted Accepted Accepted", false },
            {
                "pain.002.001.03__svapnil__pain_002_transaction_rejected.xml",
                "NARR NARR NARR",
                "Rejected Rejected Rejected",
                false
            },
            { "pain.002.001.03__svapnil__pain_002_v3_accepted.xml", "NARR", "Accepted", false },
            { "pain.002.001.03__svapnil__pain_002_v3_group_accepted.xml", "", "", true },
            { "pain.002.001.03__svapnil__pain_002_v3_group_reject.xml", "DU01", "", true },
            { "pain.002.001.03__svapnil__pain_002_v3_payment_accepted.xml", "NARR", "", true },
            { "pain.002.001.03__svapnil__pain_002_v3_txn_reject.xml", "NARR NARR", "Rejected Rejected", true },
            { "pain.002.001.04__Nivaes__pain_002_001_04_sample1_PaymentsMaintenance2012.xml", "", "", true },
            { "pain.002.001.05__Nivaes__Business_sample_2_pain_002.xml", "AM05", "Rejected", true },
            { "pain.002.001.11__moov-io__valid_pain_v11.xml", "", "", true },
        };

    [SkippableTheory]
    [MemberData(nameof(SharedReports))]
    public void SharedSamples_Read_GiveTheCodesTheListNames(string file, string codes, string outcomes, bool isValid)
    {
        var (report, findings) = Read(File.ReadAllBytes(Path.Combine(SharedData.Require("samples", "sepa"), file)));
        var ofCollections = report.Collections.ToLookup(status => status.OriginalGroupId);
        var found = report.Reasons.Concat(
            report.Groups.SelectMany(group =>
                group.Reasons.Concat(group.Collections.SelectMany(status => status.Reasons.Except(group.Reasons)))
            )
        );
        Assert.Equal(codes, string.Join(' ', found.Select(reason => reason.Reason.Code)));
        Assert.Equal(outcomes, string.Join(' ', report.Collections.Select(status => status.Outcome)));
        Assert.True(isValid != findings.HasErrors, string.Join('\n', findings.Items));
        Assert.All(
            findings.Items.Where(finding => finding.Severity == DiagnosticSeverity.Error),
            error => Assert.True(error.Place is { Line: > 0, Path: not null }, error.ToString())
        );
        Assert.Equal(report.Groups.Sum(group => group.Count), ofCollections.Sum(group => group.Count()));
    }
}
