using System.Text.Json;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Ledger.Tests;

public sealed class CashRoundingTests
{
    [SkippableFact]
    public void Round_AcceptanceRows_AllMatch()
    {
        var rows = File.ReadLines(SharedData.Require("cases", "cash-xpf.jsonl")).ToList();

        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            using var json = JsonDocument.Parse(row);
            var amount = new Money(json.RootElement.GetProperty("amount").GetInt64(), Currency.Xpf);
            Assert.Equal(json.RootElement.GetProperty("cash").GetInt64(), CashRounding.Round(amount).MinorUnits);
        }
    }

    [Fact]
    public void Round_AnyAmount_IsTheNearestMultipleAndMirrors() =>
        Property.ForAll(
            Gen.Choose(-1_000_000, 1_000_000),
            units =>
            {
                var amount = new Money(units, Currency.Xpf);
                var cash = CashRounding.Round(amount);
                return cash.MinorUnits % 5 == 0
                    && Math.Abs(cash.MinorUnits - units) <= 2
                    && CashRounding.Round(-amount) == -cash
                    && amount + CashRounding.DifferenceOf(amount) == cash;
            }
        );

    [Theory]
    [InlineData("EUR", 123, 123)]
    [InlineData("CAD", 122, 120)]
    [InlineData("CAD", 123, 125)]
    [InlineData("XOF", 123, 123)]
    public void Round_OtherCurrencies_HaveTheirOwnSmallestCoin(string currency, long amount, long cash) =>
        Assert.Equal(cash, CashRounding.Round(new Money(amount, Currency.Parse(currency))).MinorUnits);
}
