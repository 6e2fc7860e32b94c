namespace Copro.Sepa;

/// <summary>
/// What the rules leave open, or what no source at hand confirms: values, so that they can be changed without a release. The windows of
/// returns and refunds are the rulebook's. Immutable.
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

    /// <summary>
    /// Whether a one-off mandate whose collection was rejected before settlement may serve again: <c>true</c>; not confirmed by a
    /// source, ask the bank. See <see cref="SepaOptions.ReuseAfterReject"/>.
    /// </summary>
    public bool ReuseOneOffAfterReject { get; init; } = true;
}
