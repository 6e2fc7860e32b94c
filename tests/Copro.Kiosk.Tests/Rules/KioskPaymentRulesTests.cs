using Xunit;

namespace Copro.Kiosk.Tests.Rules;

public sealed class KioskPaymentRulesTests
{
    [Fact]
    public void Validate_AbortedAndRefunded_IsGood()
    {
        var payment = Sample.Cash("T-1", 1_000) with
        {
            Status = KioskPaymentStatus.AbortedRefunded,
            Applied = Sample.Xpf(0),
            Inserted = Sample.Xpf(500),
            ChangeGiven = Sample.Xpf(500),
            Cash = Coins(100, 100),
        };

        Assert.Empty(Errors(payment));
        Assert.Equal(Sample.Xpf(0), payment.Taken);
    }

    [Fact]
    public void Validate_AbortedAndRetained_IsMoneyThatWaits()
    {
        var payment = Sample.Cash("T-1", 1_000) with
        {
            Status = KioskPaymentStatus.AbortedRetained,
            Applied = Sample.Xpf(0),
            Inserted = Sample.Xpf(500),
            Retained = Sample.Xpf(500),
            Cash = Coins(100, 0),
        };

        Assert.Empty(Errors(payment));
        Assert.Equal(Sample.Xpf(500), payment.Waiting);
        Assert.Equal(Sample.Xpf(0), payment.Settled);
        Assert.Equal(Sample.Xpf(500), payment.Taken);
    }

    [Fact]
    public void Validate_ChangeOwed_IsMoneyThatWaits()
    {
        var payment = Sample.Cash("T-1", 1_000) with
        {
            Inserted = Sample.Xpf(2_000),
            ChangeGiven = Sample.Xpf(700),
            ChangeOwed = Sample.Xpf(300),
            Cash = Coins(400, 140),
        };

        Assert.Empty(Errors(payment));
        Assert.Equal(Sample.Xpf(1_300), payment.Taken);
        Assert.Equal(payment.Taken, payment.Settled + payment.Waiting + payment.RoundingGain);
    }

    [Fact]
    public void Validate_Partial_IsGood()
    {
        var payment = Sample.Cash("T-1", 400) with { Status = KioskPaymentStatus.Partial, Asked = Sample.Xpf(1_000) };

        Assert.Empty(Errors(payment));
    }

    [Fact]
    public void Validate_ReversedCash_MovesTheSameMoneyBack()
    {
        var payment = Sample.Cash("T-1", 1_002);
        var reversal = payment with
        {
            TransactionId = "T-2",
            Counter = 2,
            Status = KioskPaymentStatus.Reversed,
            Reverses = "T-1",
            Cash = Coins(0, 200),
        };

        Assert.Empty(Errors(payment, reversal));
        Assert.Equal(Sample.Xpf(-1_000), reversal.Taken);
        Assert.Equal(Sample.Xpf(-1_002), reversal.Settled);
        Assert.Equal(Sample.Xpf(2), reversal.RoundingGain);
        var total = KioskPaymentTrailer.For([payment, reversal], []).Totals[0];
        Assert.Equal(Sample.Xpf(0), total.Net);
        Assert.Equal(Sample.Xpf(0), total.Rounding);
        Assert.Equal((1L, 1L), (total.PaymentCount, total.RefundCount));
    }

    [Fact]
    public void Validate_ReversalOfOtherAmountOrTwice_IsRefused()
    {
        var payment = Sample.Card("T-1", 1_000);
        var reversal = payment with
        {
            TransactionId = "T-2",
            Counter = 2,
            Status = KioskPaymentStatus.Reversed,
            Reverses = "T-1",
        };
        var other = Sample.Card("T-2", 900, 2) with { Status = KioskPaymentStatus.Reversed, Reverses = "T-1" };

        Assert.Equal(["KSK030"], Errors(payment, other));
        Assert.Equal(["KSK030"], Errors(payment, reversal, reversal with { TransactionId = "T-3", Counter = 3 }));
    }

