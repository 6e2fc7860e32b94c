using System.Text;
using Xunit;

namespace Copro.BankMatch.Tests.Statements;

public sealed class CfonbFieldsTests
{
    [Fact]
    public void TryReadAmount_EveryLastByte_IsTheSignTableAndNothingElse()
    {
        const string Plus = "{ABCDEFGHI";
        const string Minus = "}JKLMNOPQR";
        for (var last = 0; last < 256; last++)
        {
            byte[] field = [.. "0000000000012"u8, (byte)last];
            var read = CfonbFields.TryReadAmount(field, out var value);
            var plus = Plus.IndexOf((char)last);
            var minus = Minus.IndexOf((char)last);
            Assert.Equal(plus >= 0 || minus >= 0, read);
            if (read)
            {
                Assert.Equal(plus >= 0 ? 120 + plus : -120 - minus, value);
            }
        }
    }

    [Theory]
    [InlineData("0000000001904}", -19040)]
    [InlineData("0000000166587J", -1665871)]
    [InlineData("9999999999999I", 99_999_999_999_999)]
    [InlineData("9999999999999R", -99_999_999_999_999)]
    [InlineData("0000000000000{", 0)]
    public void TryReadAmount_KnownField_IsItsValue(string field, long expected)
    {
        Assert.True(CfonbFields.TryReadAmount(Encoding.ASCII.GetBytes(field), out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("00000000019040")]
    [InlineData(" 000000001904}")]
    [InlineData("-000000001904}")]
    [InlineData("000000001904}")]
    [InlineData("")]
    public void TryReadAmount_NoAmount_IsRefused(string field) =>
        Assert.False(CfonbFields.TryReadAmount(Encoding.ASCII.GetBytes(field), out _));

    [Theory]
    [InlineData("050326", "2026-03-05")]
    [InlineData("310160", "2060-01-31")]
    [InlineData("310161", "1961-01-31")]
    [InlineData("290224", "2024-02-29")]
    [InlineData("      ", null)]
    [InlineData("000000", null)]
    public void TryReadDate_DateOrAbsent_IsRead(string field, string? expected)
    {
        Assert.True(CfonbFields.TryReadDate(Encoding.ASCII.GetBytes(field), out var date));
        Assert.Equal(expected, date?.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("320126")]
    [InlineData("290225")]
    [InlineData("001326")]
    [InlineData("CART  ")]
    public void TryReadDate_Impossible_IsRefused(string field) =>
        Assert.False(CfonbFields.TryReadDate(Encoding.ASCII.GetBytes(field), out _));

    [Theory]
    [InlineData("02", "00000012345", "123.45")]
    [InlineData("00", "00000000007", "7")]
    [InlineData("06", "00000083800", "0.083800")]
    [InlineData("  ", "00000083800", null)]
    public void ReadRate_DigitsAndDecimals_IsDecimalText(string decimals, string digits, string? expected) =>
        Assert.Equal(
            expected,
            CfonbFields.ReadRate(Encoding.ASCII.GetBytes(decimals), Encoding.ASCII.GetBytes(digits))
        );

    [Theory]
    [InlineData("30006", "00001", "12345678901", "FR7630006000011234567890189")]
    [InlineData("20041", "01005", "0500013M026", "FR1420041010050500013M02606")]
    public void Rib_ToIban_IsThePublishedExample(string bank, string branch, string account, string iban)
    {
        Assert.True(Rib.TryCreate(bank, branch, account, out var rib));
        Assert.Equal(iban, rib.ToIban().ToElectronicString());
    }

    [Fact]
    public void Rib_Key_RunsFrom1To97AndIsNever0()
    {
        var keys = new HashSet<int>();
        for (var i = 0; i < 2000; i++)
        {
            Assert.True(Rib.TryCreate("30004", "00001", i.ToString("D11"), out var rib));
            keys.Add(rib.Key);
        }

        Assert.Equal(Enumerable.Range(1, 97), keys.Order());
    }

    [Fact]
    public void OperationCodes_All_AreOneEach()
    {
        Assert.Equal(105, CfonbOperationCode.All.Count);
        Assert.Equal(105, CfonbOperationCode.All.Select(c => c.Code).Distinct().Count());
        Assert.Equal(42, CfonbRejectCode.All.Count);
        Assert.Equal(OperationRole.DirectDebitReturn, CfonbOperationCode.Find("B3")!.Role);
        Assert.Equal(OperationRole.DirectDebitReturnDebtorSide, CfonbOperationCode.Find("A3")!.Role);
        Assert.Equal("AM04", CfonbRejectCode.Find("20")!.IsoCode);
        Assert.Null(CfonbOperationCode.Find("ZZ"));
    }
}
