using System.Text;
using Xunit;

namespace Copro.Sepa.Tests.Rules;

public sealed class CountryCodesTests
{
    [Fact]
    public void Count_All_IsWhatIsoHasAssignedAndKosovo() => Assert.Equal(249 + 1, CountryCodes.Count);

    [Theory]
    [InlineData("FR", true)]
    [InlineData("AD", true)]
    [InlineData("ZW", true)]
    [InlineData("GP", true)]
    [InlineData("NC", true)]
    [InlineData("GG", true)]
    [InlineData("SS", true)]
    [InlineData("QA", true)]
    [InlineData("XK", true)]
    [InlineData("ZZ", false)]
    [InlineData("AA", false)]
    [InlineData("XX", false)]
    [InlineData("UK", false)] // reserved for the United Kingdom, which is GB
    [InlineData("EL", false)] // what the European Union calls Greece, which is GR
    [InlineData("AN", false)] // withdrawn
    [InlineData("YU", false)]
    [InlineData("fr", false)]
    [InlineData("Fr", false)]
    [InlineData("F", false)]
    [InlineData("FRA", false)]
    [InlineData("[[", false)]
    [InlineData("", false)]
    public void Contains_Code_OnlyWhereItIsAssigned(string code, bool expected)
    {
        Assert.Equal(expected, CountryCodes.Contains(code));
        Assert.Equal(expected, CountryCodes.Contains(Encoding.ASCII.GetBytes(code)));
    }

    [Fact]
    public void Contains_CountriesOfTheScheme_HasThemAll()
    {
        for (var first = 'A'; first <= 'Z'; first++)
        {
            for (var second = 'A'; second <= 'Z'; second++)
            {
                var country = $"{first}{second}";
                Assert.True(CountryCodes.Contains(country) || !SepaCountries.IsTerritoryInScheme(country), country);
            }
        }
    }
}