    [Fact]
    public void Validate_DeviceThatCouldNotCount_WarnsInsteadOfRefusing()
    {
        var payment = Sample.Cash("T-1", 1_000) with { Cash = Coins(199, 0) with { Accuracy = CashAccuracy.Unknown } };
        var file = Sample.File(payment);
        file = file with
        {
            Trailer = file.Trailer with { Box = [file.Trailer.Box[0] with { Accuracy = CashAccuracy.Inaccurate }] },
        };

        var findings = KioskPaymentFileWriter.Validate(file);

        Assert.False(findings.HasErrors);
        Assert.Equal(["KSK021", "KSK044"], findings.Items.Select(d => d.Code));
    }

    [Fact]
    public void Validate_BoxOfOtherDenominations_IsRefused()
    {
        var file = Sample.File(Sample.Cash("T-1", 1_000));
        var line = file.Trailer.Box[0] with
        {
            Denomination = new CashDenomination(Sample.Xpf(500), "2014"),
            Inserted = 2,
            Closing = 2,
        };

        Assert.Equal(["KSK043", "KSK043"], Sample.Errors(WithBox(file, line)));
        Assert.Equal(["KSK007"], Sample.Errors(WithBox(file)));
        Assert.Contains("KSK008", Sample.Errors(WithBox(file, file.Trailer.Box[0], file.Trailer.Box[0])));
    }

    [Fact]
    public void Validate_MoneyOfAnotherCurrency_IsRefused()
    {
        var payment = Sample.Card("T-1", 1_000) with { Applied = new Money(1_000, Currency.Eur) };

        Assert.Equal(["KSK017"], Errors(payment));
    }

    [Fact]
    public void Validate_ClocksThatJump_Warn()
    {
        var early = Sample.Card("T-1", 1_000, 5);
        var late = Sample.Card("T-2", 1_000, 3) with
        {
            StartedAt = Sample.Created.AddDays(1),
            EndedAt = Sample.Created.AddDays(1),
        };

        var findings = KioskPaymentFileWriter.Validate(Sample.File(early, late));

        Assert.Equal(["KSK051", "KSK052", "KSK050"], findings.Items.Select(d => d.Code));
        Assert.False(findings.HasErrors);
    }

    [Fact]
    public void Validate_NobodysMoney_Warns()
    {
        var payment = Sample.Card("T-1", 1_000) with { Coupon = null };

        Assert.Equal(["KSK029"], KioskPaymentFileWriter.Validate(Sample.File(payment)).Items.Select(d => d.Code));
    }

    [Fact]
    public void Validate_AmountsAtTheLimit_AddUpWithoutOverflow()
    {
        var payments = Enumerable.Range(1, 900).Select(i => Sample.Card($"T-{i}", 999_999_999_999_999, i)).ToArray();

        Assert.Empty(Errors(payments));
    }

    [Fact]
    public void BusinessDate_LateInNoumea_IsTheKiosksDay()
    {
        var payment = Sample.Card("T-1", 1) with
        {
            EndedAt = new DateTimeOffset(2026, 12, 31, 23, 50, 0, Sample.Noumea),
        };

        Assert.Equal(new DateOnly(2026, 12, 31), payment.BusinessDate);
    }

    private static KioskCash Coins(long @in, long @out) =>
        new()
        {
            In = @in == 0 ? [] : [new CashPieces(new CashDenomination(Sample.Xpf(5), "2021"), @in)],
            Out = @out == 0 ? [] : [new CashPieces(new CashDenomination(Sample.Xpf(5), "2021"), @out)],
        };

    private static DiagnosticBag WithBox(KioskPaymentFile file, params KioskBoxLine[] box) =>
        KioskPaymentFileWriter.Validate(file with { Trailer = file.Trailer with { Box = box } });

    private static string[] Errors(params KioskPayment[] payments) =>
        Sample.Errors(KioskPaymentFileWriter.Validate(Sample.File(payments)));
}
