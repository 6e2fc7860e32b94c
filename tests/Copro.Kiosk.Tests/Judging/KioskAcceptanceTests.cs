using Xunit;

namespace Copro.Kiosk.Tests.Judging;

/// <summary>What arrives, and what the answer is: the table of the exactly-once rules, row by row.</summary>
public sealed class KioskAcceptanceTests
{
    private readonly Dictionary<SourceKey, ContentHash> _store = [];
    private KioskState _state = KioskState.New("KIOSK-1");
    private KioskOptions _options = new();

    [Fact]
    public void Judge_NextFile_IsAcceptedWithItsPayments()
    {
        var file = Bytes(1, default, Sample.Cash("T-1", 45_003), Sample.Card("T-2", 100, 2));

        var decision = Take(file);

        Assert.Equal(KioskVerdict.Accepted, decision.Verdict);
        Assert.Equal("kiosk:KIOSK-1/1/1", decision.FileKey.ToString());
        Assert.Equal(ContentHash.Of(file), decision.FileHash);
        Assert.Equal(
            ["kiosk-payment:KIOSK-1/T-1", "kiosk-payment:KIOSK-1/T-2"],
            decision.NewPayments.Select(p => p.Key.ToString())
        );
        Assert.All(decision.NewPayments, p => Assert.Equal(p.Payment.ToCanonicalHash(), p.Hash));
        Assert.Equal(1, decision.NextState.LastSequence);
        Assert.Equal(Sample.Xpf(45_005), decision.NextState.LastClosingCash);
        Assert.Empty(Sample.Errors(decision.Diagnostics));
    }

    [Fact]
    public void Judge_SameFileAgain_IsAlreadyDone()
    {
        var file = Bytes(1, default, Sample.Cash("T-1", 100));
        Take(file);

        var again = Take(file);

        Assert.Equal(KioskVerdict.AlreadyDone, again.Verdict);
        Assert.Empty(again.NewPayments);
        Assert.Same(_state, again.NextState);
    }

    [Fact]
    public void Judge_SameKeyOtherBytes_IsAConflict()
    {
        Take(Bytes(1, default, Sample.Cash("T-1", 100)));

        var other = Take(Bytes(1, default, Sample.Cash("T-1", 105)));

        Assert.Equal(KioskVerdict.Conflict, other.Verdict);
        Assert.Equal(["KSK071"], Sample.Errors(other.Diagnostics));
    }

    [Fact]
    public void Judge_SequenceTooHigh_IsHeldAndTakenWhenTheMissingOneCame()
    {
        var (first, second, third) = Three();
        Take(first);

        var held = Take(third);
        Assert.Equal(KioskVerdict.Held, held.Verdict);
        Assert.Contains(held.Diagnostics.Items, d => d.Code == "KSK072");
        Assert.Equal(KioskVerdict.Accepted, Take(second).Verdict);
        Assert.Equal(KioskVerdict.Accepted, Take(third).Verdict);
    }

    [Fact]
    public void Judge_GapByPolicy_IsImportedAndTheLateFileFillsIt()
    {
        _options = new KioskOptions { GapPolicy = KioskAlarmPolicy.ImportWithAlarm };
        var (first, second, third) = Three();
        Take(first);

        Assert.Equal(KioskVerdict.Accepted, Take(third).Verdict);
        Assert.Equal([new KioskGap(2, 2, ContentHash.Of(second))], _state.Gaps);

        var late = Take(second);
        Assert.Equal(KioskVerdict.Late, late.Verdict);
        Assert.Empty(_state.Gaps);
        Assert.Equal(3, _state.LastSequence);
        Assert.Equal(KioskVerdict.AlreadyDone, Take(second).Verdict);
    }

    [Fact]
    public void Judge_LateFileOtherThanTheChainNames_IsAConflict()
    {
        _options = new KioskOptions { GapPolicy = KioskAlarmPolicy.ImportWithAlarm };
        var (first, _, third) = Three();
        Take(first);
        Take(third);

        var forged = Take(Bytes(2, ContentHash.Of(first), Sample.Cash("T-9", 1_000)));

        Assert.Equal(KioskVerdict.Conflict, forged.Verdict);
        Assert.Contains(forged.Diagnostics.Items, d => d.Code == "KSK074");
        Assert.Single(_state.Gaps);
    }

    [Fact]
    public void Judge_GapAPersonLetPass_StaysOpenForTheLateFile()
    {
        var (first, second, third) = Three();
        Take(first);
        _state = _state.OpenGapBefore(3);

        Assert.Equal(KioskVerdict.Accepted, Take(third).Verdict);
        Assert.Equal([new KioskGap(2, 2, ContentHash.Of(second))], _state.Gaps);
        Assert.Equal(KioskVerdict.Late, Take(second).Verdict);
    }

