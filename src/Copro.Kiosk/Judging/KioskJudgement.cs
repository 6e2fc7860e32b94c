namespace Copro.Kiosk;

/// <summary>The judging of one file.</summary>
internal sealed class KioskJudgement
{
    private readonly KioskOptions _options;
    private readonly KioskRegistration _registration;
    private readonly KioskState _given;
    private readonly KioskReading<KioskPaymentFile> _reading;
    private readonly Func<SourceKey, ContentHash?> _known;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<KioskReceivedPayment> _new = [];
    private readonly List<SourceKey> _repeated = [];
    private KioskState _state;

    public KioskJudgement(
        KioskOptions options,
        KioskRegistration registration,
        KioskState state,
        KioskReading<KioskPaymentFile> reading,
        Func<SourceKey, ContentHash?> known
    )
    {
        _options = options;
        _registration = registration;
        _given = state;
        _state = state;
        _reading = reading;
        _known = known;
        _diagnostics.AddRange(reading.Diagnostics.Items);
    }

    public KioskDecision Decide()
    {
        var verdict = _reading.File is { } file ? Judge(file) : KioskVerdict.Refused;
        var imports = verdict is KioskVerdict.Accepted or KioskVerdict.Late;
        return new KioskDecision(verdict, _reading, imports ? _state : _given, _diagnostics)
        {
            NewPayments = imports ? _new : [],
            KnownPayments = imports ? _repeated : [],
        };
    }

    private KioskVerdict Judge(KioskPaymentFile file)
    {
        var header = file.Header;
        if (!AgreesWithRegistration(header) || !KioskHeaderRules.HasKey(header))
        {
            return KioskVerdict.Refused;
        }

        // What was cut is not another version of a known file: it is no file.
        var bag = _reading.Diagnostics;
        if (bag.CountOf(KioskDiagnostics.Truncated) + bag.CountOf(KioskDiagnostics.NotWellFormed) > 0)
        {
            return KioskVerdict.Refused;
        }

        if (header.Epoch <= _state.Epoch && JudgeKnown(file) is { } known)
        {
            return known;
        }

        // More errors were counted than a bag keeps: the reading's own word stands.
        if (_reading.Diagnostics.HasErrors)
        {
            return KioskVerdict.Refused;
        }

        if (header.Epoch > _state.Epoch && !BeginEpoch(header))
        {
            return KioskVerdict.NewEpochNeedsConfirmation;
        }

        KioskWarnings.Add(file, _registration, _options, _diagnostics);
        return JudgePayments(file) ?? JudgePlace(file);
    }

    private bool AgreesWithRegistration(KioskFileHeader header)
    {
        var agrees = true;
        Require(
            header.KioskId == _registration.KioskId,
            KioskDiagnostics.OtherKiosk,
            "kiosk",
            header.KioskId,
            _registration.KioskId
        );
        Require(
            header.Custody == _registration.Custody,
            KioskDiagnostics.OtherCustody,
            "custody",
            KioskNames.Of(header.Custody),
            KioskNames.Of(_registration.Custody)
        );
        Require(
            header.Currency == _registration.Currency,
            KioskDiagnostics.OtherCurrency,
            "currency",
            "the file",
            header.Currency.Code,
            _registration.Currency.Code
        );
        return agrees;

        void Require(bool holds, DiagnosticDescriptor descriptor, string field, params DiagnosticArgument[] arguments)
        {
            if (!holds)
            {
                _diagnostics.Add(descriptor, DiagnosticPlace.At($"header/{field}"), arguments);
                agrees = false;
            }
        }
    }

    /// <summary>A file whose place is taken; <c>null</c> for one that is new or was missing.</summary>
    private KioskVerdict? JudgeKnown(KioskPaymentFile file)
    {
        var header = file.Header;
        var current = header.Epoch == _state.Epoch;
        if (current && KioskSequence.HashOf(_state, header.Sequence) is { HasValue: true } hash)
        {
            return Compare(file, hash);
        }

        if (current && (header.Sequence > _state.LastSequence || KioskSequence.IsMissing(_state, header.Sequence)))
        {
            return null;
        }

        if (_known(file.Key) is { } stored)
        {
            return Compare(file, stored);
        }

        _diagnostics.Add(KioskDiagnostics.TooOld, DiagnosticPlace.At("header/sequence"), file.Key.Value);
        return KioskVerdict.Refused;
    }

    private KioskVerdict Compare(KioskPaymentFile file, ContentHash known)
    {
        var place = DiagnosticPlace.At("header/sequence");
        if (known == _reading.Hash)
        {
            _diagnostics.Add(KioskDiagnostics.AlreadyDone, place, file.Key.Value);
            return KioskVerdict.AlreadyDone;
        }

        var header = file.Header;
        var restarted =
            header is { Sequence: 1 }
            && header.Epoch == _state.Epoch
            && _state.LastSequence > 1
            && header.CreatedAt > _state.LastCreatedAt;
        if (restarted)
        {
            _diagnostics.Add(KioskDiagnostics.RestartWithoutEpoch, place, (long)header.Epoch, _state.LastSequence);
            return KioskVerdict.Refused;
        }

        _diagnostics.Add(
            KioskDiagnostics.FileConflict,
            place,
            file.Key.Value,
            known.ToString(),
            _reading.Hash.ToString()
        );
        return KioskVerdict.Conflict;
    }

