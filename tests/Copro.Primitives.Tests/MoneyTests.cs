using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Tests;

public class MoneyTests
{
    private static Money Eur(long cents) => new(cents, Currency.Eur);

    [Fact]
    public void Constructor_AmountWithoutCurrency_Throws()
    {
        Assert.Throws<ArgumentException>(() => new Money(1, default));
        Assert.Equal(default, new Money(0, default));
    }

    [Fact]
    public void Default_IsTheAdditiveIdentity() =>
        Property.ForAll(
            Randoms.Source.Select(Randoms.Amount),
            amount =>
                amount + default(Money) == amount
                && default(Money) + amount == amount
                && amount - default(Money) == amount
        );

    [Fact]
    public void Addition_AnyAmounts_IsExactOrThrows() =>
        Property.ForAll(
            Randoms.Source,
            random =>
            {
                var left = Eur(random.NextInt64(long.MinValue, long.MaxValue));
                var right = Eur(random.NextInt64(long.MinValue, long.MaxValue));
                AssertExact((Int128)left.MinorUnits + right.MinorUnits, () => left + right);
                AssertExact((Int128)left.MinorUnits - right.MinorUnits, () => left - right);
                AssertExact((Int128)left.MinorUnits * (right.MinorUnits % 5), () => left * (right.MinorUnits % 5));
                AssertExact((Int128)left.MinorUnits * (right.MinorUnits % 5), () => right.MinorUnits % 5 * left);
            }
        );

    [Fact]
    public void Sum_AnyAmounts_IsExactOrThrows() =>
        Property.ForAll(
            Randoms.Source,
            random =>
            {
                var amounts = Enumerable
                    .Range(0, random.Next(1, 30))
                    .Select(_ => Eur(random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(0, 8)))
                    .ToArray();
                var exact = amounts.Aggregate((Int128)0, (sum, amount) => sum + amount.MinorUnits);
                AssertExact(exact, () => Money.Sum(amounts.AsSpan()));
                AssertExact(exact, () => Money.Sum(amounts.AsEnumerable()));
            }
        );

    [Fact]
    public void Sum_StepsBeyond64Bits_OnlyTheResultCounts()
    {
        Money[] amounts = [Eur(long.MaxValue), Eur(long.MaxValue), Eur(long.MinValue), Eur(long.MinValue), Eur(3)];

        Assert.Equal(Eur(1), Money.Sum(amounts.AsSpan()));
        Assert.Equal(Eur(1), Money.Sum(amounts.AsEnumerable()));
    }

    [Fact]
    public void Sum_Nothing_IsDefault()
    {
        Assert.Equal(default, Money.Sum(ReadOnlySpan<Money>.Empty));
        Assert.Equal(default, Money.Sum(Enumerable.Empty<Money>()));
        Assert.Equal(Eur(0), Money.Sum(new[] { default, Eur(0), default }.AsSpan()));
    }

    [Fact]
    public void Overflow_Throws()
    {
        Assert.Throws<OverflowException>(() => Eur(long.MaxValue) + Eur(1));
        Assert.Throws<OverflowException>(() => Eur(long.MinValue) - Eur(1));
        Assert.Throws<OverflowException>(() => -Eur(long.MinValue));
        Assert.Throws<OverflowException>(() => Eur(long.MinValue).Abs());
        Assert.Throws<OverflowException>(() => Eur(long.MaxValue) * 2);
        Assert.Throws<OverflowException>(() => Money.Sum(new[] { Eur(long.MaxValue), Eur(1) }.AsSpan()));
        Assert.Throws<OverflowException>(() => Money.Sum(new[] { Eur(long.MaxValue), Eur(1) }.AsEnumerable()));
    }

