namespace Copro.Cmc7;

/// <summary>
/// Tells whether a cheque was presented before. The caller keeps what was presented at least as long as a cheque lives: one
/// year and eight days.
/// </summary>
public static class DuplicateGuard
{
    /// <summary>How long a presented cheque must be remembered: one year (of 366 days) and eight days.</summary>
    public const int RetentionDays = 366 + 8;

    /// <summary>Compares a cheque with one that was taken before.</summary>
    /// <param name="candidate">The cheque at hand.</param>
    /// <param name="known">The cheque taken before.</param>
    /// <param name="finding">The verdict in words; <c>null</c> when the cheque may be taken or was already recorded.</param>
    public static DuplicateVerdict Compare(
        in ChequePresentation candidate,
        in ChequePresentation known,
        out Diagnostic? finding
    )
    {
        finding = null;
        if (!candidate.Line.IsSameChequeWhereKnown(known.Line))
        {
            return DuplicateVerdict.Different;
        }

        var sameTransaction = string.Equals(candidate.TransactionId, known.TransactionId, StringComparison.Ordinal);
        var sameAmount = candidate.Amount == known.Amount;
        if (!candidate.Line.HasAllKeyDigits || !known.Line.HasAllKeyDigits)
        {
            if (sameTransaction && sameAmount && candidate.Line == known.Line)
            {
                return DuplicateVerdict.SameRecord;
            }

            finding = Cmc7Diagnostics.ChequePossibleDuplicate.At(default, known.TransactionId);
            return DuplicateVerdict.PossibleDuplicate;
        }

        if (!sameAmount)
        {
            finding = Cmc7Diagnostics.ChequeAmountConflict.At(default, known.TransactionId);
            return DuplicateVerdict.AmountConflict;
        }

        if (sameTransaction)
        {
            return DuplicateVerdict.SameRecord;
        }

        finding = Cmc7Diagnostics.ChequeAlreadyPresented.At(default, known.TransactionId);
        return DuplicateVerdict.AlreadyPresented;
    }
}
