namespace Copro.Sepa;

/// <summary>
/// How often a collection is presented again, which no rule bounds: values, so that they can be changed without a release. The windows of
/// returns and refunds are the rulebook's; whether a one-off mandate serves again is <see cref="SepaOptions.ReuseAfterReject"/>. Immutable.
/// </summary>
public sealed record ReturnPolicy
{
    /// <summary>The defaults.</summary>
    public static ReturnPolicy Default { get; } = new();

    /// <summary>
    /// How often a collection is presented in all when the reason lets it: 3, the first time included. No rule bounds it; banks
    /// frown on more.
    /// </summary>
    public int MaxPresentations { get; init; } = 3;

    /// <summary>The same when the bank hides its reason (MS03): 2, one cautious attempt.</summary>
    public int MaxCautiousPresentations { get; init; } = 2;
}
