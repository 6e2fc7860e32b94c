using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Sepa.Tests.Mandates;

/// <summary>The state machine: every event in every state, and what no sequence of events can bring about.</summary>
public sealed class MandateLifeTests
{
    private const string Message = "MSG-1";

    private static readonly OneOffMandates s_mandates = new();
    private static readonly DateTimeOffset s_at = Samples.CreatedAt;
    private static readonly DateOnly s_afterLapse = new(2029, 12, 1);

    [Theory]
    // state, event, accepted, next state
    [InlineData("Active", "reserve", true, "Reserved")]
    [InlineData("Active", "spend", false, "Active")]
    [InlineData("Active", "release", false, "Active")]
    [InlineData("Active", "lapse", true, "Lapsed")]
    [InlineData("Active", "revoke", true, "Revoked")]
    [InlineData("Reserved", "reserve", true, "Reserved")] // the same file again
    [InlineData("Reserved", "reserve other", false, "Reserved")]
    [InlineData("Reserved", "spend", true, "Spent")]
    [InlineData("Reserved", "spend other", false, "Reserved")]
    [InlineData("Reserved", "release", true, "Active")]
    [InlineData("Reserved", "release other", false, "Reserved")]
    [InlineData("Reserved", "lapse", false, "Reserved")]
    [InlineData("Reserved", "revoke", true, "Revoked")]
    [InlineData("Spent", "reserve", false, "Spent")]
    [InlineData("Spent", "spend", true, "Spent")]
    [InlineData("Spent", "release", false, "Spent")] // a return needs a new mandate
    [InlineData("Spent", "lapse", false, "Spent")]
    [InlineData("Spent", "revoke", false, "Spent")]
    [InlineData("Lapsed", "reserve", false, "Lapsed")]
    [InlineData("Lapsed", "spend", false, "Lapsed")]
    [InlineData("Lapsed", "release", false, "Lapsed")]
    [InlineData("Lapsed", "lapse", true, "Lapsed")]
    [InlineData("Lapsed", "revoke", false, "Lapsed")]
    [InlineData("Revoked", "reserve", false, "Revoked")]
    [InlineData("Revoked", "lapse", false, "Revoked")]
    [InlineData("Revoked", "revoke", true, "Revoked")]
    [InlineData("Revoked after reserve", "spend", true, "Revoked")]
    [InlineData("Revoked after reserve", "release", true, "Revoked")]
    [InlineData("Released", "release", true, "Active")]
    [InlineData("Released", "reserve other", true, "Reserved")]
    public void Event_InState_LeadsWhereItMust(string state, string happened, bool accepted, string next)
    {
        var mandate = In(state);

        var transition = Apply(mandate, happened);

        Assert.Equal(accepted, transition.Accepted);
        Assert.Equal(next, transition.Mandate.Status.ToString());
        Assert.Equal(accepted, transition.Diagnostics.Count == 0);
        if (!accepted)
        {
            Assert.Same(mandate, transition.Mandate);
            Assert.NotEmpty(transition.Diagnostics[0].Message(DiagnosticLanguage.French));
        }
    }

    [Fact]
    public void Events_InAnyOrder_SettleAtMostOneCollection() =>
        Property.ForAll(
            Gen.Elements(
                    "reserve",
                    "reserve other",
                    "spend",
                    "spend other",
                    "release",
                    "release other",
                    "lapse",
                    "revoke"
                )
                .ArrayOf(),
            events =>
            {
                var mandate = In("Active");
                var settlements = 0;
                foreach (var happened in events)
                {
                    var next = Apply(mandate, happened);
                    settlements +=
                        next.Mandate.Status == MandateStatus.Spent && mandate.Status != MandateStatus.Spent ? 1 : 0;
                    Assert.True(next.Accepted || ReferenceEquals(next.Mandate, mandate));
                    Assert.False(
                        mandate.Status is MandateStatus.Spent or MandateStatus.Lapsed && next.Mandate != mandate
                    );
                    mandate = next.Mandate;
                }

                Assert.InRange(settlements, 0, 1);
            }
        );

    [Fact]
    public void Reserve_ASecondTimeWhenPolicyForbids_IsRefused()
    {
        var strict = new OneOffMandates(new SepaOptions { ReuseAfterReject = false });
        var released = In("Released");

        var transition = strict.Reserve(released, OneOffMandatesTests.PresentationOf(released, "MSG-2"), s_at);

        Assert.False(transition.Accepted);
        Assert.Equal("SEPA134", transition.Diagnostics[0].Code);
    }

    [Fact]
    public void Reserve_OtherAmountDateOrTooLate_IsRefused()
    {
        var mandate = In("Active");
        var right = OneOffMandatesTests.PresentationOf(mandate);

        AssertRefused("SEPA133", right with { Amount = Samples.Euros("65.64") });
        AssertRefused("SEPA132", right with { CollectionDate = mandate.CollectionDate.AddDays(-1) });
        AssertRefused("SEPA124", right with { CollectionDate = new DateOnly(2029, 11, 19) });

        void AssertRefused(string code, MandatePresentation presentation)
        {
            var transition = s_mandates.Reserve(mandate, presentation, s_at);
            Assert.False(transition.Accepted);
            Assert.Equal(code, Assert.Single(transition.Diagnostics).Code);
        }
    }

    [Fact]
    public void Reserve_PresentationOfAnotherMandate_IsMisuse()
    {
        var mandate = In("Active");
        var other = OneOffMandatesTests.PresentationOf(mandate) with { Mandate = MandateReference.Parse("X") };
        Assert.Throws<ArgumentException>(() => s_mandates.Reserve(mandate, other, s_at));
    }

    [Fact]
    public void Lapse_OnTheLastDay_IsTooSoon()
    {
        var mandate = In("Active");
        Assert.False(s_mandates.Lapse(mandate, s_mandates.LapsesAfter(mandate), s_at).Accepted);
        Assert.True(s_mandates.Lapse(mandate, s_mandates.LapsesAfter(mandate).AddDays(1), s_at).Accepted);
    }

    private static SepaMandate In(string state) =>
        state switch
        {
            "Reserved" => Apply(In("Active"), "reserve").Mandate,
            "Spent" => Apply(In("Reserved"), "spend").Mandate,
            "Released" => Apply(In("Reserved"), "release").Mandate,
            "Lapsed" => Apply(In("Active"), "lapse").Mandate,
            "Revoked" => Apply(In("Active"), "revoke").Mandate,
            "Revoked after reserve" => Apply(In("Reserved"), "revoke").Mandate,
            _ => OneOffMandatesTests.Accept(),
        };

    private static MandateTransition Apply(SepaMandate mandate, string happened) =>
        happened switch
        {
            "reserve" => s_mandates.Reserve(mandate, OneOffMandatesTests.PresentationOf(mandate, Message), s_at),
            "reserve other" => s_mandates.Reserve(mandate, OneOffMandatesTests.PresentationOf(mandate, "MSG-2"), s_at),
            "spend" => s_mandates.Spend(mandate, Message, s_at),
            "spend other" => s_mandates.Spend(mandate, "MSG-9", s_at),
            "release" => s_mandates.Release(mandate, Message, ReturnReason.Parse("AC04"), s_at),
            "release other" => s_mandates.Release(mandate, "MSG-9", default, s_at),
            "lapse" => s_mandates.Lapse(mandate, s_afterLapse, s_at),
            _ => s_mandates.Revoke(mandate, ReturnReason.Parse("MD07"), s_at),
        };
}
