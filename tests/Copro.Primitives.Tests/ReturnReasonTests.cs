using Copro.TestKit;
using Xunit;

namespace Copro.Tests;

public class ReturnReasonTests
{
    [Theory]
    [InlineData("AM04", ReturnReasonScheme.Iso)]
    [InlineData("MD01", ReturnReasonScheme.Iso)]
    [InlineData("CNOR", ReturnReasonScheme.Iso)]
    [InlineData("am04", ReturnReasonScheme.Proprietary)]
    [InlineData("1234", ReturnReasonScheme.Proprietary)]
    [InlineData("A-04", ReturnReasonScheme.Proprietary)]
    [InlineData("20", ReturnReasonScheme.Cfonb)]
    [InlineData("01", ReturnReasonScheme.Cfonb)]
    [InlineData("2A", ReturnReasonScheme.Proprietary)]
    [InlineData("2", ReturnReasonScheme.Proprietary)]
    [InlineData("201", ReturnReasonScheme.Proprietary)]
    [InlineData("Provision insuffisante", ReturnReasonScheme.Proprietary)]
    public void Scheme_IsToldByTheShape(string text, ReturnReasonScheme scheme)
    {
        var reason = ReturnReason.Parse(text);

        Assert.Equal((scheme, text), (reason.Scheme, reason.Code));
    }

    [Theory]
    [InlineData("", "PRM070", 0)]
    [InlineData("\u00E9", "PRM071", 1)]
    [InlineData("A\r\nB", "PRM071", 2)]
    [InlineData(" A\u007F", "PRM071", 3)]
    [InlineData("123456789012345678901234567890123456", "PRM072", 0)]
    public void TryParse_WrongText_SaysWhatAndWhere(string text, string code, int column)
    {
        Assert.False(ReturnReason.TryParse(text, out _, out var error));
        Assert.Equal((code, column), (error.Code, error.Place.Column));
    }

    [SkippableFact]
    public void Scheme_ListedCodes_AreIso()
    {
        var path = SharedData.Require("facts", "sepa-reason-codes.tsv");
        var codes = File.ReadLines(path)
            .Where(line => !line.StartsWith('#') && !line.StartsWith("code\t", StringComparison.Ordinal))
            .Select(line => line.Split('\t')[0])
            .ToArray();

        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.Equal(ReturnReasonScheme.Iso, ReturnReason.Parse(code).Scheme));
    }

    [Fact]
    public void Default_IsNoReason()
    {
        Assert.Equal(ReturnReasonScheme.None, default(ReturnReason).Scheme);
        Assert.Equal(string.Empty, default(ReturnReason).Code);
        Assert.False(default(ReturnReason).HasValue);
    }
}
