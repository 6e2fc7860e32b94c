namespace Copro.Sepa;

/// <summary>
/// What the rules leave open, or what no source at hand confirms: values, so that they can be changed without a release. Immutable.
/// </summary>
public sealed record ReturnPolicy
{
    /// <summary>The defaults.</summary>
    public static ReturnPolicy Default { get; } = new();

    /// <summary>
    /// Until how many TARGET days after the debit the debtor's bank may return a CORE collection: 5 (EPC016-06). What is booked later
    /// is a refund. Also the window of a reversal.
    /// </summary>
    public int CoreReturnDays { get; init; } = 5;

    /// <summary>The same for B2B: 3 TARGET days (EPC222-07 as ABN AMRO gives it; older texts say 2: ask the bank).</summary>
    public int BusinessReturnDays { get; init; } = 3;

    /// <summary>Days during which a debtor has an authorised CORE debit refunded without a reason: 56, eight weeks (EPC016-06).</summary>
    public int AuthorisedRefundDays { get; init; } = 56;

    /// <summary>
    /// Months during which a debtor has an unauthorised CORE debit refunded: 13 (code monétaire et financier, art. L133-24).
    /// </summary>
    public int UnauthorisedRefundMonths { get; init; } = 13;

    /// <summary>
    /// How often a collection is presented in all when the reason lets it: 3, the first time included. No rule bounds it; banks
    /// frown on more.
    /// </summary>
    public int MaxPresentations { get; init; } = 3;

    /// <summary>The same when the bank hides its reason (MS03): 2, one cautious attempt.</summary>
    public int MaxCautiousPresentations { get; init; } = 2;

    /// <summary>
    /// Whether a one-off mandate whose collection was rejected before settlement may serve again: <c>true</c>; not confirmed by a
    /// source, ask the bank. See <see cref="SepaOptions.ReuseAfterReject"/>.
    /// </summary>
    public bool ReuseOneOffAfterReject { get; init; } = true;
}
