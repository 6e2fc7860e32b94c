using Xunit;

namespace Copro.Sepa.Tests;

public sealed class SequenceTypesTests
{
    // Error, Warning, - for nothing: FRST, RCUR, FNAL, OOFF; then the same with SMNDA.
    [Theory]
    [InlineData(MandateHistory.RecurrentUnused, "--WE", "--WE")]
    [InlineData(MandateHistory.RecurrentUsed, "E--E", "---E")]
    [InlineData(MandateHistory.RecurrentClosed, "EEEE", "EEEE")]
    [InlineData(MandateHistory.OneOffUnused, "EEE-", "EEE-")]
    [InlineData(MandateHistory.OneOffInFile, "EEEE", "EEEE")]
    [InlineData(MandateHistory.OneOffRejected, "EEE-", "EEE-")]
    [InlineData(MandateHistory.OneOffSpent, "EEEE", "EEEE")]
    public void Judge_HistoryAndType_IsTheMatrix(MandateHistory history, string plain, string amended)
    {
        Assert.Equal(plain, RowOf(history, isNewDebtorAccount: false));
        Assert.Equal(amended, RowOf(history, isNewDebtorAccount: true));
    }

    [Theory]
    [InlineData(MandateHistory.RecurrentUsed, SequenceType.First, "SEPA413")]
    [InlineData(MandateHistory.RecurrentUnused, SequenceType.Final, "SEPA412")]
    [InlineData(MandateHistory.RecurrentClosed, SequenceType.Recurrent, "SEPA414")]
    [InlineData(MandateHistory.RecurrentClosed, SequenceType.OneOff, "SEPA411")]
    [InlineData(MandateHistory.OneOffUnused, SequenceType.Recurrent, "SEPA411")]
    [InlineData(MandateHistory.OneOffInFile, SequenceType.OneOff, "SEPA415")]
    [InlineData(MandateHistory.OneOffSpent, SequenceType.OneOff, "SEPA416")]
    public void Judge_WhatIsWrong_SaysWhy(MandateHistory history, SequenceType sequence, string code) =>
        Assert.Equal(code, SequenceTypes.Judge(history, sequence)!.Code);

    [Fact]
    public void Judge_RejectedOneOff_FollowsThePolicy()
    {
        Assert.Null(SequenceTypes.Judge(MandateHistory.OneOffRejected, SequenceType.OneOff));
        Assert.Equal(
            "SEPA416",
            SequenceTypes.Judge(MandateHistory.OneOffRejected, SequenceType.OneOff, reuseAfterReject: false)!.Code
        );
    }

    [Fact]
    public void Proposed_OfAnyHistoryThatAllowsOne_IsAllowed() =>
        Assert.All(
            [MandateHistory.RecurrentUnused, MandateHistory.RecurrentUsed, MandateHistory.OneOffUnused],
            history => Assert.Null(SequenceTypes.Judge(history, SequenceTypes.Proposed(history)))
        );

    [Fact]
    public void HistoryOf_Mandate_FollowsItsLife()
    {
        var mandates = new OneOffMandates();
        var active = OneOffMandatesTests.Accept();
        var reserved = mandates.Reserve(active, OneOffMandatesTests.PresentationOf(active), Samples.CreatedAt).Mandate;
        var rejected = mandates.Release(reserved, "MSG-1", ReturnReason.Parse("AM04"), Samples.CreatedAt).Mandate;
        var voided = mandates.Release(reserved, "MSG-1", default, Samples.CreatedAt).Mandate;
        var spent = mandates.Spend(reserved, "MSG-1", Samples.CreatedAt).Mandate;

        Assert.Equal(
            [
                MandateHistory.OneOffUnused,
                MandateHistory.OneOffInFile,
                MandateHistory.OneOffRejected,
                MandateHistory.OneOffUnused,
                MandateHistory.OneOffSpent,
            ],
            new[] { active, reserved, rejected, voided, spent }.Select(SequenceTypes.HistoryOf)
        );
    }

    private static string RowOf(MandateHistory history, bool isNewDebtorAccount)
    {
        SequenceType[] types = [SequenceType.First, SequenceType.Recurrent, SequenceType.Final, SequenceType.OneOff];
        return string.Concat(
            types.Select(type =>
                SequenceTypes.Judge(history, type, isNewDebtorAccount)?.Severity.ToString()[..1] ?? "-"
            )
        );
    }
}
