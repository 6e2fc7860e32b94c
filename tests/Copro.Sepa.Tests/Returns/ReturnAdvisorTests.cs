using System.Globalization;
using System.Text;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class ReturnAdvisorTests
{
    private static readonly DateOnly s_debit = new(2026, 12, 1);
    private static readonly DateTimeOffset s_now = new(2026, 12, 3, 9, 0, 0, TimeSpan.FromHours(1));
    private static readonly CollectionTerms s_terms = Samples.Terms() with { NoticeDays = 0 };

    private static ReturnCase Account(string reason, DateOnly? booked, SequenceType? sequence = null) =>
        new()
        {
            Source = ReturnSource.Account,
            Reason = reason.Length == 0 ? default : ReturnReason.Parse(reason),
            DebitDate = s_debit,
            BookedOn = booked,
            Sequence = sequence,
        };

    private static ReturnCase Status(string reason, SequenceType? sequence = null) =>
        Account(reason, null, sequence) with
        {
            Source = ReturnSource.StatusReport,
        };

    private static ReturnAdvice Advise(ReturnCase returned) => new ReturnAdvisor().Advise(returned, s_terms, s_now);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    // 1 December 2026 is a Tuesday: D+5 is the 8th.
    [InlineData("AM04", "2026-12-08", ReturnKind.Return)]
    [InlineData("AM04", "2026-12-09", ReturnKind.RefundAuthorised)]
    [InlineData("AC04", "2027-01-26", ReturnKind.RefundAuthorised)] // 56 days
    [InlineData("AC04", "2027-01-27", ReturnKind.RefundUnauthorised)]
    [InlineData("MD01", "2026-12-08", ReturnKind.Return)]
    [InlineData("MD01", "2026-12-09", ReturnKind.RefundUnauthorised)]
    [InlineData("MD06", "2026-12-02", ReturnKind.RefundAuthorised)]
    [InlineData("", "2026-12-02", ReturnKind.Return)]
    [InlineData("M009", "2026-12-02", ReturnKind.Return)]
    [InlineData("DUPL", "2026-12-02", ReturnKind.Reversal)]
    [InlineData("FRAD", "2026-12-02", ReturnKind.Reversal)]
    [InlineData("AM05", "2026-12-02", ReturnKind.Return)]
    public void Advise_MovementOfTheAccount_IsOfKind(string reason, string booked, ReturnKind kind)
    {
        var advice = Advise(Account(reason, Day(booked)));
        Assert.Equal((kind, true, true), (advice.Kind, advice.IsKindCertain, advice.MoneyMoved));
    }

    [Theory]
    [InlineData("AM05", true, ReturnKind.Reversal)]
    [InlineData("MS02", true, ReturnKind.Reversal)]
    [InlineData("", true, ReturnKind.Reversal)]
    [InlineData("AC04", true, ReturnKind.Return)] // Swiss banks code a return as a reversal
    [InlineData("MD06", true, ReturnKind.RefundAuthorised)]
    [InlineData("MS02", false, ReturnKind.Return)]
    public void Advise_CodedAsReversal_GoesByTheReasonFirst(string reason, bool coded, ReturnKind kind) =>
        Assert.Equal(kind, Advise(Account(reason, Day("2026-12-02")) with { IsCodedAsReversal = coded }).Kind);

    [Fact]
    public void Advise_BankSaysReturn_IsBelievedBeforeTheReason() =>
        Assert.Equal(
            ReturnKind.Return,
            Advise(Account("MD06", Day("2027-01-11")) with { Texts = ["/RTYP/RTRN"] }).Kind
        );

    [Fact]
    public void Advise_BusinessAfterTheWindow_IsStillAReturnAndKnowsNoRefund()
    {
        var advice = Advise(Account("AM04", Day("2026-12-20")) with { Scheme = DirectDebitScheme.B2B });
        Assert.Equal(ReturnKind.Return, advice.Kind);
        Assert.Equal(
            (Day("2026-12-04"), null, Day("2026-12-04")),
            (advice.Exposure!.ReturnUntil, advice.Exposure.RefundUntil, advice.Exposure.End)
        );
    }

    [Fact]
    public void Advise_RulebookOfTheDebitDate_HoldsTheWindows()
    {
        var options = new SepaOptions();
        var advisor = new ReturnAdvisor(options);
        var core = Account("AM04", Day("2026-12-03"));
        var business = core with { Scheme = DirectDebitScheme.B2B };
        Assert.Equal(Day("2026-12-04"), advisor.Advise(business, s_terms, s_now).Exposure!.End);

        options.Rulebooks.Replace(
            SepaRulebookSet.Load(
                """
                { "form": 1, "version": "v", "rulebooks": [ {
                  "name": "a", "validFrom": "2020-01-01", "maxNameLength": 70, "hybridAddress": true,
                  "coreReturnDays": 1, "b2bReturnDays": 2, "refundDays": 3, "unauthorisedRefundMonths": 4 } ] }
                """u8
            )
        );

        Assert.Equal(Day("2026-12-03"), advisor.Advise(business, s_terms, s_now).Exposure!.End);
        var advice = advisor.Advise(core, s_terms, s_now);
        Assert.Equal(ReturnKind.RefundAuthorised, advice.Kind);
        Assert.Equal(
            (Day("2026-12-02"), Day("2026-12-04"), Day("2027-04-01")),
            (advice.Exposure!.ReturnUntil, advice.Exposure.RefundUntil, advice.Exposure.UnauthorisedUntil)
        );
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("9999-11-30")]
    [InlineData("0001-01-01")]
    public void Advise_DatesAtTheEndsOfTheCalendar_AreAdvisedOn(string date)
    {
        var day = Day(date);
        foreach (var reason in new[] { "AM04", "MD01", "MS03" })
        {
            var account = Advise(Account(reason, day) with { DebitDate = day });
            var status = Advise(Status(reason) with { DebitDate = day });
            Assert.True(account.Exposure!.End >= day);
            Assert.True(status.EarliestDate is null || status.EarliestDate >= day);
        }
    }

    [Theory]
    [InlineData("AC04", false, ReturnKind.Reject)]
    [InlineData("AC04", true, ReturnKind.Refusal)]
    [InlineData("MS02", false, ReturnKind.Refusal)]
    [InlineData("", false, ReturnKind.Reject)]
    public void Advise_StatusReport_IsBeforeSettlement(string reason, bool byDebtor, ReturnKind kind)
    {
        var advice = Advise(Status(reason) with { IsByDebtor = byDebtor });
        Assert.Equal((kind, false, null), (advice.Kind, advice.MoneyMoved, advice.Exposure));
        Assert.Equal(MandateEffect.Released, advice.Mandate);
    }

    [Fact]
    public void Advise_NoDebitDate_SaysThatTheKindIsAGuess()
    {
        var advice = Advise(Account("MD01", Day("2027-05-03")) with { DebitDate = null });
        Assert.Equal((ReturnKind.Return, false, null), (advice.Kind, advice.IsKindCertain, advice.Exposure));
    }

    [Fact]
    public void Advise_OneOff_ReturnedNeedsANewMandateRejectedDoesNot()
    {
        var rejected = Advise(Status("AM04", SequenceType.OneOff));
        var returned = Advise(Account("AM04", Day("2026-12-03"), SequenceType.OneOff));
        Assert.Equal((RetryClass.Yes, false), (rejected.Retry, rejected.NeedsNewMandate));
        Assert.Equal((RetryClass.Yes, true), (returned.Retry, returned.NeedsNewMandate));
        Assert.Equal((MandateEffect.Released, MandateEffect.Spent), (rejected.Mandate, returned.Mandate));
        Assert.Equal("yes, new mandate", returned.RetryLabel(DiagnosticLanguage.English));
        Assert.EndsWith("Il y faut un nouveau mandat.", returned.Advice(DiagnosticLanguage.French));
    }

    [Fact]
    public void Advise_OneOffWherePolicyForbidsReuse_NeedsANewMandateEvenWhenRejected()
    {
        var advisor = new ReturnAdvisor(new SepaOptions { ReuseAfterReject = false });
        Assert.True(advisor.Advise(Status("AM04", SequenceType.OneOff), s_terms, s_now).NeedsNewMandate);
        Assert.False(advisor.Advise(Status("AM04", SequenceType.Recurrent), s_terms, s_now).NeedsNewMandate);
    }

    [Theory]
    [InlineData(SequenceType.First, false, SequenceType.First)]
    [InlineData(SequenceType.First, true, SequenceType.Recurrent)]
    [InlineData(SequenceType.Recurrent, true, SequenceType.Recurrent)]
    [InlineData(SequenceType.Final, false, SequenceType.Final)]
    public void Advise_Again_CountsASettledFirstAsUsed(SequenceType sequence, bool moved, SequenceType next) =>
        Assert.Equal(
            next,
            Advise(moved ? Account("AM04", Day("2026-12-02"), sequence) : Status("AM04", sequence)).NextSequence
        );

    [Theory]
    [InlineData("AM04", 1, RetryClass.Yes)]
    [InlineData("AM04", 2, RetryClass.Yes)]
    [InlineData("AM04", 3, RetryClass.NotAutomatic)]
    [InlineData("MS03", 1, RetryClass.Once)]
    [InlineData("MS03", 2, RetryClass.NotAutomatic)]
    [InlineData("AC04", 9, RetryClass.AfterFix)]
    public void Advise_Attempts_AreBounded(string reason, int presentations, RetryClass retry)
    {
        var advice = Advise(Status(reason) with { Presentations = presentations });
        Assert.Equal(retry, advice.Retry);
        Assert.Equal(advice.MayBePresentedAgain, advice.EarliestDate is not null);
    }

    [Theory]
    [InlineData("MD01", MandateEffect.Revoked, ClaimEffect.Disputed)]
    [InlineData("MD07", MandateEffect.Revoked, ClaimEffect.Open)]
    [InlineData("AM04", MandateEffect.Unchanged, ClaimEffect.Open)]
    [InlineData("MD06", MandateEffect.Unchanged, ClaimEffect.Disputed)]
    [InlineData("AM05", MandateEffect.Unchanged, ClaimEffect.Decide)]
    public void Advise_Reason_DecidesClaimAndMandate(string reason, MandateEffect mandate, ClaimEffect claim)
    {
        var advice = Advise(Account(reason, Day("2026-12-03"), SequenceType.Recurrent));
        Assert.Equal((mandate, claim), (advice.Mandate, advice.Claim));
    }

    [Fact]
    public void Advise_MoreTakenBackThanCollected_TellsTheExcess()
    {
        var returned = Account("AM04", Day("2026-12-03")) with
        {
            Collected = Samples.Euros("65.63"),
            TakenBack = -Samples.Euros("68.13"),
        };
        Assert.Equal(Samples.Euros("2.50"), Advise(returned).Excess);
        Assert.Null(Advise(returned with { TakenBack = -Samples.Euros("65.63") }).Excess);
    }

    [Fact]
    public void Advise_Earliest_ComesAfterTheFirstDebitDate()
    {
        var early = s_now.AddDays(-20);
        var advice = new ReturnAdvisor().Advise(Status("AM04"), s_terms, early);
        Assert.Equal(Day("2026-12-02"), advice.EarliestDate);
    }

    /// <summary>Every code in every kind, read through by a person once; it changes when the behaviour does.</summary>
    [Fact]
    public void Advise_EveryCodeInEveryKind_IsAsReviewed()
    {
        var text = new StringBuilder(
            "code\treject\trefusal\treturn\treturn of a one-off\trefund after 20 days\tafter 90 days\n"
        );
        foreach (var code in ReasonCodes.All.Select(reason => reason.Code))
        {
            var cells = new[]
            {
                Status(code, SequenceType.Recurrent),
                Status(code, SequenceType.Recurrent) with
                {
                    IsByDebtor = true,
                },
                Account(code, s_debit.AddDays(2), SequenceType.Recurrent) with
                {
                    Texts = ["/RTYP/RTRN"],
                },
                Account(code, s_debit.AddDays(2), SequenceType.OneOff) with
                {
                    Texts = ["/RTYP/RTRN"],
                },
                Account(code, s_debit.AddDays(20), SequenceType.Recurrent),
                Account(code, s_debit.AddDays(90), SequenceType.Recurrent),
            }.Select(Advise);
            text.Append(code).Append('\t').AppendJoin('\t', cells.Select(Cell)).Append('\n');
        }

        var path = Checkout.PathOf("tests", "Copro.Sepa.Tests", "Golden", "return-advice.tsv");
        Assert.Equal(File.ReadAllText(path), text.ToString());

        static string Cell(ReturnAdvice advice) =>
            $"{advice.Kind} {advice.Retry}{(advice.NeedsNewMandate ? "+mandate" : "")} {advice.Claim} {advice.Mandate}";
    }

    [Fact]
    public void Advise_AnyCase_KeepsTheLaws()
    {
        var cases =
            from reason in Gen.Elements(ReasonCodes.All.Select(r => r.Code).Append("ZZ9Z").ToArray())
            from source in Gen.Elements(ReturnSource.StatusReport, ReturnSource.Account)
            from scheme in Gen.Elements(DirectDebitScheme.Core, DirectDebitScheme.B2B)
            from sequence in Gen.Elements<SequenceType?>(
                null,
                SequenceType.OneOff,
                SequenceType.First,
                SequenceType.Final
            )
            from debit in Gen.Choose(0, 1500)
            from booked in Gen.Choose(-3, 500)
            from notice in Gen.Choose(0, 14)
            from minutes in Gen.Choose(0, 2_000_000)
            from presentations in Gen.Choose(1, 4)
            select (
                Case: new ReturnCase
                {
                    Source = source,
                    Reason = ReturnReason.Parse(reason),
                    Scheme = scheme,
                    Sequence = sequence,
                    DebitDate = TargetCalendar.NextOpen(s_debit.AddDays(debit)),
                    BookedOn = s_debit.AddDays(debit + booked),
                    Presentations = presentations,
                },
                Terms: s_terms with
                {
                    NoticeDays = notice,
                },
                Now: s_now.AddMinutes(minutes)
            );
        Property.ForAll(
            cases,
            drawn =>
            {
                var advice = new ReturnAdvisor().Advise(drawn.Case, drawn.Terms, drawn.Now);
                Assert.Equal(advice, new ReturnAdvisor().Advise(drawn.Case, drawn.Terms, drawn.Now));
                Assert.Equal(advice.MayBePresentedAgain, advice.EarliestDate.HasValue);
                Assert.Equal(advice.MoneyMoved, advice.Exposure is not null);
                Assert.Equal(drawn.Case.Source == ReturnSource.Account, advice.MoneyMoved);
                if (advice.EarliestDate is { } earliest)
                {
                    var today = CollectionDatePlanner.LocalDate(drawn.Now, Samples.Paris);
                    Assert.True(TargetCalendar.IsOpen(earliest));
                    Assert.True(earliest >= TargetCalendar.AddDays(TargetCalendar.NextOpen(today), 1));
                    Assert.True(earliest >= today.AddDays(drawn.Terms.NoticeDays));
                    Assert.True(earliest > drawn.Case.DebitDate);
                }

                if (advice.Exposure is { } windows)
                {
                    Assert.True(windows.DebitDate < windows.ReturnUntil && windows.ReturnUntil <= windows.End);
                    Assert.Equal(drawn.Case.Scheme == DirectDebitScheme.Core, windows.RefundUntil is not null);
                    Assert.True(windows.RefundUntil is null || windows.RefundUntil > windows.ReturnUntil);
                    Assert.True(windows.UnauthorisedUntil is null || windows.UnauthorisedUntil > windows.RefundUntil);
                }

                if (drawn.Case.Sequence == SequenceType.OneOff && advice.MoneyMoved)
                {
                    Assert.True(advice.Mandate is MandateEffect.Spent or MandateEffect.Revoked);
                    Assert.True(!advice.MayBePresentedAgain || advice.NeedsNewMandate);
                }
            },
            runs: 2000
        );
    }

    [Fact]
    public void Of_LaterDebit_NeverClosesEarlier() =>
        Property.ForAll(
            Gen.Choose(0, 3000),
            days =>
            {
                var one = CollectionExposure.Of(s_debit.AddDays(days), DirectDebitScheme.Core);
                var next = CollectionExposure.Of(s_debit.AddDays(days + 1), DirectDebitScheme.Core);
                return one.ReturnUntil <= next.ReturnUntil
                    && one.RefundUntil < next.RefundUntil
                    && one.UnauthorisedUntil <= next.UnauthorisedUntil;
            }
        );
}
