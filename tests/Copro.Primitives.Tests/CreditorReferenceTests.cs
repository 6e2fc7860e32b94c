using Copro.TestKit;
using Xunit;

namespace Copro.Tests;

public class CreditorReferenceTests
{
    [Theory]
    [InlineData("539007547034", "RF18539007547034")]
    [InlineData("G00181MARITON", "RF40G00181MARITON")]
    [InlineData("g00181 mariton", "RF40G00181MARITON")]
    public void Create_Body_GetsPrefixAndCheckDigits(string body, string expected) =>
        Assert.Equal(expected, CreditorReference.Create(body).ToString());

    [Theory]
    [InlineData("", "PRM042")]
    [InlineData("  ", "PRM042")]
    [InlineData("1234567890123456789012", "PRM042")]
    [InlineData("A-1", "PRM041")]
    public void Create_WrongBody_Throws(string body, string code) =>
        Assert.Equal(code, Assert.Throws<CoproFormatException>(() => CreditorReference.Create(body)).Diagnostic?.Code);

    [Fact]
    public void Formats_AnyReference_RoundTrip() =>
        Property.ForAll(
            Randoms.References,
            reference =>
            {
                Assert.Equal(reference, CreditorReference.Parse(reference.ToString("E")));
                Assert.Equal(reference, CreditorReference.Parse(reference.ToString("P")));
                Assert.Equal(reference, CreditorReference.Create(reference.Body));
                Assert.InRange(reference.ToString().Length, 5, CreditorReference.MaxLength);
            }
        );

    [Theory]
    [InlineData("", "PRM040", 0)]
    [InlineData("RF18", "PRM042", 0)]
    [InlineData("RF181234567890123456789012", "PRM042", 0)]
    [InlineData("XX18539007547034", "PRM043", 1)]
    [InlineData("RF 1A539007547034", "PRM041", 5)]
    [InlineData("RF18.539007547034", "PRM041", 5)]
    [InlineData("RF19539007547034", "PRM044", 3)]
    [InlineData("RF00539007547034", "PRM044", 3)]
    public void TryParse_WrongText_SaysWhatAndWhere(string text, string code, int column)
    {
        Assert.False(CreditorReference.TryParse(text, out _, out var error));
        Assert.Equal((code, column), (error.Code, error.Place.Column));
    }

    [Fact]
    public void Formats_Printed_GroupsByFour()
    {
        Assert.Equal("RF18 5390 0754 7034", CreditorReference.Parse("RF18539007547034").ToString("P"));
        Assert.Equal(string.Empty, default(CreditorReference).ToString("P"));
        Assert.Equal(string.Empty, default(CreditorReference).Body);
    }
}
