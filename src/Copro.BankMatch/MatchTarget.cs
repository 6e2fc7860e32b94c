namespace Copro.BankMatch;

/// <summary>
/// Something a movement can stand for: an <see cref="OpenItemTarget"/> that a debtor owes, a <see cref="SettlementTarget"/> the bank
/// is still to credit, or a <see cref="PaymentTarget"/> already counted that the bank may take back.
/// </summary>
public abstract record MatchTarget
{
    private protected MatchTarget() { }

    /// <summary>The caller's id, unique in a book over all kinds of targets.</summary>
    public required string Id { get; init; }
}
