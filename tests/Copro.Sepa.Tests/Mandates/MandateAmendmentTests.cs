using Xunit;

namespace Copro.Sepa.Tests.Mandates;

/// <summary>What changed stays pending until a collection settles, over any number of rejects.</summary>
public sealed class MandateAmendmentTests
{
    private static readonly OneOffMandates s_mandates = new();
    private static readonly DateTimeOffset s_at = Samples.CreatedAt;
    private static readonly MandateChange s_moved = new() { DebtorIban = Samples.GermanIban };

    [Fact]
    public void Amend_NewAccount_CollectsThereAndTellsTheBank()
    {
        var amended = Amend(OneOffMandatesTests.Accept(), s_moved);

        var order = s_mandates.OrderOf(amended, Samples.OneOffCreditor(), s_at);

        Assert.Equal(Samples.GermanIban, order.Collection.Debtor.Iban);
        Assert.False(order.Collection.Debtor.Bic.HasValue); // the old bank's BIC went with the old account
        Assert.Equal(new MandateAmendment { IsNewDebtorAccount = true }, order.Collection.Amendment);
    }

    [Fact]
    public void Amendment_OverRejects_IsKeptAndGoesWhenACollectionSettles()
    {
        var mandate = Amend(OneOffMandatesTests.Accept(), s_moved);
        for (var i = 1; i <= 3; i++)
        {
            mandate = s_mandates.Reserve(mandate, OneOffMandatesTests.PresentationOf(mandate, $"M{i}"), s_at).Mandate;
            Assert.NotNull(mandate.PendingAmendment);
            mandate = s_mandates.Release(mandate, $"M{i}", ReturnReason.Parse("AC04"), s_at).Mandate;
            Assert.True(
                s_mandates.OrderOf(mandate, Samples.OneOffCreditor(), s_at).Collection.Amendment!.IsNewDebtorAccount
            );
        }

        mandate = s_mandates.Reserve(mandate, OneOffMandatesTests.PresentationOf(mandate, "M4"), s_at).Mandate;

        Assert.Null(s_mandates.Spend(mandate, "M4", s_at).Mandate.PendingAmendment);
    }

    [Fact]
    public void Amend_Twice_KeepsWhatTheBankKnows()
    {
        var before = OneOffMandatesTests.Accept();
        var once = Amend(
            before,
            new MandateChange { Reference = MandateReference.Parse("B"), FormerCreditorName = "Old" }
        );
        var twice = Amend(
            once,
            new MandateChange { Reference = MandateReference.Parse("C"), FormerCreditorName = "Newer" }
        );

        Assert.Equal("C", twice.Reference.ToString());
        Assert.Equal(before.Reference, twice.PendingAmendment!.OriginalMandate);
        Assert.Equal("Old", twice.PendingAmendment.OriginalCreditorName);
    }

    [Fact]
    public void Amend_BackToWhatTheBankKnows_LeavesNothingToTell()
    {
        var before = OneOffMandatesTests.Accept();
        var there = Amend(before, new MandateChange { Creditor = CreditorIdentifier.Parse("DE98ZZZ09999999999") });
        var back = Amend(there, new MandateChange { Creditor = before.Creditor });

        Assert.Equal(before.Creditor, there.PendingAmendment!.OriginalCreditor);
        Assert.Null(back.PendingAmendment);
    }

    [Fact]
    public void Amend_TheSameAgain_ChangesNothing()
    {
        var amended = Amend(OneOffMandatesTests.Accept(), s_moved);

        Assert.Same(amended, Amend(amended, s_moved));
    }

    [Theory]
    [InlineData("Reserved")]
    [InlineData("Spent")]
    [InlineData("Lapsed")]
    [InlineData("Revoked")]
    public void Amend_MandateThatIsNotActive_IsRefused(string status)
    {
        var mandate = OneOffMandatesTests.Accept() with { Status = Enum.Parse<MandateStatus>(status) };

        var transition = s_mandates.Amend(mandate, s_moved, s_at);

        Assert.False(transition.Accepted);
        Assert.Same(mandate, transition.Mandate);
        Assert.Equal("SEPA410", Assert.Single(transition.Diagnostics).Code);
    }

    [Fact]
    public void Amend_Nothing_IsMisuse() =>
        Assert.Throws<ArgumentException>(() =>
            s_mandates.Amend(OneOffMandatesTests.Accept(), new MandateChange(), s_at)
        );

    [Fact]
    public void OrderOf_AmendedMandate_MakesAFileWithTheAmendmentInItsPlace()
    {
        var order = s_mandates.OrderOf(
            Amend(OneOffMandatesTests.Accept(), s_moved with { Reference = MandateReference.Parse("B") }),
            Samples.OneOffCreditor(),
            s_at
        );
        var settings = new DirectDebitBatchSettings { CreatedAt = s_at };
        var message = Assert.Single(new DirectDebitBatchBuilder().Build([order], settings));

        var amendment = Assert.Single(Assert.Single(message.Groups).Collections).Amendment;

        Assert.Equal("0000S1261116184211123", amendment!.OriginalMandate.ToString());
        Assert.True(amendment.IsNewDebtorAccount);
        Assert.True(new Pain008Writer().Validate(message, new DiagnosticBag()));
    }

    [Fact]
    public void Deserialize_AmendedMandate_GivesTheSameState()
    {
        var change = new MandateChange
        {
            Reference = MandateReference.Parse("B"),
            Creditor = CreditorIdentifier.Parse("DE98ZZZ09999999999"),
            FormerCreditorName = "Old",
            DebtorIban = Samples.GermanIban,
        };
        var amended = Amend(OneOffMandatesTests.Accept(), change);

        var back = SepaMandateState.Deserialize(SepaMandateState.Serialize(amended));

        Assert.Equal(amended.PendingAmendment, back.PendingAmendment);
        Assert.Equal(amended.Debtor, back.Debtor);
        Assert.Equal(SepaMandateState.Serialize(amended), SepaMandateState.Serialize(back));
    }

    [Fact]
    public void ToString_OfAChange_SaysNothingAboutAPerson() =>
        Assert.DoesNotContain("DE", $"{s_moved}", StringComparison.Ordinal);

    private static SepaMandate Amend(SepaMandate mandate, MandateChange change)
    {
        var transition = s_mandates.Amend(mandate, change, s_at);
        Assert.True(transition.Accepted);
        return transition.Mandate;
    }
}
