using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.Cmc7.Tests;

public sealed class RlmcKeyTests
{
    [Theory]
    [InlineData("6679545", "042014506908", "052108899000", "90")]
    [InlineData("1298107", "063016806908", "033002762000", "38")]
    [InlineData("1234567", "012345678901", "123456789012", "61")]
    [InlineData("7865989", "356820747108", "099422696020", "05")]
    [InlineData("0000000", "000000000000", "000000000097", "97")]
    public void Compute_PublishedExample_GivesItsKey(string z4, string z3, string z2, string key)
    {
        Assert.True(Cmc7Line.TryCreate(z4, z3, z2, out var line));

        Assert.Equal(key, RlmcKey.Compute(line).ToString());
    }

    [Theory]
    [InlineData("90", 90)]
    [InlineData("(90)", 90)]
    [InlineData(" ( 5 ) ", 5)]
    [InlineData("5", 5)]
    [InlineData("05", 5)]
    public void TryParse_KeyAsTyped_IsRead(string text, int value)
    {
        Assert.True(RlmcKey.TryParse(text, out var key));
        Assert.Equal(value, key.Value);
    }

    [Theory]
    [InlineData("00", "CMC019")]
    [InlineData("0", "CMC019")]
    [InlineData("98", "CMC019")]
    [InlineData("99", "CMC019")]
    [InlineData("", "CMC042")]
    [InlineData("()", "CMC042")]
    [InlineData("123", "CMC042")]
    [InlineData("9O", "CMC042")]
    [InlineData("(90", "CMC042")]
    [InlineData("٩٠", "CMC042")]
    public void TryParse_WrongKey_SaysWhy(string text, string code)
    {
        Assert.False(RlmcKey.TryParse(text, out var key, out var error));
        Assert.Equal(code, error!.Code);
        Assert.False(key.HasValue);
        Assert.Equal(code, Assert.Throws<CoproFormatException>(() => RlmcKey.Parse(text)).Diagnostic!.Code);
    }

    [Fact]
    public void Compute_AnyLine_FitsTheFormulaOnBigNumbers() =>
        Property.ForAll(
            Lines.LineGenerators.Digits,
            digits =>
            {
                var number = UInt128.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
                var key = RlmcKey.Compute(Lines.LineGenerators.ToLine(digits)).Value;
                return key is >= 1 and <= 97 && ((number * 100) + (UInt128)key) % 97 == 0;
            }
        );

    [Fact]
    public void Compute_OneDigitChanged_GivesAnotherKey() =>
        Property.ForAll(
            Gen.Choose(0, 30)
                .SelectMany(at => Gen.Choose(1, 9).Select(by => (At: at, By: by)))
                .Zip(Lines.LineGenerators.Digits),
            pair =>
            {
                var ((at, by), digits) = pair;
                var changed = digits.ToCharArray();
                changed[at] = (char)('0' + ((changed[at] - '0' + by) % 10));
                return Key(digits) != Key(new string(changed));
            }
        );

    [Fact]
    public void Compute_AnyTwoUnlikeDigitsExchanged_GivesAnotherKey() =>
        Property.ForAll(
            Gen.Choose(0, 30).Two().Zip(Lines.LineGenerators.Digits),
            pair =>
            {
                var ((a, b), digits) = pair;
                var changed = digits.ToCharArray();
                (changed[a], changed[b]) = (changed[b], changed[a]);
                return digits[a] == digits[b] || Key(digits) != Key(new string(changed));
            },
            runs: 2000
        );

    private static RlmcKey Key(string digits) => RlmcKey.Compute(Lines.LineGenerators.ToLine(digits));
}
