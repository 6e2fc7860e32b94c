namespace Copro.Sepa;

/// <summary>
/// What is new about a mandate, given to <see cref="OneOffMandates.Amend"/>: at least one thing. What was before stays known as the
/// mandate's <see cref="SepaMandate.PendingAmendment"/> until a collection has told the debtor's bank and settled.
/// </summary>
public sealed record MandateChange
{
    /// <summary>The RUM from now on; <c>default</c> when it stays. It must be free for the ICS: the caller sees to that.</summary>
    public MandateReference Reference { get; init; }

    /// <summary>The ICS from now on; <c>default</c> when it stays.</summary>
    public CreditorIdentifier Creditor { get; init; }

    /// <summary>The creditor's name until now, 1 to 70 characters; <c>null</c> when it stays. A mandate does not hold the new one.</summary>
    public string? FormerCreditorName { get; init; }

    /// <summary>The debtor's account from now on, at whichever bank; <c>default</c> when it stays.</summary>
    public Iban DebtorIban { get; init; }

    /// <summary>The BIC that goes with <see cref="DebtorIban"/>; <c>default</c> where it was not given.</summary>
    public Bic DebtorBic { get; init; }

    /// <summary>Whether it says nothing, which is misuse.</summary>
    public bool IsEmpty =>
        !Reference.HasValue && !Creditor.HasValue && string.IsNullOrEmpty(FormerCreditorName) && !DebtorIban.HasValue;

    /// <summary>Says nothing about a person.</summary>
    public override string ToString() => "mandate change";
}
