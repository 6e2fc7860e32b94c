using System.Globalization;
using System.Text;
using Copro.TestKit;
using Xunit;

namespace Copro.Tests;

public class IbanTests
{
    private const string French = "FR1420041010050500013M02606";

    public static TheoryData<string> Published => [.. PublishedIbans.All];

    [Theory]
    [MemberData(nameof(Published))]
    public void Parse_PublishedExample_IsValid(string example)
    {
        var iban = Iban.Parse(example);

        Assert.Equal(example, iban.ToElectronicString());
        Assert.Equal(example[..2], iban.CountryCode);
        Assert.Equal(example[4..], iban.Bban);
        Assert.True(Iban.TryCreate(example.AsSpan(0, 2), example.AsSpan(4), out var created));
        Assert.Equal(iban, created);
        Assert.Equal(iban, Iban.Parse(iban.ToString("P")));
        Assert.Equal(example, iban.ToString("P").Replace(" ", string.Empty, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void TryParse_OneCharacterMoreOrLess_SaysTheCountrysLength(string example)
    {
        foreach (var text in new[] { example[..^1], example + "0" })
        {
            Assert.False(Iban.TryParse(text, out _, out var error));
            Assert.Equal(PrimitivesDiagnostics.IbanLength, error.Descriptor);
            Assert.Contains(
                example.Length.ToString(CultureInfo.InvariantCulture),
                error.Message(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Published_CoversTheRegistry() =>
        Assert.Equal(
            (89, 89),
            (
                IbanRegistry.Count,
                PublishedIbans.All.Select(example => example[..2]).Distinct(StringComparer.Ordinal).Count()
            )
        );

    [Fact]
    public void Formats_AreElectronicPrintedAndMasked()
    {
        var iban = Iban.Parse(French);

        Assert.Equal("FR14 **** **** 2606", iban.ToString());
        Assert.Equal("FR14 **** **** 2606", $"{iban}");
        Assert.Equal("FR14 **** **** 2606", iban.ToString("M"));
        Assert.Equal("FR14 **** **** 2606", iban.ToString("m"));
        Assert.Equal(French, iban.ToString("E"));
        Assert.Equal("FR14 2004 1010 0505 0001 3M02 606", iban.ToString("P"));
        Assert.Equal("FR14 2004 1010 0505 0001 3M02 606", string.Create(CultureInfo.InvariantCulture, $"{iban:P}"));
    }

    [Fact]
    public void Formats_AnyIban_RoundTripOrMask() =>
        Property.ForAll(
            Randoms.Ibans,
            iban =>
            {
                var electronic = iban.ToElectronicString();
                Assert.Equal(iban, Iban.Parse(electronic));
                Assert.Equal(iban, Iban.Parse(iban.ToString("P")));
                Assert.Equal(iban, Iban.Parse(electronic.ToLowerInvariant()));
                Assert.Equal(19, iban.ToString().Length);
                Assert.False(Iban.TryParse(iban.ToString(), out _));
            }
        );

    [Theory]
    [InlineData("", "PRM020", 0, "The IBAN is empty.")]
    [InlineData("   ", "PRM020", 0, "The IBAN is empty.")]
    [InlineData("FR14", "PRM024", 0, "The IBAN has 4 characters; expected 5-34.")]
    [InlineData("FR14-2004", "PRM021", 5, "The IBAN has '-' at position 5; expected A-Z 0-9.")]
    [InlineData("FR14\t2004", "PRM021", 5, "The IBAN has U+0009 at position 5; expected A-Z 0-9.")]
    [InlineData("FR14 2\u00E9", "PRM021", 7, "The IBAN has U+00E9 at position 7; expected A-Z 0-9.")]
    [InlineData("FR14 2\uD83D\uDE00", "PRM021", 7, "The IBAN has U+1F600 at position 7; expected A-Z 0-9.")]
    [InlineData(
        "  XX14 2004",
        "PRM022",
        3,
        "The IBAN starts with 'XX', which is no country code of the IBAN registry."
    )]
    [InlineData("1234567", "PRM022", 1, "The IBAN starts with '12', which is no country code of the IBAN registry.")]
    [InlineData("FR14 2004 1010", "PRM023", 0, "The IBAN has 12 characters; an IBAN of FR has 27.")]
    [InlineData("FRX4 2004 1010 0505 0001 3M02 606", "PRM021", 3, "The IBAN has 'X' at position 3; expected 0-9.")]
    [InlineData("FR14 2004 x010 0505 0001 3M02 606", "PRM021", 11, "The IBAN has 'x' at position 11; expected 0-9.")]
    [InlineData(
        "FR15 2004 1010 0505 0001 3M02 606",
        "PRM025",
        3,
        "The check digits of IBAN F*** are 15; its account number asks for 14."
    )]
    public void TryParse_WrongText_SaysWhatAndWhere(string text, string code, int column, string message)
    {
        Assert.False(Iban.TryParse(text, out var value, out var error));

        Assert.Equal((code, column, message), (error.Code, error.Place.Column, error.Message()));
        Assert.Equal(default, value);
    }

    [Theory]
    [InlineData("00")]
    [InlineData("01")]
    [InlineData("99")]
    public void TryParse_CheckDigitsNoGeneratorMakes_AreRefused(string digits)
    {
        // Every remainder has one pair of check digits from 02 to 98; these three are congruent to 97, 98 and 02.
        for (var account = 0; account < 97; account++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"DK{digits}{account:00000000000000}");
            Assert.False(Iban.TryParse(text, out _, out var error));
            Assert.Equal(PrimitivesDiagnostics.IbanCheckDigits, error.Descriptor);
        }
    }

    [Fact]
    public void IsElectronic_AnyTextNearAnIban_AgreesWithReading() =>
        Property.ForAll(
            Randoms.Source,
            random =>
            {
                const string Near = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ abz-é";
                var text = PublishedIbans.All[random.Next(PublishedIbans.All.Count)].ToCharArray();
                for (var changes = random.Next(3); changes > 0; changes--)
                {
                    text[random.Next(text.Length)] = Near[random.Next(Near.Length)];
                }

                var cut = text.AsSpan(0, random.Next(4) == 0 ? random.Next(text.Length) : text.Length);
                // The door of characters has no short way.
                var expected = Iban.TryParse(cut, out var iban) && iban.ToElectronicString() == cut.ToString();
                var utf8 = Encoding.UTF8.GetBytes(cut.ToString());
                Assert.Equal(expected, Iban.IsElectronic(utf8));
                Assert.Equal(Iban.TryParse(cut, out _), Iban.TryParse(utf8, out var same));
                Assert.Equal(iban, same);
            },
            runs: 3000
        );

    [Fact]
    public void IsElectronic_PublishedExamples_AreAll() =>
        Assert.All(PublishedIbans.All, example => Assert.True(Iban.IsElectronic(Encoding.ASCII.GetBytes(example))));

    [Fact]
    public void Diagnostics_NeverShowTheAccount()
    {
        foreach (var text in new[] { "FR1520041010050500013M02606", "FR15 2004 1010 0505 0001 3M02 606" })
        {
            Assert.False(Iban.TryParse(text, out _, out var error));
            foreach (var language in Enum.GetValues<DiagnosticLanguage>())
            {
                Assert.DoesNotContain("2004", error.ToString(language), StringComparison.Ordinal);
            }

            Assert.True(error.Arguments[0].IsPersonal);
            Assert.Equal(text, error.Arguments[0].UnmaskedValue);
        }
    }

    [Theory]
    [InlineData("FR", "20041010050500013M02606", true)]
    [InlineData("fr", "2004 1010 0505 0001 3m02 606", true)]
    [InlineData("FR", "20041010050500013M0260", false)]
    [InlineData("FR", "20041010050500013M026066", false)]
    [InlineData("FR", "A0041010050500013M02606", false)]
    [InlineData("FR", "20041010050500013-02606", false)]
    [InlineData("XX", "20041010050500013M02606", false)]
    [InlineData("F", "20041010050500013M02606", false)]
    [InlineData("FRA", "20041010050500013M02606", false)]
    [InlineData("", "", false)]
    [InlineData("F-", "20041010050500013M02606", false)]
    public void TryCreate_AccountNumber_GetsItsCheckDigits(string country, string bban, bool valid)
    {
        Assert.Equal(valid, Iban.TryCreate(country, bban, out var iban));
        Assert.Equal(valid ? French : string.Empty, iban.ToElectronicString());
    }

    [Fact]
    public void Default_IsNoIban()
    {
        Assert.False(default(Iban).HasValue);
        Assert.True(Iban.Parse(French).HasValue);
        Assert.Equal(
            (string.Empty, string.Empty, string.Empty, string.Empty),
            (
                default(Iban).CountryCode,
                default(Iban).Bban,
                default(Iban).ToElectronicString(),
                default(Iban).ToString("P")
            )
        );
    }
}
