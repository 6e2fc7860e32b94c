using System.Globalization;
using System.Text;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Sepa.Tests.Rows;

public sealed class RowNormaliserTests
{
    private static readonly GroupHeading s_heading = RowDoor.HeadingOf(Samples.Group());

    [Fact]
    public void Normalise_ValuesAsPeopleWriteThem_HaveTheFormOfTheFile()
    {
        var row = new CollectionRow
        {
            DebtorName = RowDoor.Utf8("  Éléonore   d’Alençon "),
            DebtorIban = "fr76 3000 6000 0112 3456 7890 189"u8,
            DebtorBic = " agrifrpp"u8,
            RemittanceReference = "rf18 5390 0754 7034"u8,
            Amount = "12.5"u8,
            MandateSignedOn = "2026-11-20"u8,
        };
        var normal = default(NormalRow);

        new RowNormaliser(new Speller(TransliterationStyle.French)).Normalise(row, ref normal);

        Assert.Equal("Eleonore d'Alencon", Encoding.ASCII.GetString(normal.DebtorName));
        Assert.Equal("FR7630006000011234567890189", Encoding.ASCII.GetString(normal.DebtorIban));
        Assert.Equal("AGRIFRPP", Encoding.ASCII.GetString(normal.DebtorBic));
        Assert.Equal("RF18539007547034", Encoding.ASCII.GetString(normal.RemittanceReference));
        Assert.Equal(1250, normal.Cents);
        Assert.Equal(new DateOnly(2026, 11, 20), normal.MandateSignedOn);
        Assert.False(normal.HasAddress);
    }

    [Fact]
    public void Normalise_CleanValues_AreNotCopied()
    {
        var name = "Marie Riton"u8.ToArray();
        var row = new CollectionRow { DebtorName = name };
        var normal = default(NormalRow);

        new RowNormaliser(new Speller(TransliterationStyle.French)).Normalise(row, ref normal);

        Assert.True(normal.DebtorName == name);
    }

    [Fact]
    public void Normalise_AnyDate_IsReadAsTheFrameworkReadsIt() =>
        Property.ForAll(
            Gen.Choose(0, int.MaxValue).Select(seed => DateText(new Random(seed))),
            text =>
            {
                var row = new CollectionRow { MandateSignedOn = RowDoor.Utf8(text) };
                var normal = default(NormalRow);
                new RowNormaliser(new Speller(TransliterationStyle.French)).Normalise(row, ref normal);
                DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var expected
                );
                Assert.Equal(expected, normal.MandateSignedOn);
            },
            runs: 2000
        );

    [Fact]
    public void Normalise_LargeTextsOneAfterTheOther_KeepsAllOfThem()
    {
        // Each takes more room than the scratch has left: what was taken before must not move.
        var text = string.Concat(Enumerable.Repeat("é", 1500));
        var row = RowDoor.RowOf(s_heading, Samples.Collection()) with
        {
            DebtorName = RowDoor.Utf8("1" + text),
            RemittanceText = RowDoor.Utf8("2" + text),
            DebtorAddress = new PostalAddressRow { TownName = RowDoor.Utf8("3" + text) },
        };
        var normal = default(NormalRow);

        new RowNormaliser(new Speller(TransliterationStyle.French)).Normalise(row, ref normal);

        var e = new string('e', 1500);
        Assert.Equal("1" + e, Encoding.ASCII.GetString(normal.DebtorName));
        Assert.Equal("2" + e, Encoding.ASCII.GetString(normal.RemittanceText));
        Assert.Equal("3" + e, Encoding.ASCII.GetString(normal.DebtorAddress.TownName));
    }

    // Mostly dates, some of them impossible, some of them no dates.
    private static string DateText(Random random)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{random.Next(0, 3000):0000}-{random.Next(0, 14):00}-{random.Next(0, 33):00}"
        );
        return random.Next(4) == 0 ? text.Remove(random.Next(text.Length), 1).Insert(random.Next(9), "x") : text;
    }
}
