namespace Copro.Sepa;

/// <summary>
/// The kind of a return, when the file does not say it: by what told of it, the bank's words, the reason, and the days since the debit.
/// </summary>
internal sealed class ReturnKinds(SepaRulebooks rulebooks)
{
    // EPC guidelines: the type of an R-transaction, when a bank tells it, stands in AddtlInf behind this code word.
    private const string ReturnWord = "/RTYP/RTRN";

    /// <summary>The kind, and whether it follows from what is known.</summary>
    public (ReturnKind Kind, bool IsCertain) Of(ReturnCase returned)
    {
        if (returned.Source == ReturnSource.StatusReport)
        {
            var isRefusal = returned.IsByDebtor || returned.Reason.Code == "MS02";
            return (isRefusal ? ReturnKind.Refusal : ReturnKind.Reject, true);
        }

        if (returned.Texts.Any(text => text.Contains(ReturnWord, StringComparison.Ordinal)))
        {
            return (ReturnKind.Return, true);
        }

        return returned.Reason.Code == "MD06" ? (ReturnKind.RefundAuthorised, true)
            : IsReversal(returned) ? (ReturnKind.Reversal, true)
            : ByDays(returned);
    }

    /// <summary>
    /// A reason that only a creditor gives; or the bank's code, unless the reason is one that a creditor never gives.
    /// </summary>
    private static bool IsReversal(ReturnCase returned)
    {
        const ReasonUses TakenBack = ReasonUses.Return | ReasonUses.Refund;
        if (ReasonCodes.Find(returned.Reason) is not { } code)
        {
            return returned.IsCodedAsReversal;
        }

        var mayBe = code.Uses.HasFlag(ReasonUses.Reversal);
        return mayBe && (returned.IsCodedAsReversal || (code.Uses & TakenBack) == ReasonUses.None);
    }

    private (ReturnKind Kind, bool IsCertain) ByDays(ReturnCase returned)
    {
        var isUnauthorised = returned.Reason.Code == "MD01";
        if (returned.Scheme == DirectDebitScheme.B2B)
        {
            return (ReturnKind.Return, true);
        }

        if (returned.DebitDate is not { } debit || returned.BookedOn is not { } booked)
        {
            // Most of what comes back does so within days.
            return (ReturnKind.Return, false);
        }

        var windows = CollectionExposure.Of(debit, returned.Scheme, rulebooks.Current.For(debit));
        if (booked <= windows.ReturnUntil)
        {
            return (ReturnKind.Return, true);
        }

        return (
            isUnauthorised || booked > windows.RefundUntil
                ? ReturnKind.RefundUnauthorised
                : ReturnKind.RefundAuthorised,
            true
        );
    }
}
