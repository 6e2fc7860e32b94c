namespace Copro.Sepa;

/// <summary>Which sequence type a collection may bear, by what its mandate has been through (SDD Core rulebook since November 2016).</summary>
/// <remarks>
/// <code>
/// mandate and history                   FRST        RCUR    FNAL      OOFF
/// recurrent, nothing settled            ok          ok      warning   error
/// recurrent, at least one settled       error (1)   ok      ok        error
/// recurrent, after FNAL                 error       error   error     error
/// one-off, unused                       error       error   error     ok
/// one-off, in a file not settled        error       error   error     error
/// one-off, rejected before settlement   error       error   error     ok (2)
/// one-off, settled, returned, refunded  error       error   error     error
/// </code>
/// (1) AG02; allowed with an amendment that says SMNDA. (2) A policy value, <see cref="SepaOptions.ReuseAfterReject"/>.
/// </remarks>
public static class SequenceTypes
{
    /// <summary>What is wrong with a sequence type; <c>null</c> when nothing is.</summary>
    /// <param name="history">What the mandate has been through. A first collection rejected before settlement does not count.</param>
    /// <param name="sequence">The sequence type it is to bear.</param>
    /// <param name="isNewDebtorAccount">Whether the collection carries the amendment SMNDA.</param>
    /// <param name="reuseAfterReject">Whether a one-off mandate may be collected once more after a reject.</param>
    public static Diagnostic? Judge(
        MandateHistory history,
        SequenceType sequence,
        bool isNewDebtorAccount = false,
        bool reuseAfterReject = true
    )
    {
        if (IsOneOff(history) != (sequence == SequenceType.OneOff))
        {
            return SepaDiagnostics.SequenceKind.At(default, CodeOf(sequence));
        }

        return history switch
        {
            MandateHistory.RecurrentUnused when sequence == SequenceType.Final => SepaDiagnostics.SequenceFinalFirst.At(
                default
            ),
            MandateHistory.RecurrentUsed when sequence == SequenceType.First && !isNewDebtorAccount =>
                SepaDiagnostics.SequenceFirstAgain.At(default),
            MandateHistory.RecurrentClosed => SepaDiagnostics.SequenceClosed.At(default),
            MandateHistory.OneOffInFile => SepaDiagnostics.SequenceOneOffReserved.At(default),
            MandateHistory.OneOffSpent => SepaDiagnostics.SequenceOneOffSpent.At(default),
            MandateHistory.OneOffRejected when !reuseAfterReject => SepaDiagnostics.SequenceOneOffSpent.At(default),
            _ => null,
        };
    }

    /// <summary>The sequence type of the next collection: OOFF of a one-off mandate, RCUR of any other.</summary>
    public static SequenceType Proposed(MandateHistory history) =>
        IsOneOff(history) ? SequenceType.OneOff : SequenceType.Recurrent;

    /// <summary>What a one-off mandate has been through; one that lapsed or was revoked counts as spent.</summary>
    public static MandateHistory HistoryOf(SepaMandate mandate)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        return mandate.Status switch
        {
            MandateStatus.Active when mandate.Reason.HasValue => MandateHistory.OneOffRejected,
            MandateStatus.Active => MandateHistory.OneOffUnused,
            MandateStatus.Reserved => MandateHistory.OneOffInFile,
            _ => MandateHistory.OneOffSpent,
        };
    }

    private static bool IsOneOff(MandateHistory history) => history >= MandateHistory.OneOffUnused;

    private static string CodeOf(SequenceType sequence) =>
        sequence switch
        {
            SequenceType.OneOff => "OOFF",
            SequenceType.First => "FRST",
            SequenceType.Recurrent => "RCUR",
            SequenceType.Final => "FNAL",
            _ => throw new ArgumentOutOfRangeException(nameof(sequence), sequence, "There are four sequence types."),
        };
}
