using System.Text.Json;
using Copro.TestKit;
using Xunit;

namespace Copro.Kiosk.Tests.Rules;

public sealed class CashRoundingTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 5)]
    [InlineData(4, 5)]
    [InlineData(5, 5)]
    [InlineData(45_001, 45_000)]
    [InlineData(45_006, 45_005)]
    [InlineData(45_007, 45_005)]
    [InlineData(45_008, 45_010)]
    [InlineData(45_009, 45_010)]
    public void Of_Xpf_GoesToFiveFrancs(long amount, long cash) =>
        Assert.Equal(cash, amount + CashRounding.Of(amount, Currency.Xpf));

    [SkippableFact]
    public void Of_AcceptanceCases_AgreesWithEach()
    {
        var lines = File.ReadAllLines(SharedData.Require("cases", "cash-xpf.jsonl"));
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            using var row = JsonDocument.Parse(line);
            var amount = row.RootElement.GetProperty("amount").GetInt64();
            var cash = row.RootElement.GetProperty("cash").GetInt64();
            Assert.True(cash == amount + CashRounding.Of(amount, Currency.Xpf), line);
        }
    }

    [Fact]
    public void Of_OtherCurrencies_RoundsOnlyWhereCoinsAreMissing()
    {
        Assert.Equal(0, CashRounding.Of(1_03, Currency.Eur));
        Assert.Equal(2, CashRounding.Of(1_03, Currency.Cad));
        Assert.Equal(-2, CashRounding.Of(1_02, Currency.Cad));
    }

    [Theory]
    [InlineData(45_002, -2, true)]
    [InlineData(45_003, 2, true)]
    [InlineData(45_003, -3, false)]
    [InlineData(45_000, 5, false)]
    public void Validate_CashPayment_TakesOnlyTheLegalRounding(long debt, long rounding, bool valid)
    {
        var payment = Sample.Cash("T-1", debt + rounding) with
        {
            Applied = Sample.Xpf(debt),
            Rounding = Sample.Xpf(rounding),
        };

        var errors = Sample.Errors(KioskPaymentFileWriter.Validate(Sample.File(payment)));

        Assert.Equal(valid ? [] : ["KSK027"], errors);
    }

    [Fact]
    public void Validate_RoundedCardPayment_IsRefused()
    {
        var payment = Sample.Card("T-1", 45_000) with { Applied = Sample.Xpf(45_002), Rounding = Sample.Xpf(-2) };

        Assert.Equal(["KSK027"], Sample.Errors(KioskPaymentFileWriter.Validate(Sample.File(payment))));
    }
}
