using Xunit;

namespace Copro.Sepa.Tests;

public sealed class BankProfileTests
{
    [Fact]
    public void None_AsksNothing()
    {
        var none = BankProfile.None;

        Assert.Empty(none.Replacements);
        Assert.False(none.DemandsInitiatorId || none.DemandsCreditorAddress || none.DemandsBic);
        Assert.Null(none.MaxCollectionsPerFile);
        Assert.False(none.NarrowsSepaSet);
    }

    [Theory]
    [InlineData('&', "+")]
    [InlineData('"', "'")]
    [InlineData('<', "(")]
    [InlineData('_', "-")]
    [InlineData('Ç', "C")]
    public void Cic_RefusedCharacter_HasAReplacement(char refused, string instead)
    {
        Assert.True(BankProfile.Cic.Refuses(refused));
        Assert.Equal(instead, BankProfile.Cic.Replacements[refused]);
        Assert.True(BankProfile.Cic.DemandsInitiatorId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("é")]
    [InlineData("ABCD")]
    [InlineData("+")]
    public void Replacements_ThatCannotBeWritten_AreRefused(string instead) =>
        Assert.Throws<ArgumentException>(() =>
            new BankProfile
            {
                Name = "x",
                Replacements = new Dictionary<char, string> { ['\''] = instead, ['+'] = "et" },
            }
        );

    [Fact]
    public void Replacements_OfASepaCharacter_NarrowTheSet()
    {
        var replacements = new Dictionary<char, string> { ['+'] = "et" };
        var profile = new BankProfile { Name = "x", Replacements = replacements };
        replacements['/'] = "-";

        Assert.True(profile.NarrowsSepaSet);
        Assert.True(profile.Refuses('+'));
        Assert.False(profile.Refuses('/'));
    }

    [Fact]
    public void Terms_OfTheBank_HaveItsCutOffAndLead()
    {
        var profile = new BankProfile
        {
            Name = "x",
            CutOff = new TimeOnly(13, 0),
            LeadDays = 2,
        };

        var terms = profile.Terms(TimeZoneInfo.Utc, noticeDays: 5);

        Assert.Equal((new TimeOnly(13, 0), 2, 5), (terms.CutOff, terms.LeadDays, terms.NoticeDays));
        Assert.Equal((CollectionTerms.DefaultCutOff, 1, 14), Of(BankProfile.None.Terms(TimeZoneInfo.Utc)));
    }

    private static (TimeOnly, int, int) Of(CollectionTerms terms) => (terms.CutOff, terms.LeadDays, terms.NoticeDays);
}
