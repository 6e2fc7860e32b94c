using Copro.BankMatch;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>Joins what the account shows with what was presented: a direct debit that came back, as a case for the advisor.</summary>
public static class ReturnCases
{
    /// <summary>The case of a movement, or of a part of one.</summary>
    /// <param name="part">What came back.</param>
    /// <param name="presentation">The collection it belongs to; <c>null</c> when it is not known: then its debit date is not either.</param>
    /// <param name="scheme">The scheme of the mandate; CORE unless said otherwise.</param>
    /// <param name="sequence">Where the collection stood in its mandate's life; what the movement says when <c>null</c>.</param>
    /// <param name="presentations">How often it was presented so far, this time included.</param>
    public static ReturnCase Of(
        DirectDebitReturnPart part,
        MandatePresentation? presentation = null,
        DirectDebitScheme scheme = DirectDebitScheme.Core,
        SequenceType? sequence = null,
        int presentations = 1
    )
    {
        ArgumentNullException.ThrowIfNull(part);
        return new ReturnCase
        {
            Source = ReturnSource.Account,
            Reason = ReasonOf(part.Reason),
            Texts = [.. part.Texts.Select(text => text.Text)],
            IsCodedAsReversal = part.IsCodedAsReversal,
            Scheme = scheme,
            Sequence = sequence ?? SequenceOf(part.Transaction.MandateSequence),
            DebitDate = presentation?.CollectionDate,
            BookedOn = part.Transaction.BookedOn ?? part.Transaction.ValueOn,
            Collected = presentation?.Amount,
            TakenBack = part.Amount,
            Presentations = presentations,
        };
    }

    /// <summary>French statements give two digits of their own; the ISO code of the same meaning is what the table knows.</summary>
    private static ReturnReason ReasonOf(ReturnReason reason) =>
        reason.Scheme == ReturnReasonScheme.Cfonb
        && CfonbRejectCode.Find(reason.Code)?.IsoCode is { } iso
        && ReturnReason.TryParse(iso, out var translated)
            ? translated
            : reason;

    private static SequenceType? SequenceOf(string? code) =>
        code switch
        {
            "OOFF" => SequenceType.OneOff,
            "FRST" => SequenceType.First,
            "RCUR" => SequenceType.Recurrent,
            "FNAL" => SequenceType.Final,
            _ => null,
        };
}
