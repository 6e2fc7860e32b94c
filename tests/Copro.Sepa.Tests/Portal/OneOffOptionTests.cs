using Xunit;

namespace Copro.Sepa.Tests;

public sealed class OneOffOptionTests
{
    private static readonly OneOffOption s_option = new();
    private static readonly DateOnly s_today = new(2026, 11, 20);

    public static TheoryData<string, Func<OneOffOptionSettings, OneOffOptionSettings>, string, string> Refusals() =>
        new()
        {
            { "no ICS", s => s with { CreditorIdentifier = null }, "SEPA103", "creditorIdentifier" },
            { "blank ICS", s => s with { CreditorIdentifier = "  " }, "SEPA103", "creditorIdentifier" },
            { "wrong ICS", s => s with { CreditorIdentifier = "FR73ZZZ123456" }, "PRM", "creditorIdentifier" },
            { "long ICS", s => s with { CreditorIdentifier = "FR41ZZZ1234567" }, "PRM", "creditorIdentifier" },
            { "no IBAN", s => s with { Iban = "" }, "SEPA103", "iban" },
            { "wrong IBAN", s => s with { Iban = "FR1420041010050500013M02607" }, "PRM", "iban" },
            { "outside SEPA", s => s with { Iban = "TR330006100519786457841326" }, "SEPA008", "iban" },
            { "no BIC", s => s with { Bic = null }, "SEPA103", "bic" },
            { "wrong BIC", s => s with { Bic = "PSSTFRPP1" }, "PRM", "bic" },
            { "BIC of another country", s => s with { Bic = "DEUTDEFF" }, "SEPA012", "bic" },
            { "Nouméa's BIC", s => s with { Bic = "SOGENCNN" }, "SEPA009", "bic" },
            { "francs", s => s with { Currency = Currency.Parse("XPF") }, "SEPA425", "currency" },
            { "Nouvelle-Calédonie", s => s with { Country = "NC" }, "SEPA426", "country" },
            { "not published", s => s with { IsAccountPublished = false }, "SEPA427", "isAccountPublished" },
            { "no creditor reference", s => s with { CreditorReference = null }, "SEPA103", "creditorReference" },
            { "bad creditor reference", s => s with { CreditorReference = "G_0" }, "SEPA126", "creditorReference" },
            {
                "long creditor reference",
                s => s with { CreditorReference = "0123456789ABCDEFGH" },
                "SEPA126",
                "creditorReference"
            },
            { "no name", s => s with { CreditorName = null }, "SEPA003", "creditorName" },
            {
                "address without town",
                s => s with { Address = Samples.Address() with { TownName = "" } },
                "SEPA003",
                "address"
            },
        };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Judge_OneThingWrong_StaysClosedWithItsReason(
        string what,
        Func<OneOffOptionSettings, OneOffOptionSettings> change,
        string code,
        string path
    )
    {
        var answer = s_option.Judge(change(Settings()), s_today);

        Assert.False(answer.MayBeOpened);
        var finding = Assert.Single(answer.Diagnostics);
        Assert.Equal((what, path), (what, finding.Place.Path));
        Assert.StartsWith(code, finding.Code, StringComparison.Ordinal);
        Assert.NotEqual(finding.Message(), finding.Message(DiagnosticLanguage.French));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("FR")]
    [InlineData("RE")]
    [InlineData("MC")]
    [InlineData("")]
    [InlineData(" fr ")] // as it was typed
    public void Judge_EverythingRight_GivesTheCreditor(string? country)
    {
        var answer = s_option.Judge(Settings() with { Country = country }, s_today);

        Assert.True(answer.MayBeOpened);
        Assert.Empty(answer.Diagnostics);
        Assert.Equal(("S001", "0000G0"), (answer.Creditor!.Entity, answer.Creditor.MandatePrefix));
        Assert.Equal(Samples.Creditor() with { Address = Samples.Address() }, answer.Creditor.Creditor);
        Assert.Empty(new OneOffMandates().CheckCreditor(answer.Creditor));
    }

    [Fact]
    public void Judge_AddressUnknown_MayBeOpenedWithAWarning()
    {
        var answer = s_option.Judge(Settings() with { Address = null }, s_today);

        Assert.True(answer.MayBeOpened);
        Assert.Equal("SEPA429", Assert.Single(answer.Diagnostics).Code);
    }

    [Fact]
    public void Judge_EverythingWrong_TellsAllReasonsAtOnce()
    {
        var answer = s_option.Judge(
            new OneOffOptionSettings
            {
                Entity = "G009",
                Currency = Currency.Parse("XPF"),
                Country = "PF",
                Terms = Samples.Terms(),
            },
            s_today
        );

        Assert.Equal(
            [
                "address",
                "bic",
                "country",
                "creditorIdentifier",
                "creditorName",
                "creditorReference",
                "currency",
                "iban",
                "isAccountPublished",
            ],
            answer.Diagnostics.Select(finding => finding.Place.Path!).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Judge_WrongIban_ShowsItNowhereInFull()
    {
        var answer = s_option.Judge(Settings() with { Iban = "FR1420041010050500013M02607" }, s_today);

        Assert.DoesNotContain("0500013M0", string.Concat(answer.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_NarrowerRulebook_IsHeeded()
    {
        var options = new SepaOptions();
        options.Rulebooks.Replace(
            SepaRulebookSet.Load(
                """
                { "form": 1, "version": "v", "rulebooks":
                  [ { "name": "a", "validFrom": "2020-01-01", "maxNameLength": 5, "hybridAddress": true } ] }
                """u8
            )
        );

        var answer = new OneOffOption(options).Judge(Settings(), s_today);

        Assert.Equal("SEPA004", Assert.Single(answer.Diagnostics).Code);
    }

    private static OneOffOptionSettings Settings() =>
        new()
        {
            Entity = "S001",
            Currency = Currency.Eur,
            Country = "FR",
            CreditorName = "SDC Les Tilleuls",
            CreditorIdentifier = "FR72ZZZ123456",
            Iban = "FR14 2004 1010 0505 0001 3M02 606",
            Bic = "PSSTFRPPPAR",
            Address = Samples.Address(),
            IsAccountPublished = true,
            CreditorReference = "0000G0",
            Terms = Samples.Terms(),
        };
}