    [Fact]
    public void TwoCurrencies_NeverMeet()
    {
        foreach (var other in Currency.All.Where(currency => currency != Currency.Eur))
        {
            var amount = new Money(1, other);
            Assert.Throws<InvalidOperationException>(() => Eur(1) + amount);
            Assert.Throws<InvalidOperationException>(() => amount - Eur(1));
            Assert.Throws<InvalidOperationException>(() => Eur(0) + Money.Zero(other));
            Assert.Throws<InvalidOperationException>(() => Eur(1) < amount);
            Assert.Throws<InvalidOperationException>(() => Eur(1).CompareTo(amount));
            Assert.Throws<InvalidOperationException>(() => Money.Sum(new[] { Eur(1), amount }.AsSpan()));
            Assert.Throws<InvalidOperationException>(() => Money.Sum(new[] { Eur(1), amount }.AsEnumerable()));
            Assert.NotEqual(Eur(1), amount);
        }
    }

    [Fact]
    public void Comparison_OneCurrency_GoesByAmount()
    {
        Assert.True(Eur(1) < Eur(2) && Eur(2) > Eur(1) && Eur(1) <= Eur(1) && Eur(1) >= Eur(1));
        Assert.False(Eur(2) < Eur(1) || Eur(1) > Eur(2) || Eur(2) <= Eur(1) || Eur(1) >= Eur(2));
        Assert.True(Eur(1) > default(Money) && default(Money) > Eur(-1));
        Assert.Equal(0, default(Money).CompareTo(Eur(0)));
        Assert.Equal(1, Eur(1).CompareTo(null));
        Assert.Equal(0, Eur(1).CompareTo((object)Eur(1)));
        Assert.Throws<ArgumentException>(() => Eur(1).CompareTo("1"));
        Assert.Equal([Eur(-5), Eur(0), Eur(7)], new[] { Eur(7), Eur(-5), Eur(0) }.Order());
    }

    [Fact]
    public void Signs_AreTold()
    {
        Assert.True(Eur(1).IsPositive && !Eur(1).IsNegative && !Eur(1).IsZero);
        Assert.True(Eur(-1).IsNegative && !Eur(-1).IsPositive && !Eur(-1).IsZero);
        Assert.True(Money.Zero(Currency.Eur).IsZero && !Eur(0).IsNegative && !Eur(0).IsPositive);
        Assert.Equal(Eur(5), Eur(-5).Abs());
        Assert.Equal(Eur(5), Eur(5).Abs());
        Assert.Equal(Eur(-5), -Eur(5));
    }

    [Fact]
    public void Text_AnyAmount_RoundTrips() =>
        Property.ForAll(
            Randoms.Source.Select(Randoms.Amount),
            amount =>
            {
                Assert.Equal(amount, Money.Parse(amount.ToString()));
                Assert.True(Money.TryParseAmount(amount.ToAmountString(), amount.Currency, out var again));
                Assert.Equal(amount, again);
                Assert.Equal(amount.ToAmountString(), amount.ToString("A"));
                var decimals = amount.ToAmountString().Split('.') is [_, var part] ? part.Length : 0;
                Assert.Equal(amount.Currency.Exponent, decimals);
            }
        );

    [Theory]
    [InlineData(381783, "EUR", "3817.83")]
    [InlineData(-1200, "EUR", "-12.00")]
    [InlineData(-5, "EUR", "-0.05")]
    [InlineData(0, "EUR", "0.00")]
    [InlineData(45000, "XPF", "45000")]
    [InlineData(0, "XPF", "0")]
    [InlineData(5, "TND", "0.005")]
    [InlineData(long.MaxValue, "EUR", "92233720368547758.07")]
    [InlineData(long.MinValue, "EUR", "-92233720368547758.08")]
    [InlineData(long.MinValue, "XPF", "-9223372036854775808")]
    [InlineData(long.MinValue, "CLF", "-922337203685477.5808")]
    public void ToAmountString_KnownAmounts(long minorUnits, string currency, string expected) =>
        Assert.Equal(expected, new Money(minorUnits, Currency.Parse(currency)).ToAmountString());

