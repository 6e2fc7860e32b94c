using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class OneOffFormCheckerTests
{
    private static readonly OneOffFormChecker s_checker = new();

    public static TheoryData<string, Func<OneOffForm, OneOffForm>, string, string> Flaws() =>
        new()
        {
            { "no civility", f => f with { Civility = Civility.None }, "SEPA103", "$.debtor.civility" },
            { "unknown civility", f => f with { Civility = (Civility)9 }, "SEPA103", "$.debtor.civility" },
            { "no last name", f => f with { LastName = " " }, "SEPA108", "$.debtor.lastName" },
            { "a person with a company", f => f with { Company = "SCI" }, "SEPA108", "$.debtor.lastName" },
            {
                "a company with a last name",
                f => f with { Civility = Civility.Company, Company = "SCI" },
                "SEPA108",
                "$.debtor.company"
            },
            {
                "a company without name",
                f => f with { Civility = Civility.Company, LastName = null, FirstName = null },
                "SEPA108",
                "$.debtor.company"
            },
            { "a long name", f => f with { LastName = new string('a', 71) }, "SEPA004", "$.debtor" },
            { "no e-mail", f => f with { Email = "" }, "SEPA103", "$.debtor.email" },
            { "no domain", f => f with { Email = "paul@" }, "SEPA105", "$.debtor.email" },
            { "two signs", f => f with { Email = "a@b@c.fr" }, "SEPA105", "$.debtor.email" },
            { "not the holder", f => f with { IsAccountHolder = false }, "SEPA109", "$.debtor.accountHolder" },
            { "no IBAN", f => f with { Iban = null }, "SEPA103", "$.iban" },
            { "wrong IBAN", f => f with { Iban = "FR7630006000011234567890188" }, "PRM", "$.iban" },
            { "the creditor's own", f => f with { Iban = "FR1420041010050500013M02606" }, "SEPA016", "$.iban" },
            { "outside SEPA", f => f with { Iban = "TR330006100519786457841326" }, "SEPA008", "$.iban" },
            { "wrong BIC", f => f with { Bic = "AGRIFR" }, "PRM", "$.bic" },
            { "BIC of another country", f => f with { Bic = "DEUTDEFF" }, "SEPA012", "$.bic" },
            { "Papeete", f => f with { Bic = "SOGEPFPP" }, "SEPA009", "$.bic" },
            { "no amount", f => f with { Amount = null }, "SEPA103", "$.amount" },
            { "words", f => f with { Amount = "all of it" }, "SEPA105", "$.amount" },
            { "three decimals, or a thousand", f => f with { Amount = "1.234" }, "SEPA105", "$.amount" },
            { "zero", f => f with { Amount = "0,00" }, "SEPA006", "$.amount" },
            { "negative", f => f with { Amount = "-5,00" }, "SEPA105", "$.amount" },
            { "too much", f => f with { Amount = "1 000 000 000" }, "SEPA006", "$.amount" },
        };

    [Theory]
    [MemberData(nameof(Flaws))]
    public void Check_OneFlaw_IsFoundAtItsField(
        string what,
        Func<OneOffForm, OneOffForm> change,
        string code,
        string path
    )
    {
        var answer = Check(change(Form()));

        Assert.False(answer.IsValid);
        var finding = Assert.Single(answer.Diagnostics);
        Assert.Equal((what, path), (what, finding.Place.Path));
        Assert.StartsWith(code, finding.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_Person_GivesDebtorAndAmount()
    {
        var answer = Check(Form());

        Assert.Empty(answer.Diagnostics);
        Assert.Equal(("Pierre Paul", Samples.DebtorIban), (answer.Debtor!.Name, answer.Debtor.Iban));
        Assert.Equal(Samples.Euros("65.63"), answer.Amount);
    }

    [Fact]
    public void Check_Company_IsNamedByItsName()
    {
        var form = Form() with
        {
            Civility = Civility.Company,
            LastName = null,
            FirstName = null,
            Company = "SCI Lilas",
        };

        Assert.Equal("SCI Lilas", Check(form).Debtor!.Name);
    }

    [Fact]
    public void Check_BankOutsideTheEea_NeedsBicAndAddress()
    {
        var swiss = Form() with { Iban = Samples.SwissIban.ToElectronicString() };

        Assert.Equal(["$.bic", "$.debtor.address"], Check(swiss).Diagnostics.Select(finding => finding.Place.Path));

        var address = Samples.Address() with { TownName = "Genève", Country = "CH", PostCode = "1201" };
        Assert.True(Check(swiss with { Bic = "UBSWCHZH80A", Address = address }).IsValid);
    }

    [Fact]
    public void Check_EmptyForm_TellsEveryFieldOnce() =>
        Assert.Equal(
            ["$.amount", "$.debtor.accountHolder", "$.debtor.civility", "$.debtor.email", "$.iban"],
            Check(new OneOffForm()).Diagnostics.Select(finding => finding.Place.Path!).Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("65.63", "65.63")]
    [InlineData("65,63", "65.63")]
    [InlineData(" 65,6 ", "65.60")]
    [InlineData("65", "65.00")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("1\u202F234\u00A0567,00", "1234567.00")]
    public void Check_AmountAsPeopleType_IsRead(string typed, string amount) =>
        Assert.Equal(Samples.Euros(amount), Check(Form() with { Amount = typed }).Amount);

    [Theory]
    [InlineData("1 23,00")]
    [InlineData("1234 567")]
    [InlineData("1,2,3")]
    [InlineData(",50")]
    [InlineData("5,")]
    [InlineData("٥٥")]
    [InlineData("1e3")]
    public void Check_AmountThatCouldBeAnything_IsRefused(string typed) =>
        Assert.Equal("$.amount", Assert.Single(Check(Form() with { Amount = typed }).Diagnostics).Place.Path);

    [Fact]
    public void Check_MoreThanIsOwed_IsAWarning()
    {
        var answer = s_checker.Check(Form(), Samples.OneOffCreditor(), Samples.CollectionDate, -Samples.Euros("65.62"));

        Assert.True(answer.IsValid);
        Assert.Equal(("SEPA428", "$.amount"), Of(Assert.Single(answer.Diagnostics)));
    }

    [Fact]
    public void Check_WhatIsOwed_IsNoWarning() =>
        Assert.Empty(
            s_checker
                .Check(Form(), Samples.OneOffCreditor(), Samples.CollectionDate, -Samples.Euros("65.63"))
                .Diagnostics
        );

    [Theory]
    [InlineData("-65.63", "65.63")]
    [InlineData("-0.01", "0.01")]
    [InlineData("0.00", null)]
    [InlineData("12.00", null)]
    public void Proposed_OfABalance_IsWhatIsOwed(string balance, string? expected) =>
        Assert.Equal(
            expected is null ? null : Samples.Euros(expected),
            OneOffFormChecker.Proposed(Samples.Euros(balance))
        );

    [Fact]
    public void Proposed_InFrancs_IsNothing() =>
        Assert.Null(OneOffFormChecker.Proposed(new Money(-5000, Currency.Parse("XPF"))));

    [Fact]
    public void Check_ProposedAmount_AlwaysPasses() =>
        Property.ForAll(
            Gen.Choose(1, int.MaxValue),
            cents =>
            {
                var balance = new Money(-(long)cents, Currency.Eur);
                var proposed = OneOffFormChecker.Proposed(balance)!.Value;
                var form = Form() with { Amount = proposed.ToAmountString() };
                var answer = s_checker.Check(form, Samples.OneOffCreditor(), Samples.CollectionDate, balance);

                Assert.Empty(answer.Diagnostics);
                Assert.Equal(-balance, answer.Amount);
            }
        );

    private static OneOffFormAnswer Check(OneOffForm form) =>
        s_checker.Check(form, Samples.OneOffCreditor(), Samples.CollectionDate);

    private static (string, string?) Of(Diagnostic finding) => (finding.Code, finding.Place.Path);

    private static OneOffForm Form() =>
        new()
        {
            Civility = Civility.Mr,
            LastName = "Pierre",
            FirstName = "Paul",
            Email = "paul.pierre@example.org",
            IsAccountHolder = true,
            Iban = "FR76 3000 6000 0112 3456 7890 189",
            Amount = "65,63",
        };
}
