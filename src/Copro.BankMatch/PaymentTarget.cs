namespace Copro.BankMatch;

/// <summary>
/// A payment already counted that the bank may take back: a direct debit for 13 months, a cheque, a card payment. A return found for
/// it reopens exactly what it paid.
/// </summary>
public sealed record PaymentTarget : MatchTarget
{
    /// <summary>The debtor's account.</summary>
    public required string Account { get; init; }

    /// <summary>The debtor's name; the account when empty.</summary>
    public string Debtor { get; init; } = string.Empty;

    /// <summary>What was paid, positive.</summary>
    public required Money Amount { get; init; }

    /// <summary>By what means.</summary>
    public MeansOfPayment Means { get; init; }

    /// <summary>When; <c>null</c> when not known.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>The end-to-end id.</summary>
    public string? EndToEndId { get; init; }

    /// <summary>The mandate (RUM).</summary>
    public string? Mandate { get; init; }

    /// <summary>The number of the cheque.</summary>
    public string? Cheque { get; init; }

    /// <summary>The debtor's bank account.</summary>
    public BankAccountNumber PayerAccount { get; init; }

    /// <summary>
    /// What it paid, item by item, positive; empty when it stands for itself: a return is then allocated to the payment's own id.
    /// </summary>
    public IReadOnlyList<MatchAllocation> Paid { get; init; } = [];

    /// <summary>The name to match: the debtor, or the account where none is given.</summary>
    public string Party => Debtor.Length > 0 ? Debtor : Account;
}
