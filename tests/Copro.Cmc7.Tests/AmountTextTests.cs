using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.Cmc7.Tests;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("3 817,83 €", "EUR", 381783)]
    [InlineData("3817.83", "EUR", 381783)]
    [InlineData("3817", "EUR", 381700)]
    [InlineData("€3817,83", "EUR", 381783)]
    [InlineData("EUR 3\u202F817,83", "EUR", 381783)]
    [InlineData("3\u00A0817,83\u00A0EUR", "EUR", 381783)]
    [InlineData("1 234 567,89", "EUR", 123456789)]
    [InlineData("0", "EUR", 0)]
    [InlineData("45 000 F", "XPF", 45000)]
    [InlineData("45 000 F CFP", "XPF", 45000)]
    [InlineData("45 000 F\u00A0CFP", "XPF", 45000)]
    [InlineData("45000 CFP", "XPF", 45000)]
    [InlineData("45000XPF", "XPF", 45000)]
    [InlineData("45000 FCFA", "XOF", 45000)]
    [InlineData("45000 FCFA", "XAF", 45000)]
    [InlineData("45000", "XOF", 45000)]
    [InlineData("1,234", "TND", 1234)]
    [InlineData("92233720368547758.07", "EUR", long.MaxValue)]
    [InlineData("9223372036854775807", "XPF", long.MaxValue)]
    public void TryParse_Amount_IsRead(string text, string currency, long minorUnits)
    {
        Assert.True(
            AmountText.TryParse(text, Currency.Parse(currency), out var value, out var error),
            error?.ToString()
        );
        Assert.Equal(new Money(minorUnits, Currency.Parse(currency)), value);
    }

    [Theory]
    [InlineData("", "EUR", "CMC110")]
    [InlineData(" ", "EUR", "CMC110")]
    [InlineData("€", "EUR", "CMC110")]
    [InlineData("1e3", "EUR", "CMC109")]
    [InlineData("+5", "EUR", "CMC109")]
    [InlineData("-5", "EUR", "CMC109")]
    [InlineData("1_000", "EUR", "CMC109")]
    [InlineData("0x10", "EUR", "CMC109")]
    [InlineData("NaN", "EUR", "CMC109")]
    [InlineData("∞", "EUR", "CMC109")]
    [InlineData("３817", "EUR", "CMC109")]
    [InlineData("٣", "EUR", "CMC109")]
    [InlineData(",83", "EUR", "CMC109")]
    [InlineData("3817,", "EUR", "CMC105")]
    [InlineData("3817,8", "EUR", "CMC105")]
    [InlineData("3817,830", "EUR", "CMC105")]
    [InlineData("3.817", "EUR", "CMC105")]
    [InlineData("1250,75", "XPF", "CMC105")]
    [InlineData("1250,00", "XPF", "CMC105")]
    [InlineData("3.817,83", "EUR", "CMC106")]
    [InlineData("3,817,83", "EUR", "CMC106")]
    [InlineData("1 23,45", "EUR", "CMC111")]
    [InlineData("1 2345", "EUR", "CMC111")]
    [InlineData("1234 567", "EUR", "CMC111")]
    [InlineData("1  234", "EUR", "CMC111")]
    [InlineData("9223372036854775808", "XPF", "CMC108")]
    [InlineData("92233720368547758.08", "EUR", "CMC108")]
    [InlineData("92233720368547759", "EUR", "CMC108")]
    [InlineData("999999999999999999999999999999999999999999999999999999999999", "EUR", "CMC108")]
    [InlineData("10 USD", "EUR", "CMC112")]
    [InlineData("10 €", "XPF", "CMC112")]
    [InlineData("10 FCFA", "XPF", "CMC112")]
    public void TryParse_NoAmount_SaysWhy(string text, string currency, string code)
    {
        Assert.False(AmountText.TryParse(text, Currency.Parse(currency), out var value, out var error));
        Assert.Equal(code, error!.Code);
        Assert.Equal(default, value);
        Assert.Equal(
            code,
            Assert.Throws<CoproFormatException>(() => AmountText.Parse(text, Currency.Parse(currency))).Diagnostic!.Code
        );
    }

    [Fact]
    public void TryParse_AnyAmountAsPeopleWriteIt_RoundTrips() =>
        Property.ForAll(
            Gen.Choose(0, int.MaxValue)
                .Zip(Gen.Elements(Currency.Eur, Currency.Xpf, Currency.Tnd))
                .Zip(Gen.Elements(' ', '\u00A0', '\u202F')),
            pair =>
            {
                var ((minorUnits, currency), space) = pair;
                var money = new Money(minorUnits, currency);
                var plain = money.ToAmountString();
                var point = plain.IndexOf('.', StringComparison.Ordinal);
                var whole = point < 0 ? plain : plain[..point];
                for (var at = whole.Length - 3; at > 0; at -= 3)
                {
                    whole = whole.Insert(at, $"{space}");
                }

                var text = point < 0 ? whole : $"{whole},{plain[(point + 1)..]}";
                return AmountText.Parse(text, currency) == money && AmountText.Parse(plain, currency) == money;
            }
        );

    [Fact]
    public void TryParse_AnyText_NeverThrows() =>
        Property.ForAll(
            Gen.Elements("0123456789 ,.€FCFPEURXO-+e\u00A0\u202F٣\uD800".ToCharArray())
                .ArrayOf()
                .Select(static text => new string(text)),
            text =>
            {
                var fits = AmountText.TryParse(text, Currency.Eur, out var value, out var error);
                return fits == (error is null) && (!fits || value.Currency == Currency.Eur);
            },
            runs: 2000
        );

    [Fact]
    public void TryParse_ValidAmount_AllocatesNothing()
    {
        const string Text = "3\u202F817,83 €";
        var fits = true;

        var allocated = Allocations.Of(() => fits &= AmountText.TryParse(Text, Currency.Eur, out _, out _));

        Assert.Equal(0, allocated);
        Assert.True(fits);
    }

    [Fact]
    public void TryParse_NoCurrency_IsMisuse() =>
        Assert.Throws<ArgumentException>(() => AmountText.TryParse("1", default, out _, out _));
}
