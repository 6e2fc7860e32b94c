using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests.Rules;

public sealed class SepaCountriesTests
{
    [SkippableFact]
    public void IsInScheme_OfEveryCodeThereIs_HoldsForTheListedOnes()
    {
        var listed = File.ReadLines(SharedData.Require("facts", "sepa-countries.tsv"))
            .Select(line => line.Split('\t'))
            .Where(cells => cells[0].Length == 2)
            .ToDictionary(cells => cells[0], cells => cells[2] == "Y", StringComparer.Ordinal);
        Assert.Equal(42, listed.Count);

        for (var first = 'A'; first <= 'Z'; first++)
        {
            for (var second = 'A'; second <= 'Z'; second++)
            {
                var country = $"{first}{second}";
                Assert.Equal((country, listed.ContainsKey(country)), (country, SepaCountries.IsInScheme(country)));
                Assert.Equal(
                    (country, listed.GetValueOrDefault(country)),
                    (country, SepaCountries.IsInEea(country, bicCountry: null))
                );
            }
        }
    }

    [Theory]
    [InlineData("PM")]
    [InlineData("BL")]
    public void IsInEea_FrenchAccountOutside_IsFalse(string bicCountry) =>
        Assert.False(SepaCountries.IsInEea("FR", bicCountry));

    [Theory]
    [InlineData("RE", "FR", true)]
    [InlineData("JE", "GB", true)]
    [InlineData("FR", "MC", true)]
    [InlineData("MC", "FR", false)]
    [InlineData("DE", "FR", false)]
    public void MayHold_BicAndIban_KnowsTheTerritories(string bicCountry, string ibanCountry, bool expected) =>
        Assert.Equal(expected, SepaCountries.MayHold(bicCountry, ibanCountry));

    [Fact]
    public void Utf8_EveryPairOfLettersAndBank_AnswersAsTheStringsDo()
    {
        string?[] banks = [null, "FR", "PM", "BL", "NC", "MC"];
        for (var first = 'A'; first <= 'Z'; first++)
        {
            for (var second = 'A'; second <= 'Z'; second++)
            {
                var country = $"{first}{second}";
                var iban = System.Text.Encoding.ASCII.GetBytes(country + "76300");
                Assert.Equal(SepaCountries.IsInScheme(country), SepaCountries.IsInScheme(iban));
                foreach (var bank in banks)
                {
                    var bic = System.Text.Encoding.ASCII.GetBytes(bank is null ? string.Empty : $"ABCD{bank}PP");
                    Assert.Equal(SepaCountries.OutsideEea(country, bank), SepaCountries.OutsideEea(iban, bic));
                }
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("F")]
    [InlineData("fr76")]
    [InlineData("12")]
    public void Utf8_NoCountry_IsInNoScheme(string text) =>
        Assert.False(SepaCountries.IsInScheme(System.Text.Encoding.ASCII.GetBytes(text)));
}
