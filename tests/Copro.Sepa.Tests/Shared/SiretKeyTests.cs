using Copro.Shared;
using Xunit;

namespace Copro.Sepa.Tests.Shared;

public sealed class SiretKeyTests
{
    [Theory]
    [InlineData("73282932000074", true)]
    [InlineData("55208131766522", true)]
    [InlineData("73282932000075", false)] // the check digit
    [InlineData("73282932000704", false)] // two digits changed round
    [InlineData("7328293200007", false)]
    [InlineData("732829320000740", false)]
    [InlineData("7328293200007A", false)]
    [InlineData("", false)]
    [InlineData("35600000049837", true)] // La Poste follows another rule
    public void IsRight_Text_AsksForDigitsAndTheirSum(string text, bool expected) =>
        Assert.Equal(expected, SiretKey.IsRight(text));
}
