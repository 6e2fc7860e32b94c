namespace Copro.BankMatch;

/// <summary>
/// An amount due (échéance, appel, loyer dû), a credit note, or an invoice we owe. Positive when owed to us, negative when a credit
/// note or owed by us: a credit pays positive items, a debit negative ones.
/// </summary>
public sealed record OpenItemTarget : MatchTarget
{
    /// <summary>
    /// What it is: <c>rent</c>, <c>charges</c>, <c>works</c>, <c>deposit</c>, <c>supplierInvoice</c>, <c>creditNote</c> or a word of the
    /// caller's; only <c>supplierInvoice</c>, <c>deposit</c> and <c>creditNote</c> change how it is matched.
    /// </summary>
    public string Kind { get; init; } = string.Empty;

    /// <summary>The debtor's account: items of one account have one debtor.</summary>
    public required string Account { get; init; }

    /// <summary>The debtor's name; the account when empty.</summary>
    public string Debtor { get; init; } = string.Empty;

    /// <summary>The whole amount, signed as the type says.</summary>
    public required Money Amount { get; init; }

    /// <summary>How much of it is settled already, with the sign of <see cref="Amount"/>; zero by default.</summary>
    public Money Settled { get; init; }

    /// <summary>By what means it was settled.</summary>
    public MeansOfPayment SettledBy { get; init; }

    /// <summary>When it was settled; <c>null</c> when not known.</summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>When it is due; <c>null</c> counts as due.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The month it is for, its first day; <c>null</c> when it is for none.</summary>
    public DateOnly? Period { get; init; }

    /// <summary>Our reference of it, as the debtor may write it; an ISO 11649 reference too.</summary>
    public string? Reference { get; init; }

    /// <summary>The end-to-end id of the direct debit that collects it.</summary>
    public string? EndToEndId { get; init; }

    /// <summary>The mandate (RUM) it is collected under.</summary>
    public string? Mandate { get; init; }

    /// <summary>The account its debtor is known to pay from.</summary>
    public BankAccountNumber PayerAccount { get; init; }

    /// <summary>The own account it is to be paid to; <c>default</c> for any. A payment on another is misdirected and not matched.</summary>
    public BankAccountNumber OwnAccount { get; init; }

    /// <summary>The batch of direct debits it was sent in, where no <see cref="SettlementTarget"/> stands for the batch.</summary>
    public string? Batch { get; init; }

    /// <summary>The number of the cheque that pays it, where no <see cref="SettlementTarget"/> stands for the remittance.</summary>
    public string? Cheque { get; init; }

    /// <summary>The card transaction that pays it, where no <see cref="SettlementTarget"/> stands for the takings.</summary>
    public string? Card { get; init; }

    /// <summary>The lot.</summary>
    public string? Lot { get; init; }

    /// <summary>An agency that pays for several debtors.</summary>
    public string? Agency { get; init; }

    /// <summary>The person who lives there, when another pays.</summary>
    public string? Occupant { get; init; }

    /// <summary>Whether housing aid (CAF) is paid for it to us.</summary>
    public bool HasHousingAid { get; init; }

    /// <summary>The housing aid expected for it; <c>null</c> when none is known.</summary>
    public Money? ExpectedAid { get; init; }

    /// <summary>What is still open, with the sign of <see cref="Amount"/>.</summary>
    public Money Remaining => Amount - Settled;

    /// <summary>The name to match: the debtor, or the account where none is given.</summary>
    public string Party => Debtor.Length > 0 ? Debtor : Account;
}