    [Theory]
    [InlineData("3817.83", "EUR", 381783)]
    [InlineData("3817.8", "EUR", 381780)]
    [InlineData("3817", "EUR", 381700)]
    [InlineData("007.00", "EUR", 700)]
    [InlineData("-0.00", "EUR", 0)]
    [InlineData("-12", "EUR", -1200)]
    [InlineData("45000", "XPF", 45000)]
    [InlineData("000000000000000000000000000001.00", "EUR", 100)]
    public void TryParseAmount_KnownTexts(string text, string currency, long expected)
    {
        var known = Currency.Parse(currency);
        Assert.True(Money.TryParseAmount(text, known, out var value, out var error), error?.ToString());
        Assert.Equal(new Money(expected, known), value);
        Assert.True(Money.TryParseAmount(System.Text.Encoding.UTF8.GetBytes(text), known, out value, out _));
        Assert.Equal(new Money(expected, known), value);
    }

    [Theory]
    [InlineData("", "EUR", "PRM010", 0)]
    [InlineData("-", "EUR", "PRM011", 2)]
    [InlineData("12.", "EUR", "PRM011", 4)]
    [InlineData(".5", "EUR", "PRM011", 1)]
    [InlineData("-.5", "EUR", "PRM011", 2)]
    [InlineData("12,50", "EUR", "PRM011", 3)]
    [InlineData("1 000.00", "EUR", "PRM011", 2)]
    [InlineData("+1", "EUR", "PRM011", 1)]
    [InlineData("1.2.3", "EUR", "PRM011", 4)]
    [InlineData("1e3", "EUR", "PRM011", 2)]
    [InlineData("0x10", "EUR", "PRM011", 2)]
    [InlineData("1_000", "EUR", "PRM011", 2)]
    [InlineData("NaN", "EUR", "PRM011", 1)]
    [InlineData("\u0661\u0662", "EUR", "PRM011", 1)]
    [InlineData("\uFF11", "EUR", "PRM011", 1)]
    [InlineData("--1", "EUR", "PRM011", 2)]
    [InlineData("1.234", "EUR", "PRM012", 0)]
    [InlineData("1250.75", "XPF", "PRM012", 0)]
    [InlineData("45000.0", "XPF", "PRM012", 0)]
    [InlineData("92233720368547758.08", "EUR", "PRM013", 0)]
    [InlineData("-92233720368547758.09", "EUR", "PRM013", 0)]
    [InlineData("9223372036854775807", "EUR", "PRM013", 0)]
    [InlineData("18446744073709551616", "XPF", "PRM013", 0)]
    [InlineData("184467440737095516160", "XPF", "PRM013", 0)]
    [InlineData("12", "", "PRM014", 0)]
    [InlineData("0.00", "", "PRM014", 0)]
    public void TryParseAmount_WrongTexts_SayWhyAndWhere(string text, string currency, string code, int column)
    {
        var known = currency.Length == 0 ? default : Currency.Parse(currency);
        var utf8 = System.Text.Encoding.UTF8.GetBytes(text);

        Assert.False(Money.TryParseAmount(text, known, out var value, out var error));
        Assert.Equal((code, column, default), (error.Code, error.Place.Column, value));
        Assert.False(Money.TryParseAmount(utf8, known, out value, out error));
        Assert.Equal((code, column, default), (error.Code, error.Place.Column, value));
        Assert.Equal(0, Allocations.Of(() => Money.TryParseAmount(text, known, out _)));
        Assert.Equal(0, Allocations.Of(() => Money.TryParseAmount(utf8, known, out _)));
    }

    [Fact]
    public void TryParseAmount_DecimalsDiagnostic_SaysFoundAndExpected()
    {
        Assert.False(Money.TryParseAmount("1.234", Currency.Eur, out _, out var error));

        Assert.Equal("PRM012: The amount has 3 decimals; its currency allows at most 2.", error.ToString());
    }

    private static void AssertExact(Int128 exact, Func<Money> calculate)
    {
        if (exact < long.MinValue || exact > long.MaxValue)
        {
            Assert.Throws<OverflowException>(() => calculate());
        }
        else
        {
            Assert.Equal(Eur((long)exact), calculate());
        }
    }
}
