using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests.Returns;

/// <summary>The page shows the table as it is.</summary>
public sealed class ReturnsPageTests
{
    [Fact]
    public void ReasonTable_OfThePage_IsThatOfTheLibrary()
    {
        var rows = File.ReadLines(Checkout.PathOf("docs", "formats", "returns.md"))
            .SkipWhile(line => !line.StartsWith("| code |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .ToList();
        var expected = ReasonCodes.All.Select(reason =>
            $"| {reason.Code} | {reason.IsoName} | {reason.Uses} | {reason.EnglishLabel} | {reason.FrenchLabel} | "
            + $"{LabelOf(reason.Retry)} | {reason.EnglishAdvice} |"
        );
        Assert.Equal(expected, rows);
    }

    private static string LabelOf(RetryClass retry) =>
        new ReturnAdvice
        {
            Kind = ReturnKind.Reject,
            Retry = retry,
            Claim = ClaimEffect.Open,
            Mandate = MandateEffect.Released,
        }.RetryLabel(DiagnosticLanguage.English);
}
