namespace Copro.BankMatch;

/// <summary>Whether a statement's balances agree with its movements. A gap never removes a movement.</summary>
public sealed record BalanceCheck
{
    /// <summary>The result.</summary>
    public BalanceStatus Status { get; init; }

    /// <summary>Whether opening + movements = closing; <c>null</c> when that cannot be said.</summary>
    public bool? Balanced =>
        Status switch
        {
            BalanceStatus.Ok or BalanceStatus.ChainBroken => true,
            BalanceStatus.Gap => false,
            _ => null,
        };

    /// <summary>Closing − (opening + movements); <c>null</c> when not comparable.</summary>
    public Money? Difference { get; init; }

    /// <summary>Opening − the closing before it; <c>null</c> unless the chain is broken.</summary>
    public Money? ChainDifference { get; init; }

    /// <summary>
    /// The ordinals of the one movement, or the two or three, whose sum is the gap: one left out of the bank's balance, or one
    /// counted twice (then with the opposite sign). Empty when none or when there is no gap.
    /// </summary>
    public IReadOnlyList<int> ExplainedBy { get; init; } = [];
}