    [Fact]
    public void Judge_LowerSequenceWithOtherBytes_IsAConflict()
    {
        var (first, second, third) = Three();
        Take(first);
        Take(second);
        Take(third);

        Assert.Equal(KioskVerdict.Conflict, Take(Bytes(2, ContentHash.Of(first))).Verdict);
    }

    [Fact]
    public void Judge_RestartAtOneInTheSameEpoch_IsRefused()
    {
        var (first, second, _) = Three();
        Take(first);
        Take(second);
        var header = Sample.Header() with { CreatedAt = Sample.Created.AddDays(9) };

        var restart = Take(KioskPaymentFileWriter.Write(Sample.File(header)));

        Assert.Equal(KioskVerdict.Refused, restart.Verdict);
        Assert.Equal(["KSK076"], Sample.Errors(restart.Diagnostics));
    }

    [Fact]
    public void Judge_NewEpoch_WaitsForAPerson()
    {
        var (first, second, _) = Three();
        Take(first);
        Take(second);
        var fresh = KioskPaymentFileWriter.Write(Sample.File(Sample.Header(epoch: 2), Sample.Cash("T-50", 500)));

        Assert.Equal(KioskVerdict.NewEpochNeedsConfirmation, Take(fresh).Verdict);
        Assert.Equal(1, _state.Epoch);

        _state = _state.ConfirmEpoch(2);
        Assert.Equal(KioskVerdict.Accepted, Take(fresh).Verdict);
        Assert.Equal((2, 1L, 0), (_state.Epoch, _state.LastSequence, _state.ConfirmedEpoch));
        Assert.Equal(KioskVerdict.AlreadyDone, Take(first).Verdict);
        Assert.Equal(KioskVerdict.Conflict, Take(Bytes(1, default)).Verdict);
    }

