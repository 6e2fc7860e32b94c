namespace Copro.Sepa;

/// <summary>
/// Says what a collection that came back means: what kind of return, may it be presented again and when, until when the money is
/// exposed, and what becomes of claim and mandate. Pure: the same case, terms and instant give the same advice.
/// </summary>
/// <remarks>
/// Has no state beyond its policy and its rulebooks, and may be used by several threads at once. Windows are those of the rulebook of the
/// debit date, by the set in force when advice is asked for.
/// </remarks>
public sealed class ReturnAdvisor
{
    private readonly SepaRulebooks _rulebooks;
    private readonly ReturnPolicy _policy;
    private readonly bool _reuseAfterReject;
    private readonly ReturnKinds _kinds;

    /// <summary>An advisor with the default options and policy.</summary>
    public ReturnAdvisor()
        : this(new SepaOptions()) { }

    /// <summary>An advisor with other options and policy.</summary>
    /// <param name="options">
    /// Their rulebooks hold the windows of returns and refunds; <see cref="SepaOptions.ReuseAfterReject"/> says whether a rejected one-off
    /// collection takes a new mandate.
    /// </param>
    /// <param name="policy">How often a collection is presented; <c>null</c> for <see cref="ReturnPolicy.Default"/>.</param>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public ReturnAdvisor(SepaOptions options, ReturnPolicy? policy = null)
    {
        _rulebooks = SepaOptions.Checked(options).Rulebooks;
        _reuseAfterReject = options.ReuseAfterReject;
        _policy = policy ?? ReturnPolicy.Default;
        _kinds = new ReturnKinds(_rulebooks);
    }

    /// <summary>The advice on a case.</summary>
    /// <param name="returned">What is known.</param>
    /// <param name="terms">The bank's cut-off and the notice agreed: they decide the earliest date.</param>
    /// <param name="now">When it could be sent again.</param>
    /// <exception cref="ArgumentOutOfRangeException">The terms have fewer lead days than the scheme, or a negative notice.</exception>
    public ReturnAdvice Advise(ReturnCase returned, CollectionTerms terms, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(returned);
        ArgumentNullException.ThrowIfNull(terms);
        var (kind, isCertain) = _kinds.Of(returned);
        var code = ReasonCodes.Find(returned.Reason);
        var mandate = MandateEffectOf(kind, returned);
        var advice = new ReturnAdvice
        {
            Kind = kind,
            IsKindCertain = isCertain,
            Reason = returned.Reason,
            Code = code,
            Retry = RetryOf(kind, code, returned.Presentations),
            Claim = ClaimEffectOf(kind, code),
            Mandate = mandate,
            Excess = ExcessOf(returned),
            Exposure = ExposureOf(kind, returned),
        };
        return advice.MayBePresentedAgain ? Again(advice, returned, terms, now) : advice;
    }

    private ReturnAdvice Again(ReturnAdvice advice, ReturnCase returned, CollectionTerms terms, DateTimeOffset now) =>
        advice with
        {
            NeedsNewMandate = NeedsNewMandate(advice, returned),
            EarliestDate = EarliestOf(returned, terms, now),
            NextSequence = NextSequenceOf(advice, returned.Sequence),
        };

    private RetryClass RetryOf(ReturnKind kind, ReasonCode? code, int presentations)
    {
        if (kind is ReturnKind.RefundAuthorised or ReturnKind.RefundUnauthorised or ReturnKind.Reversal)
        {
            // A refund is a dispute whatever its reason, and a reversal was our own act.
            return RetryClass.No;
        }

        var retry = code?.Retry ?? RetryClass.Human;
        var limit = retry switch
        {
            RetryClass.Yes => _policy.MaxPresentations,
            RetryClass.Once => _policy.MaxCautiousPresentations,
            _ => int.MaxValue,
        };
        return presentations < limit ? retry : RetryClass.NotAutomatic;
    }

    private bool NeedsNewMandate(ReturnAdvice advice, ReturnCase returned) =>
        advice.Mandate is MandateEffect.Spent or MandateEffect.Revoked
        || advice.Code?.Code == "AC13"
        || (returned.Sequence == SequenceType.OneOff && !_reuseAfterReject);

    private DateOnly EarliestOf(ReturnCase returned, CollectionTerms terms, DateTimeOffset now)
    {
        var earliest = CollectionDatePlanner.EarliestCollectionDate(now, terms, _rulebooks.Current);
        return returned.DebitDate is { } first && earliest <= first ? TargetCalendar.AddDays(first, 1) : earliest;
    }

    /// <summary>A first collection that was rejected was none; one that came back after settlement was.</summary>
    private static SequenceType? NextSequenceOf(ReturnAdvice advice, SequenceType? sequence) =>
        sequence == SequenceType.First && advice.MoneyMoved ? SequenceType.Recurrent : sequence;

    private static MandateEffect MandateEffectOf(ReturnKind kind, ReturnCase returned)
    {
        if (kind == ReturnKind.RefundUnauthorised || returned.Reason.Code is "MD01" or "MD07")
        {
            return MandateEffect.Revoked;
        }

        if (kind is ReturnKind.Reject or ReturnKind.Refusal)
        {
            return MandateEffect.Released;
        }

        return returned.Sequence is SequenceType.OneOff or SequenceType.Final
            ? MandateEffect.Spent
            : MandateEffect.Unchanged;
    }

    private static ClaimEffect ClaimEffectOf(ReturnKind kind, ReasonCode? code) =>
        kind switch
        {
            ReturnKind.Reversal => ClaimEffect.Decide,
            ReturnKind.RefundAuthorised or ReturnKind.RefundUnauthorised => ClaimEffect.Disputed,
            _ => code?.Code switch
            {
                "MD01" or "MD06" => ClaimEffect.Disputed,
                "AM05" or "DUPL" or "FOCR" or "CUST" or "FRAD" => ClaimEffect.Decide,
                // The first one is under way: what it pays is neither owed again nor paid yet.
                "DU01" or "DU02" or "DU03" or "DU04" or "DU05" => ClaimEffect.Decide,
                _ => ClaimEffect.Open,
            },
        };

    private CollectionExposure? ExposureOf(ReturnKind kind, ReturnCase returned) =>
        kind is ReturnKind.Reject or ReturnKind.Refusal || returned.DebitDate is not { } debit
            ? null
            : CollectionExposure.Of(debit, returned.Scheme, _rulebooks.Current.For(debit));

    private static Money? ExcessOf(ReturnCase returned) =>
        returned is { Collected: { } collected, TakenBack: { } taken }
        && collected.Currency == taken.Currency
        && taken.Abs() > collected.Abs()
            ? taken.Abs() - collected.Abs()
            : null;
}
