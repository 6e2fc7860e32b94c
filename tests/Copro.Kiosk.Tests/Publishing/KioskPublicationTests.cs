using Xunit;

namespace Copro.Kiosk.Tests.Publishing;

public sealed class KioskPublicationTests
{
    private static readonly KioskDebtor[] s_hundred =
    [
        .. Enumerable.Range(1, 100).Select(i => Sample.Debtor($"S001/{i}", 1_000)),
    ];

    private readonly KioskPublication _publication = new();

    [Fact]
    public void Prepare_FirstList_IsPublishedAndChained()
    {
        var first = Prepare(KioskPublicationState.New("KIOSK-1"), s_hundred);
        var second = Prepare(first.NextState, s_hundred[..90]);

        Assert.Equal(KioskPublicationVerdict.Publish, first.Verdict);
        Assert.Equal("KIOSK-1.debtors.1.000001.xml", first.FileName);
        Assert.Equal(ContentHash.Of(first.Bytes.Span), first.Hash);
        Codec.Schema.Accepts(first.Bytes.ToArray());
        Assert.Null(new KioskDebtorFileReader().Parse(first.Bytes).Header.Previous);
        Assert.Equal(
            new KioskPreviousFile(1, first.Hash),
            new KioskDebtorFileReader().Parse(second.Bytes).Header.Previous
        );
        Assert.Equal(
            (2, 90, Sample.Xpf(90_000)),
            (second.NextState.LastSequence, second.NextState.LastCount, second.NextState.LastTotal)
        );
    }

    [Fact]
    public void Prepare_SameRequestAndState_GivesTheSameBytes()
    {
        var state = KioskPublicationState.New("KIOSK-1");

        Assert.True(Prepare(state, s_hundred).Bytes.Span.SequenceEqual(Prepare(state, s_hundred).Bytes.Span));
    }

    [Fact]
    public void Prepare_SameListForTheSamePeriodAgain_IsUnchanged()
    {
        var first = Prepare(KioskPublicationState.New("KIOSK-1"), s_hundred);
        var later = Sample.Request(s_hundred) with { CreatedAt = Sample.Created.AddHours(1) };

        var again = _publication.Prepare(Sample.Registration, first.NextState, later);

        Assert.Equal(KioskPublicationVerdict.Unchanged, again.Verdict);
        Assert.Same(first.NextState, again.NextState);
        Assert.True(again.Bytes.IsEmpty);
        var nextDay = later with { PeriodFrom = Sample.Day.AddDays(2), PeriodTo = Sample.Day.AddDays(2) };
        Assert.Equal(
            KioskPublicationVerdict.Publish,
            _publication.Prepare(Sample.Registration, first.NextState, nextDay).Verdict
        );
    }

    [Theory]
    [InlineData(100, 1_000, KioskPublicationVerdict.Unchanged, null)]
    [InlineData(70, 1_000, KioskPublicationVerdict.Publish, null)]
    [InlineData(69, 1_000, KioskPublicationVerdict.NeedsConfirmation, "KSK093")]
    [InlineData(100, 700, KioskPublicationVerdict.Publish, null)]
    [InlineData(100, 699, KioskPublicationVerdict.NeedsConfirmation, "KSK093")]
    [InlineData(0, 1_000, KioskPublicationVerdict.NeedsConfirmation, "KSK093")]
    [InlineData(100, 2_000, KioskPublicationVerdict.Publish, null)]
    [InlineData(100, 2_001, KioskPublicationVerdict.Publish, "KSK094")]
    public void Prepare_ListThatShrankOrGrew_IsGuarded(
        int count,
        long balance,
        KioskPublicationVerdict verdict,
        string? code
    )
    {
        var state = Prepare(KioskPublicationState.New("KIOSK-1"), s_hundred).NextState;
        var debtors = s_hundred[..count].Select(d => d with { Balance = Sample.Xpf(balance) }).ToArray();

        var decision = Prepare(state, debtors);

        Assert.Equal(verdict, decision.Verdict);
        Assert.Equal(code is null ? [] : [code], decision.Diagnostics.Items.Select(d => d.Code));
        Assert.Equal(verdict == KioskPublicationVerdict.Publish, !decision.Bytes.IsEmpty);
    }

    [Fact]
    public void Prepare_ShrunkListAPersonConfirmed_IsPublished()
    {
        var state = Prepare(KioskPublicationState.New("KIOSK-1"), s_hundred).NextState;
        var request = Sample.Request() with { Confirmed = true };

        Assert.Equal(
            KioskPublicationVerdict.Publish,
            _publication.Prepare(Sample.Registration, state, request).Verdict
        );
    }

    [Fact]
    public void Prepare_FirstListIsEmpty_NeedsConfirmation() =>
        Assert.Equal(
            KioskPublicationVerdict.NeedsConfirmation,
            Prepare(KioskPublicationState.New("KIOSK-1"), []).Verdict
        );

    [Fact]
    public void Prepare_ListWithErrors_IsRefusedWithAllOfThem()
    {
        var decision = Prepare(
            KioskPublicationState.New("KIOSK-1"),
            [Sample.Debtor("A", 1), Sample.Debtor("A", 1), Sample.Debtor("B C", 1)]
        );

        Assert.Equal(KioskPublicationVerdict.Refused, decision.Verdict);
        Assert.Equal(["KSK090", "KSK091", "KSK009"], Sample.Errors(decision.Diagnostics));
    }

    private KioskPublicationDecision Prepare(KioskPublicationState state, KioskDebtor[] debtors) =>
        _publication.Prepare(Sample.Registration, state, Sample.Request(debtors));
}
