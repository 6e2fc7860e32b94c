using System.Numerics;
using System.Text;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Sepa.Tests.Rules;

public sealed class RibKeyTests
{
    [Theory]
    [InlineData("FR1420041010050500013M02606", true)]
    [InlineData("FR7630006000011234567890189", true)]
    [InlineData("MC5811222000010123456789030", true)]
    [InlineData("DE89370400440532013000", true)] // has none
    [InlineData("FR8420041010050500013M02607", false)]
    public void IsRight_OfAccount_KnowsTheKey(string iban, bool expected) =>
        Assert.Equal(expected, RibKey.IsRight(Encoding.ASCII.GetBytes(iban)));

    [Fact]
    public void IsRight_AnyFrenchAccount_IsTheRuleAsTheBanksWordIt() =>
        Property.ForAll(
            Gen.Choose(0, int.MaxValue).Select(seed => BbanOf(new Random(seed))),
            bban =>
            {
                foreach (var country in new[] { "FR", "MC" })
                {
                    Assert.True(Iban.TryCreate(country, bban, out var iban));
                    var number = BigInteger.Parse(string.Concat(bban.Select(DigitOf)));
                    var sum =
                        (89 * (number / BigInteger.Pow(10, 18)))
                        + (15 * (number / BigInteger.Pow(10, 13) % 100_000))
                        + (3 * (number / 100 % BigInteger.Pow(10, 11)));
                    var key = 97 - (int)(sum % 97);
                    Assert.Equal(
                        key % 97 == (int)(number % 100) % 97,
                        RibKey.IsRight(Encoding.ASCII.GetBytes(iban.ToElectronicString()))
                    );
                }
            },
            runs: 2000
        );

    private static char DigitOf(char c) => char.IsAsciiDigit(c) ? c : "12345678912345678923456789"[c - 'A'];

    // Half of them with letters in the account, and half with the right key.
    private static string BbanOf(Random random)
    {
        const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var account = string.Concat(
            Enumerable.Range(0, 11).Select(_ => Characters[random.Next(random.Next(2) == 0 ? 10 : 36)])
        );
        if (random.Next(2) == 0)
        {
            account = string.Concat(Enumerable.Range(0, 11).Select(_ => Characters[random.Next(10)]));
        }

        var front = $"{random.Next(100_000):00000}{random.Next(100_000):00000}{account}";
        var rest = BigInteger.Parse(string.Concat(front.Select(DigitOf))) * 100 % 97;
        var key = random.Next(2) == 0 ? 97 - (int)rest : random.Next(100);
        return $"{front}{key:00}";
    }
}
