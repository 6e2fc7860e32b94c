using System.Globalization;
using System.Text;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class SepaTextTests
{
    [Theory]
    [InlineData("Éléonore d'Alençon", "Eleonore d'Alencon")]
    [InlineData("Cœur & Sæur", "Coeur + Saeur")]
    [InlineData("ŒUVRE ÆTHER", "OEUVRE AETHER")]
    [InlineData("Straße", "Strase")]
    [InlineData("10 €", "10 E")]
    [InlineData("n° 12", "n. 12")]
    [InlineData("a@b", "a.b")]
    [InlineData("a_b~c", "a-b-c")]
    [InlineData("[x]{y}\\z|w;v`u", "(x)(y)/z/w,v'u")]
    [InlineData("\"x\" <y>", "'x' (y)")]
    [InlineData("l’été – c’est…", "l'ete - c'est...")]
    [InlineData("“mot”", "'mot'")]
    [InlineData("10\u00A0000\u202F€", "10 000 E")]
    [InlineData("Nguyễn", "Nguyen")]
    [InlineData("Щукин", "SHTukin")]
    [InlineData("\u212B\u212A\u2126", "AKO")] // signs that NFC makes letters of
    [InlineData("Θεός", "THeos")]
    [InlineData("Йод", "Yod")]
    [InlineData("a\t\nb", "a b")]
    [InlineData("  a   b  ", "a b")]
    [InlineData("a\u3042b", "a.b")]
    [InlineData("a\U0001F600b", "a.b")]
    [InlineData("\u0301a", ".a")]
    [InlineData("", "")]
    [InlineData(" \u00A0 ", "")]
    public void Transliterate_FreeText_SpellsItInTheSepaSet(string text, string expected) =>
        Assert.Equal(expected, SepaText.Transliterate(text));

    [Theory]
    [InlineData("E\u0301le\u0301onore", "Eleonore")] // decomposed as macOS writes it
    [InlineData("Nguye\u0302\u0303n", "Nguyen")]
    [InlineData("\u0418\u0306од", "Yod")] // й is y, not the i of its base letter
    [InlineData("x\u0323", "x")] // a mark that makes no letter we know
    public void Transliterate_MarksApart_ReadsAsTheComposedLetter(string text, string expected) =>
        Assert.Equal(expected, SepaText.Transliterate(text));

    [Theory]
    [InlineData("œ", "o")]
    [InlineData("Æ", "A")]
    public void Transliterate_EpcStyle_FollowsTheTable(string text, string expected) =>
        Assert.Equal(expected, SepaText.Transliterate(text, TransliterationStyle.Epc));

    [SkippableFact]
    public void Transliterate_EpcStyle_AgreesWithEveryRowOfTheTable()
    {
        var path = SharedData.Require("facts", "epc217-conversion.tsv");
        var rows = 0;
        foreach (var line in File.ReadLines(path).Where(line => line.StartsWith("U+", StringComparison.Ordinal)))
        {
            var cells = line.Split('\t');
            var c = (char)int.Parse(cells[0].AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Assert.Equal(
                $"{cells[0]}-{cells[2]}-",
                $"{cells[0]}{SepaText.Transliterate($"-{c}-", TransliterationStyle.Epc)}"
            );
            rows++;
        }

        Assert.Equal(1010, rows);
    }

    [Fact]
    public void Transliterate_HalfASurrogatePair_IsOneUnknownCharacter() =>
        Assert.Equal("a.b", SepaText.Transliterate("a\uD83Db"));

    [Fact]
    public void Transliterate_AnyText_IsCleanAndStaysSo()
    {
        var letters = Gen.Choose(0, char.MaxValue).Select(c => (char)c);
        Property.ForAll(
            letters.ArrayOf().Select(letters => new string(letters)),
            text =>
            {
                var once = SepaText.Transliterate(text);
                Assert.True(SepaText.IsClean(once));
                Assert.Same(once, SepaText.Transliterate(once));
            }
        );
    }

    [Theory]
    [InlineData(TransliterationStyle.French)]
    [InlineData(TransliterationStyle.Epc)]
    public void Transliterate_Utf8_GivesTheSameAnswersAsTheOtherDoor(TransliterationStyle style)
    {
        // Half of the letters near each other, so that marks meet letters and spaces meet spaces.
        var letter = Gen.OneOf(
            Gen.Choose(0, char.MaxValue),
            Gen.Choose(0x20, 0x17F),
            Gen.Choose(0x300, 0x36F),
            Gen.Elements(' ', '\u00A0', 'e', 'é', 'œ', 'Щ', '\u2009', '…').Select(c => (int)c)
        );
        Property.ForAll(
            letter.ArrayOf().Select(letters => string.Concat(letters.Select(c => (char)c))),
            text => AssertSameDoors(text, style),
            runs: 2000
        );
    }

    [Fact]
    public void Transliterate_EveryCharacterOfTheFirstPlane_IsTheSameThroughBothDoors()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            AssertSameDoors($"a{(char)c}b", TransliterationStyle.French);
            AssertSameDoors($"a{(char)c}\u0301", TransliterationStyle.Epc);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xFF, 0x62 }, "a.b")]
    [InlineData(new byte[] { 0xC0, 0xAF }, "..")] // an overlong slash
    [InlineData(new byte[] { 0xC3 }, ".")] // cut in the middle of a letter
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "...")] // half a surrogate pair
    public void Transliterate_NoUtf8_BecomesPoints(byte[] text, string expected)
    {
        var buffer = new byte[text.Length * SepaText.MaxUtf8Growth];

        var length = SepaText.Transliterate(text, buffer);

        Assert.Equal(expected, Encoding.ASCII.GetString(buffer, 0, length));
    }

    [Fact]
    public void Transliterate_Utf8IntoBuffer_DoesNotAllocate()
    {
        var text = Encoding.UTF8.GetBytes("Éléonore Nguyễn & fils — 3 €");
        var buffer = new byte[256];
        Assert.Equal(0, Allocations.Of(() => SepaText.Transliterate(text, buffer)));
    }

    [Fact]
    public void Transliterate_Utf8IntoTooSmallBuffer_Throws() =>
        Assert.Throws<ArgumentException>(() => SepaText.Transliterate("abc"u8, new byte[5]));

    [Fact]
    public void Transliterate_CleanText_IsTheSameString()
    {
        const string Text = "Rue de l'Ancienne-Mairie (escalier B), 3/4 + cave: 12?";
        Assert.Same(Text, SepaText.Transliterate(Text));
    }

    [Fact]
    public void Transliterate_IntoBuffer_DoesNotAllocate()
    {
        var buffer = new char[256];
        Assert.Equal(0, Allocations.Of(() => SepaText.Transliterate("Éléonore Nguyễn & fils — 3 €", buffer)));
    }

    [Fact]
    public void Transliterate_IntoTooSmallBuffer_Throws() =>
        Assert.Throws<ArgumentException>(() => SepaText.Transliterate("abc", new char[8]));

    [Fact]
    public void IsAllowed_OfAllCharacters_HoldsFor73() =>
        Assert.Equal(73, Enumerable.Range(0, char.MaxValue + 1).Count(c => SepaText.IsAllowed((char)c)));

    [Theory]
    [InlineData("RUM-1", true)]
    [InlineData("++FR123", true)]
    [InlineData("a/b", true)]
    [InlineData("", false)]
    [InlineData("/a", false)]
    [InlineData("a/", false)]
    [InlineData("a//b", false)]
    [InlineData("a_b", false)]
    [InlineData("é", false)]
    [InlineData(" a", false)]
    [InlineData("12345678901234567890123456789012345", true)]
    [InlineData("123456789012345678901234567890123456", false)]
    public void IsIdentifier_OfText_KnowsSetAndSlashes(string text, bool expected) =>
        Assert.Equal(expected, SepaText.IsIdentifier(text));

    private static void AssertSameDoors(string text, TransliterationStyle style)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var buffer = new byte[utf8.Length * SepaText.MaxUtf8Growth];

        var length = SepaText.Transliterate(utf8, buffer, style);

        Assert.Equal(SepaText.Transliterate(text, style), Encoding.ASCII.GetString(buffer, 0, length));
        Assert.Equal(SepaText.IsClean(text), SepaText.IsClean(utf8));
        Assert.Equal(SepaText.IsIdentifier(text), SepaText.IsIdentifier(utf8));
    }
}
