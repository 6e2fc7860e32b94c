using System.Globalization;
using System.Numerics;
using System.Text;
using Copro.TestKit;
using Xunit;

namespace Copro.Tests;

public class Modulo97Tests
{
    /// <summary>The rule as the standard words it, on one large number.</summary>
    [Fact]
    public void CheckDigits_AnyText_AreThoseOfTheLargeNumber() =>
        Property.ForAll(
            Randoms.Source,
            random =>
            {
                // Digits come in runs in most accounts, and eight of them are read at once.
                var letters = random.Next(2) == 0 ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ" : string.Empty;
                var characters = $"0123456789{letters}";
                var body = Randoms.Text(random, characters, random.Next(1, 36));
                var prefix = Randoms.Text(random, characters, 2);
                var number = BigInteger.Parse(Numbers(body + prefix + "00"), CultureInfo.InvariantCulture);

                Assert.Equal(
                    98 - (int)(number % 97),
                    Modulo97.CheckDigits(Encoding.ASCII.GetBytes(body), Encoding.ASCII.GetBytes(prefix))
                );
            },
            runs: 1000
        );

    [Fact]
    public void CheckDigits_Punctuation_DoesNotCount() =>
        Assert.Equal(Modulo97.CheckDigits("123456"u8, "FR"u8), Modulo97.CheckDigits("12-34/56"u8, "FR"u8));

    [Fact]
    public void TwoDigits_All_RoundTrip()
    {
        var text = new byte[2];
        for (var value = 0; value < 100; value++)
        {
            Modulo97.WriteTwoDigits(value, text);
            Assert.Equal(value, Modulo97.TwoDigits(text));
        }
    }

    private static string Numbers(string text) =>
        string.Concat(
            text.Select(character => char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10)
                .Select(number => number.ToString(CultureInfo.InvariantCulture))
        );
}
