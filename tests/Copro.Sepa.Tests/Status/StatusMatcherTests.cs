using Xunit;
using static Copro.Sepa.Tests.Status.StatusReports;

namespace Copro.Sepa.Tests;

public sealed class StatusMatcherTests
{
    private static MandatePresentation Presented(
        string id,
        string rum,
        string message = Message,
        string group = Group
    ) =>
        new()
        {
            Creditor = CreditorIdentifier.Parse("FR72ZZZ123456"),
            Mandate = MandateReference.Parse(rum),
            MessageId = message,
            PaymentInformationId = group,
            EndToEndId = id,
            CollectionDate = new DateOnly(2026, 12, 1),
            Amount = Samples.Euros("65.63"),
        };

    private static (IReadOnlyList<StatusMatch> Matches, DiagnosticBag Findings) Match(
        byte[] report,
        params MandatePresentation[] presented
    )
    {
        var findings = new DiagnosticBag();
        return (new StatusMatcher(presented).Match(Read(report).Report, findings), findings);
    }

    private static string Keys(IReadOnlyList<StatusMatch> matches) =>
        string.Join(' ', matches.Select(match => $"{match.Presentation?.EndToEndId ?? "-"}:{match.Key}"));

    [Fact]
    public void Match_AllIds_IsFoundAmongEqualEndToEndIds()
    {
        var report = Report("03", "", OfGroup(Collection("A", "RJCT")));
        var (matches, findings) = Match(report, Presented("A", "R1"), Presented("A", "R1", "MSG-0", "MSG-0-1"));
        Assert.Equal((Message, StatusMatchKey.AllIds), (matches.Single().Presentation!.MessageId, matches[0].Key));
        Assert.Empty(findings.Items);
    }

    [Fact]
    public void Match_OtherGroupId_IsFoundByTheEndToEndId()
    {
        var report = Report("03", "", OfGroup(Collection("A", "RJCT"), "SOMETHING"));
        Assert.Equal("A:EndToEndId", Keys(Match(report, Presented("A", "R1"), Presented("B", "R2")).Matches));
    }

    [Fact]
    public void Match_EndToEndIdTwice_IsToldAndLeftToAPerson()
    {
        var report = Report("03", "", OfGroup(Collection("A", "RJCT"), "SOMETHING"));
        var (matches, findings) = Match(report, Presented("A", "R1", "M2"), Presented("A", "R1", "M3"));
        Assert.Equal("-:None", Keys(matches));
        Assert.Equal("SEPA311", Assert.Single(findings.Items).Code);
    }

    [Fact]
    public void Match_NoEndToEndId_IsFoundByMandateAmountAndDate()
    {
        var report = Report("10", "", OfGroup(Collection("NOTPROVIDED", "RJCT", Reason("AC04"), Reference("10"))));
        Assert.Equal(
            "A:MandateAmountDate",
            Keys(Match(report, Presented("A", "RUM-1"), Presented("B", "RUM-2")).Matches)
        );
    }

    [Fact]
    public void Match_Unknown_IsTold()
    {
        var (matches, findings) = Match(Report("03", "", OfGroup(Collection("Z", "RJCT"))), Presented("A", "R1"));
        Assert.Equal("-:None", Keys(matches));
        var finding = Assert.Single(findings.Items);
        Assert.Equal(("SEPA310", "OrgnlPmtInfAndSts[0]/TxInfAndSts[0]"), (finding.Code, finding.Place.Path));
    }

    [Fact]
    public void Match_MessageRejectedWhole_RejectsAllThatWasInIt()
    {
        var report = Report("03", "<GrpSts>RJCT</GrpSts>" + Reason("FF01"));
        var (matches, findings) = Match(
            report,
            Presented("A", "R1"),
            Presented("B", "R2", group: "MSG-1-2"),
            Presented("C", "R3", "MSG-2", "MSG-2-1")
        );
        Assert.Equal("A:Whole B:Whole", Keys(matches));
        Assert.All(
            matches,
            match =>
                Assert.Equal((StatusOutcome.Rejected, "FF01"), (match.Status.Outcome, match.Status.Reason!.Reason.Code))
        );
        Assert.Empty(findings.Items);
    }

