using System.Text;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Sepa.Tests.Rows;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("65.63", 6563)]
    [InlineData("0.01", 1)]
    [InlineData("999999999.99", 99_999_999_999)]
    [InlineData("12", 1200)]
    [InlineData("12.5", 1250)]
    [InlineData("-65.63", -6563)]
    [InlineData("1.005", NormalRow.UnreadableCents)]
    [InlineData("1,50", NormalRow.UnreadableCents)]
    [InlineData(" 1.50", NormalRow.UnreadableCents)]
    [InlineData("", NormalRow.UnreadableCents)]
    [InlineData(".50", NormalRow.UnreadableCents)]
    public void CentsOf_Text_IsWhatMoneyReads(string text, long expected) =>
        Assert.Equal(expected, AmountText.CentsOf(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void CentsOf_AnyText_AgreesWithMoney() =>
        Property.ForAll(
            Gen.Elements("0123456789.-+, e".ToCharArray()).ArrayOf().Select(letters => new string(letters)),
            text =>
            {
                var utf8 = Encoding.UTF8.GetBytes(text);
                var expected = Money.TryParseAmount(utf8, Currency.Eur, out var money)
                    ? money.MinorUnits
                    : NormalRow.UnreadableCents;
                Assert.Equal(expected, AmountText.CentsOf(utf8));
            },
            runs: 2000
        );
}
