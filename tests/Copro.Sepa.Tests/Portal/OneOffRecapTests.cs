using System.Text;
using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class OneOffRecapTests
{
    private static readonly OneOffRecapContent s_content = new()
    {
        Creditor = Samples.Creditor() with { Address = Samples.Address() },
        Debtor = Samples.Debtor() with { Name = "Pierre Paul", Bic = Bic.Parse("AGRIFRPPXXX") },
        Mandate = MandateReference.Parse("0000G0191101091307442"),
        Amount = Samples.Euros("65.63"),
        CollectionDate = new DateOnly(2026, 12, 7),
        NoticeDays = 14,
    };

    [Theory]
    [InlineData(DiagnosticLanguage.French, false, "one-off-recap.fr.txt")]
    [InlineData(DiagnosticLanguage.English, false, "one-off-recap.en.txt")]
    [InlineData(DiagnosticLanguage.French, true, "one-off-recap.fr.full.txt")]
    public void Of_Content_IsTheGoldenText(DiagnosticLanguage language, bool inFull, string golden)
    {
        var recap = OneOffRecap.Of(s_content, language, inFull);
        var expected = File.ReadAllText(Checkout.PathOf("tests", "Copro.Sepa.Tests", "Golden", golden));

        Assert.Equal(expected, recap.Text);
        Assert.Equal(ContentHash.Of(Encoding.UTF8.GetBytes(expected)), recap.Hash);
        Assert.Equal(recap.Hash, recap.Accepted.Hash);
        Assert.Equal(recap.Version, recap.Accepted.Version);
    }

    [Theory]
    [InlineData(DiagnosticLanguage.French)]
    [InlineData(DiagnosticLanguage.English)]
    public void Of_Content_ShowsEverythingAMandateMust(DiagnosticLanguage language)
    {
        var text = OneOffRecap.Of(s_content, language).Text;

        string[] facts =
        [
            "0000G0191101091307442",
            "SDC Les Tilleuls",
            "12 Rue des Lilas, 75020 Paris, FR",
            "FR72ZZZ123456",
            "Pierre Paul",
            "FR76 **** **** 0189",
            "AGRIFRPPXXX",
            "65",
            "2026",
            "14",
            "8",
            "13",
        ];
        Assert.All(facts, fact => Assert.Contains(fact, text, StringComparison.Ordinal));
        Assert.DoesNotContain("3000 6000", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DiagnosticLanguage.French, "1er décembre 2026")]
    [InlineData(DiagnosticLanguage.English, "1 December 2026")]
    public void Of_FirstOfTheMonth_IsWrittenAsTheLanguageDoes(DiagnosticLanguage language, string expected) =>
        Assert.Contains(
            OneOffRecap.Of(s_content with { CollectionDate = new DateOnly(2026, 12, 1) }, language).Lines,
            line => line.Value == expected
        );

    [Fact]
    public void Of_AddressOfEveryField_ShowsAllOfIt()
    {
        var address = new PostalAddress
        {
            Department = "Gestion",
            SubDepartment = "Syndic",
            Room = "Bureau 4",
            Floor = "2e étage",
            BuildingName = "Le Parc",
            BuildingNumber = "12",
            StreetName = "Rue des Lilas",
            Lines = ["Entrée B", "Cour"],
            PostBox = "BP 40",
            TownLocationName = "La Part-Dieu",
            DistrictName = "3e",
            PostCode = "69003",
            TownName = "Lyon",
            CountrySubdivision = "Rhône",
            Country = "FR",
        };
        var recap = OneOffRecap.Of(s_content with { Creditor = s_content.Creditor with { Address = address } });

        Assert.Contains(
            recap.Lines,
            line =>
                line.Value
                == "Gestion, Syndic, Bureau 4, 2e étage, Le Parc, 12 Rue des Lilas, Entrée B, Cour, BP 40, "
                    + "La Part-Dieu, 3e, 69003 Lyon, Rhône, FR"
        );
    }

    [Fact]
    public void Of_ChangedContent_HasAnotherHash()
    {
        OneOffRecapContent[] others =
        [
            s_content with
            {
                Amount = Samples.Euros("65.64"),
            },
            s_content with
            {
                CollectionDate = s_content.CollectionDate.AddDays(1),
            },
            s_content with
            {
                Mandate = MandateReference.Parse("0000G0191101091307443"),
            },
            s_content with
            {
                NoticeDays = 1,
            },
            s_content with
            {
                NoticeDays = 0,
            },
            s_content with
            {
                Debtor = s_content.Debtor with { Name = "Pierre Paule" },
            },
            s_content with
            {
                Debtor = s_content.Debtor with { Bic = default },
            },
            s_content with
            {
                Debtor = s_content.Debtor with { Address = Samples.Address() },
            },
            s_content with
            {
                Creditor = s_content.Creditor with { Name = "SDC Les Lilas" },
            },
            s_content with
            {
                Creditor = s_content.Creditor with { Address = null },
            },
        ];

        var hashes = others.Select(other => OneOffRecap.Of(other).Hash).Append(OneOffRecap.Of(s_content).Hash).ToList();

        Assert.Equal(hashes.Distinct(), hashes);
        Assert.All(others, other => Assert.False(OneOffRecap.IsTextOf(OneOffRecap.Of(s_content).Accepted, other)));
    }

    [Theory]
    [InlineData(DiagnosticLanguage.French, false)]
    [InlineData(DiagnosticLanguage.French, true)]
    [InlineData(DiagnosticLanguage.English, true)]
    public void IsTextOf_WhatWasShown_IsTrue(DiagnosticLanguage language, bool inFull) =>
        Assert.True(OneOffRecap.IsTextOf(OneOffRecap.Of(s_content, language, inFull).Accepted, s_content));

    [Fact]
    public void IsTextOf_OtherVersionOrContentThatLacks_IsFalse()
    {
        var accepted = OneOffRecap.Of(s_content).Accepted;

        Assert.False(OneOffRecap.IsTextOf(accepted with { Version = "2026-01" }, s_content));
        Assert.False(OneOffRecap.IsTextOf(accepted, s_content with { Mandate = default }));
        Assert.True(OneOffRecap.IsKnown(accepted.Version));
        Assert.False(OneOffRecap.IsKnown("2026-01"));
    }

    [Fact]
    public void Of_ContentThatLacks_IsMisuse() =>
        Assert.Throws<ArgumentException>(() => OneOffRecap.Of(s_content with { CollectionDate = default }));

    [Fact]
    public void ToString_OfRecapAndLines_SaysNothingAboutAPerson()
    {
        var recap = OneOffRecap.Of(s_content, showsIbanInFull: true);

        Assert.DoesNotContain("Pierre", $"{recap} {string.Concat(recap.Lines)} {s_content}", StringComparison.Ordinal);
        Assert.DoesNotContain("3000 6000", $"{recap} {string.Concat(recap.Lines)}", StringComparison.Ordinal);
    }
}
