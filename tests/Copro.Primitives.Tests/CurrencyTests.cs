using Xunit;

namespace Copro.Tests;

public class CurrencyTests
{
    // What ISO 4217 says of the currencies this suite meets, and of those with unusual exponents.
    [Theory]
    [InlineData("EUR", 978, 2)]
    [InlineData("XPF", 953, 0)]
    [InlineData("XOF", 952, 0)]
    [InlineData("XAF", 950, 0)]
    [InlineData("KMF", 174, 0)]
    [InlineData("MAD", 504, 2)]
    [InlineData("CAD", 124, 2)]
    [InlineData("CHF", 756, 2)]
    [InlineData("TND", 788, 3)]
    [InlineData("USD", 840, 2)]
    [InlineData("GBP", 826, 2)]
    [InlineData("ALL", 8, 2)]
    [InlineData("JPY", 392, 0)]
    [InlineData("BHD", 48, 3)]
    [InlineData("IQD", 368, 3)]
    [InlineData("JOD", 400, 3)]
    [InlineData("KWD", 414, 3)]
    [InlineData("LYD", 434, 3)]
    [InlineData("OMR", 512, 3)]
    [InlineData("CLF", 990, 4)]
    [InlineData("UYW", 927, 4)]
    [InlineData("ISK", 352, 0)]
    [InlineData("XCG", 532, 2)]
    [InlineData("ZWG", 924, 2)]
    [InlineData("XAD", 396, 2)]
    [InlineData("XAU", 959, 0)]
    [InlineData("XXX", 999, 0)]
    public void Parse_ActiveCode_HasNumberAndExponent(string code, int number, int exponent)
    {
        var currency = Currency.Parse(code);

        Assert.Equal((code, number, exponent), (currency.Code, currency.NumericCode, currency.Exponent));
        Assert.True(currency.HasValue);
    }

    [Theory]
    [InlineData("BGN")]
    [InlineData("ANG")]
    [InlineData("ZWL")]
    [InlineData("CUC")]
    [InlineData("HRK")]
    [InlineData("FRF")]
    [InlineData("SLL")]
    public void TryParse_WithdrawnCode_IsRefused(string code)
    {
        Assert.False(Currency.TryParse(code, out _, out var error));
        Assert.Equal(PrimitivesDiagnostics.CurrencyUnknown, error.Descriptor);
    }

    [Fact]
    public void All_IsListOneOfJanuary2026()
    {
        Assert.Equal(178, Currency.All.Count);
        Assert.Equal(178, Currency.All.Select(currency => currency.NumericCode).Distinct().Count());
        Assert.Equal(
            Currency.All.Select(currency => currency.Code).Order(StringComparer.Ordinal),
            Currency.All.Select(currency => currency.Code)
        );
        Assert.All(Currency.All, currency => Assert.Equal(currency, Currency.Parse(currency.Code)));
        Assert.All(Currency.All, currency => Assert.InRange(currency.Exponent, 0, 4));
        Assert.All(Currency.All, currency => Assert.InRange(currency.NumericCode, 1, 999));
    }

    [Fact]
    public void TheNamedOnes_AreTheirCodes() =>
        Assert.Equal(
            ["EUR", "XPF", "XOF", "XAF", "CAD", "CHF", "MAD", "TND", "USD", "GBP"],
            new[]
            {
                Currency.Eur,
                Currency.Xpf,
                Currency.Xof,
                Currency.Xaf,
                Currency.Cad,
                Currency.Chf,
                Currency.Mad,
                Currency.Tnd,
                Currency.Usd,
                Currency.Gbp,
            }.Select(currency => currency.Code)
        );

    [Fact]
    public void Default_IsNoCurrency()
    {
        Assert.True(default(Currency).IsNone);
        Assert.False(default(Currency).HasValue);
        Assert.Equal(
            (string.Empty, 0, 0),
            (default(Currency).Code, default(Currency).NumericCode, default(Currency).Exponent)
        );
        Assert.NotEqual(default, Currency.Parse("XXX"));
    }
}
