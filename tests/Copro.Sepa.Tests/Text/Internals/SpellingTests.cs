using System.Text;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Sepa.Tests.Text;

public sealed class SpellingTests
{
    private static readonly BankProfile s_narrow = new()
    {
        Name = "Narrow",
        Replacements = new Dictionary<char, string>
        {
            ['+'] = "et",
            ['/'] = "-",
            ['€'] = "EUR",
        },
    };

    [Theory]
    [InlineData("Dupont + Fils", "Dupont et Fils")]
    [InlineData("3/4 n° 5", "3-4 n. 5")]
    [InlineData("10 €", "10 EUR")]
    [InlineData("Dupont & Fils", "Dupont et Fils")]
    [InlineData("clean", "clean")]
    public void Spell_BankThatRefusesCharacters_GetsWhatStandsForThem(string text, string expected)
    {
        var spelling = new Spelling(TransliterationStyle.French, s_narrow);
        var utf8 = Encoding.UTF8.GetBytes(text);

        Assert.Equal(expected, Spell(spelling, utf8));
        Assert.Equal(text == expected, spelling.IsReady(utf8));
    }

    [Fact]
    public void Spell_AnyText_HoldsNothingThatTheBankRefuses() =>
        Property.ForAll(
            Gen.Choose(0, 0x2FF).Select(c => (char)c).ArrayOf().Select(letters => new string(letters)),
            text =>
            {
                var spelling = new Spelling(TransliterationStyle.French, s_narrow);
                var spelled = Spell(spelling, Encoding.UTF8.GetBytes(text));
                Assert.True(spelling.IsReady(Encoding.ASCII.GetBytes(spelled)));
                Assert.DoesNotContain('+', spelled);
                Assert.DoesNotContain('/', spelled);
            }
        );

    [Fact]
    public void Spell_BankWithoutDemands_IsTheSchemesSpelling()
    {
        var none = new Spelling(TransliterationStyle.French, BankProfile.None);
        Assert.Equal("Coeur + 3/4", Spell(none, Encoding.UTF8.GetBytes("Cœur & 3/4")));
    }

    [Fact]
    public void Validate_EveryDemandOfABank_IsFoundAtItsPath()
    {
        var profile = s_narrow with
        {
            DemandsInitiatorId = true,
            DemandsCreditorAddress = true,
            DemandsBic = true,
            MaxCollectionsPerFile = 1,
            MinDaysAfterSignature = 20,
            LeadDays = 8,
        };
        var one = Samples.Collection("1/1") with { RemittanceText = "a + b" };
        var two = Samples.Collection("2") with { MandateSignedOn = new DateOnly(2026, 11, 1) };
        var message = Samples.Message(Samples.Group(one, two));
        var findings = new DiagnosticBag();

        Assert.True(new Pain008Writer().Validate(message, new DiagnosticBag()));
        Assert.False(new Pain008Writer().Validate(message, findings, profile: profile));

        Assert.Equal(
            [
                ("SEPA049", "GrpHdr/InitgPty/Id"),
                ("SEPA030", "GrpHdr/NbOfTxs"),
                ("SEPA018", "PmtInf[0]/ReqdColltnDt"),
                ("SEPA050", "PmtInf[0]/Cdtr/PstlAdr"),
                ("SEPA052", "PmtInf[0]/DrctDbtTxInf[0]/PmtId/EndToEndId"),
                ("SEPA052", "PmtInf[0]/DrctDbtTxInf[0]/DrctDbtTx/MndtRltdInf/MndtId"),
                ("SEPA020", "PmtInf[0]/DrctDbtTxInf[0]/DrctDbtTx/MndtRltdInf/DtOfSgntr"),
                ("SEPA051", "PmtInf[0]/DrctDbtTxInf[0]/DbtrAgt"),
                ("SEPA005", "PmtInf[0]/DrctDbtTxInf[0]/RmtInf/Ustrd"),
                ("SEPA051", "PmtInf[0]/DrctDbtTxInf[1]/DbtrAgt"),
            ],
            findings.Items.Select(finding => (finding.Code, finding.Place.Path!))
        );
    }

    [Fact]
    public void Validate_DemandedAddressThatTheVersionLeavesOut_IsMissing()
    {
        var demanding = BankProfile.None with { DemandsCreditorAddress = true };
        var group = Samples.Group(Samples.Collection("1"));
        var message = Samples.Message(group with { Creditor = group.Creditor with { Address = Samples.Address() } });
        var findings = new DiagnosticBag();

        Assert.True(new Pain008Writer().Validate(message, findings, Pain008Version.V08, demanding));
        Assert.False(new Pain008Writer().Validate(message, findings, Pain008Version.V02, demanding));

        Assert.Equal("SEPA050", Assert.Single(findings.Items).Code);
    }

    [Fact]
    public void Write_BankThatRefusesCharacters_GetsNone()
    {
        var order = Samples.Order() with { Collection = Samples.Collection("1") with { RemittanceText = "a + b" } };
        var settings = new DirectDebitBatchSettings { CreatedAt = Samples.CreatedAt, Profile = s_narrow };
        var message = new DirectDebitBatchBuilder().Build([order], settings)[0];
        var plain = new DirectDebitBatchBuilder().Build([order], settings with { Profile = BankProfile.None })[0];
        var output = new System.Buffers.ArrayBufferWriter<byte>();

        new Pain008Writer().Write(message, output, profile: s_narrow);

        Assert.Contains("<Ustrd>a et b</Ustrd>", Encoding.UTF8.GetString(output.WrittenSpan));
        Assert.NotEqual(plain.MessageId, message.MessageId);
    }

    private static string Spell(Spelling spelling, byte[] text)
    {
        var buffer = new byte[text.Length * spelling.MaxGrowth];
        return Encoding.ASCII.GetString(buffer, 0, spelling.Spell(text, buffer));
    }
}
