using Xunit;

namespace Copro.Sepa.Tests;

public sealed class SepaRulebookTests
{
    private static readonly SepaRulebook s_minimal = new()
    {
        Name = "x",
        ValidFrom = DateOnly.MinValue,
        MaxNameLength = 70,
        AllowsHybridAddress = true,
    };

    [Theory]
    [InlineData(2025, 10, 4, "2023")]
    [InlineData(2025, 10, 5, "2025 v1.1")]
    [InlineData(2016, 1, 1, "2023")]
    [InlineData(2030, 1, 1, "2025 v1.1")]
    public void For_CollectionDate_IsTheRulebookOfThatDay(int year, int month, int day, string expected) =>
        Assert.Equal(expected, SepaRulebookSet.BuiltIn.For(new DateOnly(year, month, day)).Name);

    [Fact]
    public void BuiltIn_LatestRulebook_IsTheRecordsDefaults()
    {
        var latest = SepaRulebookSet.BuiltIn.Rulebooks[^1];

        Assert.Equal(s_minimal with { Name = latest.Name, ValidFrom = latest.ValidFrom }, latest);
    }

    [Fact]
    public void AllowsUnstructuredAddress_NoCutOff_IsAlwaysSo() =>
        Assert.True(s_minimal.AllowsUnstructuredAddress(DateOnly.MaxValue));

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    [InlineData(16, false)]
    public void AllowsUnstructuredAddress_CutOff_EndsOnThatDay(int day, bool expected)
    {
        var rulebook = s_minimal with { UnstructuredAddressCutOff = new DateOnly(2026, 11, 15) };

        Assert.Equal(expected, rulebook.AllowsUnstructuredAddress(new DateOnly(2026, 11, day)));
    }
}