    [Fact]
    public void ConfirmEpoch_NotALaterOne_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _state.ConfirmEpoch(1));

    [Fact]
    public void Judge_PaymentKnownWithSameContent_CountsOnce()
    {
        var payment = Sample.Cash("T-1", 100);
        var first = Bytes(1, default, payment);
        Take(first);

        var second = Take(Bytes(2, ContentHash.Of(first), payment, Sample.Card("T-2", 200, 2)));

        Assert.Equal(KioskVerdict.Accepted, second.Verdict);
        Assert.Equal(["T-2"], second.NewPayments.Select(p => p.Payment.TransactionId));
        Assert.Equal(["KIOSK-1/T-1"], second.KnownPayments.Select(k => k.Value));
    }

    [Fact]
    public void Judge_PaymentKnownWithOtherContent_StopsTheFile()
    {
        var first = Bytes(1, default, Sample.Card("T-1", 100));
        Take(first);

        var second = Take(Bytes(2, ContentHash.Of(first), Sample.Card("T-1", 101), Sample.Card("T-2", 200, 2)));

        Assert.Equal(KioskVerdict.Conflict, second.Verdict);
        Assert.Equal(["KSK080"], Sample.Errors(second.Diagnostics));
        Assert.Empty(second.NewPayments);
    }

    [Fact]
    public void Judge_ReversalOfUnknownPayment_IsHeldUntilItIsKnown()
    {
        var reversal = Reversal("T-2", Sample.Card("T-1", 100));
        var file = Bytes(1, default, reversal);

        Assert.Equal(KioskVerdict.Held, Take(file).Verdict);

        _store[KioskKeys.OfPayment("KIOSK-1", "T-1")] = ContentHash.Of("T-1"u8);
        var decision = Take(file);
        Assert.Equal(KioskVerdict.Accepted, decision.Verdict);
        Assert.Equal(Sample.Xpf(-100), decision.NewPayments[0].Payment.Taken);
    }

    [Fact]
    public void Judge_ReversalInTheSameFile_IsAccepted()
    {
        var card = Sample.Card("T-1", 100);

        Assert.Equal(KioskVerdict.Accepted, Take(Bytes(1, default, card, Reversal("T-2", card))).Verdict);
    }

    [Fact]
    public void Judge_OtherKiosk_IsRefused()
    {
        var header = Sample.Header() with { KioskId = "KIOSK-2" };

        Assert.Equal(["KSK077"], Sample.Errors(Refused(KioskPaymentFileWriter.Write(Sample.File(header)))));
    }

    [Fact]
    public void Judge_OtherCustody_IsRefused()
    {
        var header = Sample.Header() with { Custody = KioskCustody.Operator };

        Assert.Equal(["KSK078"], Sample.Errors(Refused(KioskPaymentFileWriter.Write(Sample.File(header)))));
    }

    [Fact]
    public void Judge_OtherCurrency_IsRefused()
    {
        var header = Sample.Header(currency: Currency.Eur);

        Assert.Equal(["KSK017"], Sample.Errors(Refused(KioskPaymentFileWriter.Write(Sample.File(header)))));
    }

    [Fact]
    public void Judge_BrokenChain_IsHeldOrImportedByPolicy()
    {
        var first = Bytes(1, default, Sample.Cash("T-1", 100));
        Take(first);
        var second = Bytes(2, ContentHash.Of("another"u8), Sample.Card("T-2", 100));

        Assert.Equal(KioskVerdict.Conflict, Take(second).Verdict);

        _options = new KioskOptions { ChainPolicy = KioskAlarmPolicy.ImportWithAlarm };
        var decision = Take(second);
        Assert.Equal(KioskVerdict.Accepted, decision.Verdict);
        Assert.Contains(decision.Diagnostics.Items, d => d.Code == "KSK074");
    }

    [Fact]
    public void Judge_CutFile_IsRefusedAndTheWholeOneTakenLater()
    {
        var file = Bytes(1, default, Sample.Cash("T-1", 100));

        Assert.Equal(["KSK003"], Sample.Errors(Refused(file[..^20])));
        Assert.Equal(KioskVerdict.Accepted, Take(file).Verdict);
    }

    [Fact]
    public void Judge_ForgottenFile_IsAnsweredFromTheStore()
    {
        _state = _state with { LastSequence = 2_000 };
        var file = KioskPaymentFileWriter.Write(Sample.File(Sample.Header(5)));

        Assert.Equal(["KSK083"], Sample.Errors(Refused(file)));
        _store[KioskKeys.OfFile("KIOSK-1", 1, 5)] = ContentHash.Of(file);
        Assert.Equal(KioskVerdict.AlreadyDone, Take(file).Verdict);
        _store[KioskKeys.OfFile("KIOSK-1", 1, 5)] = ContentHash.Of("other"u8);
        Assert.Equal(KioskVerdict.Conflict, Take(file).Verdict);
    }

    [Fact]
    public void Judge_BoxOpensWithOtherCash_Warns()
    {
        var first = Bytes(1, default, Sample.Cash("T-1", 100));
        Take(first);

        var second = Take(Bytes(2, ContentHash.Of(first), Sample.Cash("T-2", 100)));

        Assert.Equal(KioskVerdict.Accepted, second.Verdict);
        Assert.Contains(second.Diagnostics.Items, d => d.Code == "KSK084");
    }

    [Fact]
    public void Judge_OffsetOfAnotherZone_Warns()
    {
        var payment = Sample.Card("T-1", 100);
        payment = payment with
        {
            StartedAt = payment.StartedAt.ToOffset(TimeSpan.FromHours(1)),
            EndedAt = payment.EndedAt.ToOffset(TimeSpan.FromHours(1)),
        };

        var decision = Take(Bytes(1, default, payment));

        Assert.Equal(KioskVerdict.Accepted, decision.Verdict);
        Assert.Equal(2, decision.Diagnostics.CountOf(KioskDiagnostics.OffsetContradictsZone));
    }

    [Fact]
    public void Judge_UnknownZone_SaysSoAndGoesOn()
    {
        var registration = Sample.Registration with { TimeZoneId = "Pacific/Atlantis" };

        var decision = new KioskAcceptance().Judge(registration, _state, Bytes(1, default), _ => null);

        Assert.Equal(KioskVerdict.Accepted, decision.Verdict);
        Assert.Equal(["KSK054"], decision.Diagnostics.Items.Select(d => d.Code));
    }

    [Theory]
    [InlineData(119_330, 0, false)]
    [InlineData(119_335, 0, true)]
    [InlineData(60_000, 59_330, false)]
    [InlineData(60_000, 59_335, true)]
    public void Judge_CashAboveTheCeiling_WarnsOfPaymentsAddedUp(long first, long second, bool warned)
    {
        var payments = new List<KioskPayment> { Sample.Cash("T-1", first) };
        if (second > 0)
        {
            payments.Add(Sample.Cash("T-2", second, 2));
        }

        payments.Add(Sample.Cash("T-3", 119_000, 3, "S001/OTHER"));
        payments.Add(Sample.Card("T-4", 500_000, 4));

        var decision = Take(Bytes(1, default, [.. payments]));

        Assert.Equal(KioskVerdict.Accepted, decision.Verdict);
        Assert.Equal(warned ? 1 : 0, decision.Diagnostics.CountOf(KioskDiagnostics.CashCeiling));
    }

    [Theory]
    [InlineData(1_000_00, 0)]
    [InlineData(1_000_01, 1)]
    public void Judge_EuroKioskOfAnOperator_IsAcceptedAndItsCeilingWatched(long cents, int warnings)
    {
        var registration = Sample.Registration with
        {
            Custody = KioskCustody.Operator,
            Currency = Currency.Eur,
            TimeZoneId = "Europe/Paris",
        };
        var amount = new Money(cents, Currency.Eur);
        var coin = new CashDenomination(new Money(1, Currency.Eur));
        var at = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(1));
        var payment = new KioskPayment
        {
            TransactionId = "T-1",
            Counter = 1,
            StartedAt = at,
            EndedAt = at,
            DebtorKey = "S002/401LACRAPU",
            Status = KioskPaymentStatus.Completed,
            Tender = KioskTender.Cash,
            Asked = amount,
            Inserted = amount,
            Applied = amount,
            Cash = new KioskCash { In = [new CashPieces(coin, cents)] },
        };
        var header = Sample.Header(currency: Currency.Eur) with
        {
            Custody = KioskCustody.Operator,
            CreatedAt = at.AddHours(9),
        };
        var box = new KioskBoxLine
        {
            Denomination = coin,
            Opening = 7,
            Inserted = cents,
            Collected = 7,
            Closing = cents,
        };
        var file = KioskPaymentFileWriter.Write(
            new KioskPaymentFile
            {
                Header = header,
                Payments = [payment],
                Trailer = KioskPaymentTrailer.For([payment], [box]),
            }
        );

        var decision = new KioskAcceptance().Judge(registration, _state, file, _ => null);

        Assert.Equal(KioskVerdict.Accepted, decision.Verdict);
        Assert.Equal(amount, decision.NewPayments[0].Payment.Settled);
        Assert.Equal(warnings, decision.Diagnostics.Count);
        Assert.Equal(warnings, decision.Diagnostics.CountOf(KioskDiagnostics.CashCeiling));
    }

    [Fact]
    public void Judge_StateOfAnotherKiosk_Throws() =>
        Assert.Throws<ArgumentException>(() =>
            new KioskAcceptance().Judge(Sample.Registration, KioskState.New("KIOSK-2"), Bytes(1, default), _ => null)
        );

    private static KioskPayment Reversal(string id, KioskPayment payment) =>
        payment with
        {
            TransactionId = id,
            Counter = payment.Counter + 1,
            StartedAt = payment.StartedAt.AddMinutes(1),
            EndedAt = payment.EndedAt.AddMinutes(1),
            Status = KioskPaymentStatus.Reversed,
            Reverses = payment.TransactionId,
        };

    private static byte[] Bytes(long sequence, ContentHash previous, params KioskPayment[] payments) =>
        KioskPaymentFileWriter.Write(
            Sample.File(Sample.Header(sequence, previous) with { PeriodFrom = Sample.Day }, payments)
        );

    private static (byte[] First, byte[] Second, byte[] Third) Three()
    {
        var first = Bytes(1, default, Sample.Card("T-1", 100));
        var second = Bytes(2, ContentHash.Of(first), Sample.Card("T-2", 200));
        return (first, second, Bytes(3, ContentHash.Of(second), Sample.Card("T-3", 300)));
    }

    private DiagnosticBag Refused(byte[] file)
    {
        var decision = Take(file);
        Assert.Equal(KioskVerdict.Refused, decision.Verdict);
        Assert.Empty(decision.NewPayments);
        Assert.Same(_state, decision.NextState);
        return decision.Diagnostics;
    }

    /// <summary>Judges, and commits as a store would.</summary>
    private KioskDecision Take(byte[] file)
    {
        var decision = new KioskAcceptance(_options).Judge(
            Sample.Registration,
            _state,
            file,
            key => _store.TryGetValue(key, out var hash) ? hash : null
        );
        if (decision.Imports)
        {
            _store.Add(decision.FileKey, decision.FileHash);
            foreach (var payment in decision.NewPayments)
            {
                _store.Add(payment.Key, payment.Hash);
            }
        }

        _state = KioskState.FromBytes(decision.NextState.ToBytes()) is var stored && decision.Imports ? stored : _state;
        return decision;
    }
}