    private bool BeginEpoch(KioskFileHeader header)
    {
        if (_state.ConfirmedEpoch != header.Epoch)
        {
            _diagnostics.Add(
                KioskDiagnostics.NewEpoch,
                DiagnosticPlace.At("header/epoch"),
                (long)header.Epoch,
                (long)_state.Epoch
            );
            return false;
        }

        _state = KioskState.New(_state.KioskId) with { Epoch = header.Epoch };
        return true;
    }

    /// <summary>Sorts the payments into new and known; a verdict when one of them stops the file.</summary>
    private KioskVerdict? JudgePayments(KioskPaymentFile file)
    {
        KioskVerdict? verdict = null;
        var inFile = file.Payments.Select(p => p.TransactionId).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < file.Payments.Count; i++)
        {
            var payment = file.Payments[i];
            var place = DiagnosticPlace.At($"payments/payment[{KioskText.Of(i)}]");
            var key = file.KeyOf(payment);
            var hash = payment.ToCanonicalHash();
            var known = _known(key);
            if (known is null)
            {
                _new.Add(new KioskReceivedPayment(payment, key, hash, KioskPayment.CanonicalVersion));
            }
            else if (known == hash)
            {
                _repeated.Add(key);
                _diagnostics.Add(KioskDiagnostics.PaymentKnown, place, payment.TransactionId);
            }
            else
            {
                _diagnostics.Add(KioskDiagnostics.PaymentConflict, place, payment.TransactionId);
                verdict = KioskVerdict.Conflict;
            }

            if (
                payment.Reverses is { } reversed
                && !inFile.Contains(reversed)
                && _known(KioskKeys.OfPayment(file.Header.KioskId, reversed)) is null
            )
            {
                _diagnostics.Add(KioskDiagnostics.ReversesUnknown, place, payment.TransactionId, reversed);
                verdict ??= KioskVerdict.Held;
            }
        }

        return verdict;
    }

    /// <summary>Next, late, or after a gap; and whether its neighbours agree with it.</summary>
    private KioskVerdict JudgePlace(KioskPaymentFile file)
    {
        var header = file.Header;
        var late = KioskSequence.IsMissing(_state, header.Sequence);
        if (!ChainHolds(header) && _options.ChainPolicy == KioskAlarmPolicy.Hold)
        {
            return KioskVerdict.Conflict;
        }

        if (late)
        {
            _diagnostics.Add(KioskDiagnostics.LateFile, DiagnosticPlace.At("header/sequence"), header.Sequence);
            _state = KioskSequence.Fill(_state, header, _reading.Hash);
            return KioskVerdict.Late;
        }

        if (header.Sequence > _state.LastSequence + 1 && !MayLeaveGap(header))
        {
            return KioskVerdict.Held;
        }

        WarnOfOpening(file);
        _state = KioskSequence.Append(_state, header, _reading.Hash, KioskSequence.ClosingCash(file));
        return KioskVerdict.Accepted;
    }

    private bool ChainHolds(KioskFileHeader header)
    {
        var holds = true;
        if (header.Previous is { } previous)
        {
            var before = KioskSequence.HashOf(_state, previous.Sequence);
            if (before.HasValue && before != previous.Hash)
            {
                Broken(previous.Sequence, header.Sequence);
            }
        }

        var named = KioskSequence.NamedHash(_state, header.Sequence);
        if (named.HasValue && named != _reading.Hash)
        {
            Broken(header.Sequence, header.Sequence + 1);
        }

        return holds;

        void Broken(long sequence, long namedBy)
        {
            _diagnostics.Add(KioskDiagnostics.ChainBroken, DiagnosticPlace.At("header/previous"), sequence, namedBy);
            holds = false;
        }
    }

    private bool MayLeaveGap(KioskFileHeader header)
    {
        _diagnostics.Add(
            KioskDiagnostics.Gap,
            DiagnosticPlace.At("header/sequence"),
            _state.LastSequence + 1,
            header.Sequence - 1,
            header.Sequence
        );
        return _options.GapPolicy == KioskAlarmPolicy.ImportWithAlarm && _state.Gaps.Count < KioskState.MostGaps;
    }

    private void WarnOfOpening(KioskPaymentFile file)
    {
        if (file.Header.CreatedAt < _state.LastCreatedAt)
        {
            _diagnostics.Add(KioskDiagnostics.CreatedBeforePrevious, DiagnosticPlace.At("header/created"));
        }

        var follows = file.Header.Sequence == _state.LastSequence + 1;
        if (
            follows
            && _state.LastClosingCash is { } closed
            && KioskSequence.OpeningCash(file) is { } opened
            && opened != closed
        )
        {
            _diagnostics.Add(
                KioskDiagnostics.OpeningDiffers,
                DiagnosticPlace.At("trailer/box"),
                opened.ToString(),
                closed.ToString()
            );
        }
    }
}
