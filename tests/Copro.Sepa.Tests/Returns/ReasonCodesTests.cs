using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class ReasonCodesTests
{
    /// <summary>The classes as the facts group them, so that a slip in the table shows.</summary>
    [Theory]
    [InlineData(RetryClass.Yes, "AM04 ED05")]
    [InlineData(RetryClass.Once, "MS03")]
    [InlineData(
        RetryClass.AfterFix,
        "AC01 AC04 AC13 AG01 AG02 BE01 BE04 BE05 DT01 DT03 DT05 FF01 FF05 MD02 RC01 RR01 RR02 RR03 TM01"
    )]
    [InlineData(RetryClass.NotAutomatic, "AC06 DNOR SL01")]
    [InlineData(RetryClass.No, "AM05 CUST DUPL FOCR FRAD MD01 MD06 MD07 MS02")]
    [InlineData(RetryClass.AskBank, "CNOR RR04 TECH")]
    [InlineData(RetryClass.Human, "AC14 DU01 DU02 DU03 DU04 DU05 MS01 NARR")]
    public void All_ByClass_AreThese(RetryClass retry, string codes) =>
        Assert.Equal(
            codes,
            string.Join(
                ' ',
                ReasonCodes
                    .All.Where(reason => reason.Retry == retry)
                    .Select(reason => reason.Code)
                    .Order(StringComparer.Ordinal)
            )
        );

    [Fact]
    public void All_SpeakBothLanguages()
    {
        Assert.Equal(ReasonCodes.All.Count, ReasonCodes.All.Select(reason => reason.Code).Distinct().Count());
        Assert.All(
            ReasonCodes.All,
            reason =>
            {
                Assert.Same(reason, ReasonCodes.Find(ReturnReason.Parse(reason.Code)));
                Assert.NotEqual(ReasonUses.None, reason.Uses);
                foreach (var language in Enum.GetValues<DiagnosticLanguage>())
                {
                    Assert.InRange(reason.Label(language).Length, 4, 50);
                    Assert.EndsWith(".", reason.Advice(language));
                }
            }
        );
    }

    [Theory]
    [InlineData("XX99")]
    [InlineData("am04")]
    [InlineData("M009")]
    public void Find_UnknownCode_IsNone(string code) => Assert.Null(ReasonCodes.Find(code));

    [Fact]
    public void Find_NoReason_IsNone() => Assert.Null(ReasonCodes.Find(default(ReturnReason)));

    [SkippableFact]
    public void All_HoldWhatTheFactsList()
    {
        var path = Path.Combine(SharedData.Require("facts"), "sepa-reason-codes.tsv");
        var rows = File.ReadLines(path).Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t'));
        foreach (var row in rows)
        {
            var reason = ReasonCodes.Find(row[0]);
            Assert.NotNull(reason);
            Assert.Equal(row[1], reason.IsoName);
            Assert.Equal(row[4].Replace('\'', '’'), reason.FrenchLabel);
            var uses =
                row[2] == "any"
                    ? ReasonUses.Any
                    : row[2].Split(',').Aggregate(ReasonUses.None, (all, use) => all | Enum.Parse<ReasonUses>(use));
            Assert.Equal(uses, reason.Uses);
        }
    }
}