    [Fact]
    public void Match_MessageRefusedAsHadBefore_RejectsNothing()
    {
        var report = Report("03", "<GrpSts>RJCT</GrpSts>" + Reason("DU01"));
        var (matches, _) = Match(report, Presented("A", "R1"));
        Assert.Equal("A:Whole", Keys(matches));
        Assert.Equal(StatusOutcome.Unknown, matches[0].Status.Outcome);
    }

    [Fact]
    public void Match_GroupRejectedWhole_RejectsItsOwnOnly()
    {
        var report = Report("03", "<GrpSts>PART</GrpSts>", OfGroup("<PmtInfSts>RJCT</PmtInfSts>" + Collection("A")));
        var (matches, _) = Match(
            report,
            Presented("A", "R1"),
            Presented("B", "R2"),
            Presented("C", "R3", group: "MSG-1-2")
        );
        Assert.Equal("A:AllIds B:Whole", Keys(matches));
    }

    [Fact]
    public void Match_UnknownGroupRejectedWhole_IsTold()
    {
        const string Rejected = "<PmtInfSts>RJCT</PmtInfSts>";
        var report = Report(
            "10",
            "<GrpSts>PART</GrpSts>",
            OfGroup(Rejected, "OTHER-1") + OfGroup(Rejected) + OfGroup("<PmtInfSts>ACCP</PmtInfSts>", "OTHER-2")
        );
        var (matches, findings) = Match(report, Presented("A", "R1"));
        Assert.Equal("A:Whole", Keys(matches));
        var finding = Assert.Single(findings.Items);
        Assert.Equal(("SEPA310", "OrgnlPmtInfAndSts[0]"), (finding.Code, finding.Place.Path));
        Assert.Contains("OTHER-1", finding.Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DU02", StatusOutcome.Unknown)]
    [InlineData("AM05", StatusOutcome.Unknown)]
    [InlineData("DT01", StatusOutcome.Rejected)]
    public void Match_GroupTheBankHasHadBefore_IsNotRejected(string reason, StatusOutcome expected)
    {
        var group = OfGroup("<PmtInfSts>RJCT</PmtInfSts>" + Reason(reason));
        var named = OfGroup("<PmtInfSts>RJCT</PmtInfSts>" + Reason(reason) + Collection("B", "RJCT"), "MSG-1-2");
        var report = Report("10", "<GrpSts>PART</GrpSts>", group + named);
        var (matches, _) = Match(report, Presented("A", "R1"), Presented("B", "R2", group: "MSG-1-2"));
        Assert.Equal("B:AllIds A:Whole", Keys(matches));
        Assert.All(matches, match => Assert.Equal(expected, match.Status.Outcome));
        Assert.Equal(expected == StatusOutcome.Unknown, Read(report).Report.Groups[0].IsDuplicateRefusal);
    }

    [Fact]
    public void Match_SameReportAgain_TiesTheSame()
    {
        var report = Report("03", "<GrpSts>RJCT</GrpSts>", OfGroup(Collection("A", "RJCT")));
        var presented = new[] { Presented("A", "R1"), Presented("A", "R1"), Presented("B", "R2") };
        Assert.Equal(Keys(Match(report, presented).Matches), Keys(Match(report, presented).Matches));
        Assert.Equal("A:AllIds B:Whole", Keys(Match(report, presented).Matches));
    }

    [Fact]
    public void Match_JournalOfTheChannel_TouchesNothing()
    {
        var report = System.Text.Encoding.UTF8.GetBytes(
            System
                .Text.Encoding.UTF8.GetString(Report("03", "<GrpSts>RJCT</GrpSts>"))
                .Replace("pain.008<", "EBICS<", StringComparison.Ordinal)
        );
        Assert.Empty(Match(report, Presented("A", "R1")).Matches);
    }
}
