using Xunit;

namespace Copro.Tests;

public class BicTests
{
    [Theory]
    [InlineData("BNPAFRPP", "FR", "")]
    [InlineData("BNPAFRPPXXX", "FR", "XXX")]
    [InlineData("BCALNCNN", "NC", "")]
    [InlineData("12AB34CD567", null, null)]
    [InlineData("A1B2NC3D4E5", "NC", "4E5")]
    public void Parse_Shape_GivesCountryAndBranch(string text, string? country, string? branch)
    {
        Assert.Equal(country is not null, Bic.TryParse(text, out var bic));
        Assert.Equal((country ?? string.Empty, branch ?? string.Empty), (bic.CountryCode, bic.BranchCode));
    }

    [Theory]
    [InlineData("", "PRM030", 0)]
    [InlineData("BNPAFRP", "PRM032", 0)]
    [InlineData("BNPAFRPPXX", "PRM032", 0)]
    [InlineData("BNPAFRPPXXXX", "PRM032", 0)]
    [InlineData("BNPA1RPP", "PRM031", 5)]
    [InlineData("BNPA F2PP", "PRM031", 7)]
    [InlineData("BNPAFR_P", "PRM031", 7)]
    [InlineData("NOTPROVIDED", "PRM033", 0)]
    public void TryParse_WrongText_SaysWhatAndWhere(string text, string code, int column)
    {
        Assert.False(Bic.TryParse(text, out _, out var error));
        Assert.Equal((code, column), (error.Code, error.Place.Column));
    }

    [Theory]
    [InlineData("BNPAFRPP", "BNPAFRPPXXX", true)]
    [InlineData("BNPAFRPPXXX", "BNPAFRPP", true)]
    [InlineData("BNPAFRPP", "BNPAFRPP", true)]
    [InlineData("BNPAFRPP123", "BNPAFRPP", false)]
    [InlineData("SOGEFRPP", "BNPAFRPP", false)]
    [InlineData("ABCDFXXX", "ABCDFXXX", true)]
    public void SamePlace_HeadOffice_IsXxx(string left, string right, bool same) =>
        Assert.Equal(same, Bic.Parse(left).SamePlace(Bic.Parse(right)));

    [Fact]
    public void SamePlace_NoBic_IsNowhere()
    {
        Assert.False(default(Bic).SamePlace(default));
        Assert.False(Bic.Parse("BNPAFRPP").SamePlace(default));
        Assert.NotEqual(Bic.Parse("BNPAFRPP"), Bic.Parse("BNPAFRPPXXX"));
    }
}
