using Xunit;

namespace Copro.Sepa.Tests;

public sealed class SepaRulebookTests
{
    [Theory]
    [InlineData(2025, 10, 4, "2023")]
    [InlineData(2025, 10, 5, "2025 v1.1")]
    [InlineData(2016, 1, 1, "2023")]
    [InlineData(2030, 1, 1, "2025 v1.1")]
    public void For_CollectionDate_IsTheRulebookOfThatDay(int year, int month, int day, string expected) =>
        Assert.Equal(expected, SepaRulebook.For(new DateOnly(year, month, day)).Name);

    [Fact]
    public void All_Rulebooks_AreInTheOrderOfTheirDates() =>
        Assert.Equal(SepaRulebook.All.OrderBy(rulebook => rulebook.ValidFrom), SepaRulebook.All);
}
