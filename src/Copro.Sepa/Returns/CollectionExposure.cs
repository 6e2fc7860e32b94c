namespace Copro.Sepa;

/// <summary>
/// Until when the money of a collection can be taken back: windows that run from the debit date, last days included. A bank may book a
/// few days later what was asked for in time.
/// </summary>
public sealed record CollectionExposure
{
    private CollectionExposure() { }

    /// <summary>The day the debtor is debited, from which all windows run.</summary>
    public required DateOnly DebitDate { get; init; }

    /// <summary>Until when the debtor's bank may return it.</summary>
    public required DateOnly ReturnUntil { get; init; }

    /// <summary>Until when the debtor may have an authorised debit refunded; <c>null</c> in B2B, which knows no refund.</summary>
    public DateOnly? RefundUntil { get; init; }

    /// <summary>Until when the debtor may have an unauthorised debit refunded; <c>null</c> in B2B.</summary>
    public DateOnly? UnauthorisedUntil { get; init; }

    /// <summary>The last day of the longest window.</summary>
    public DateOnly End => UnauthorisedUntil ?? RefundUntil ?? ReturnUntil;

    /// <summary>The windows of a collection.</summary>
    /// <param name="debitDate">The day the debtor is debited.</param>
    /// <param name="scheme">CORE or B2B.</param>
    /// <param name="rules">The rulebook of the debit date, which holds their lengths; <c>null</c> for the built-in one.</param>
    public static CollectionExposure Of(DateOnly debitDate, DirectDebitScheme scheme, SepaRulebook? rules = null)
    {
        rules ??= SepaRulebookSet.BuiltIn.For(debitDate);
        var isCore = scheme == DirectDebitScheme.Core;
        return new CollectionExposure
        {
            DebitDate = debitDate,
            ReturnUntil = TargetCalendar.AddDays(debitDate, isCore ? rules.CoreReturnDays : rules.B2bReturnDays),
            RefundUntil = isCore ? FarDates.AddDays(debitDate, rules.RefundDays) : null,
            UnauthorisedUntil = isCore ? FarDates.AddMonths(debitDate, rules.UnauthorisedRefundMonths) : null,
        };
    }
}
