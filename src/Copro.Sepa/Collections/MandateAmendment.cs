namespace Copro.Sepa;

/// <summary>
/// What changed in a mandate since the debtor's bank last heard of it (<c>AmdmntInfDtls</c>): at least one of RUM,
/// creditor, account and bank, in any combination; SMNDA leaves old account and old bank out. Repeat it with every collection until one of them has settled.
/// </summary>
public sealed record MandateAmendment
{
    /// <summary><c>OrgnlMndtId</c> (AT-M005): the RUM before; <c>default</c> when it did not change.</summary>
    public MandateReference OriginalMandate { get; init; }

    /// <summary>
    /// <c>OrgnlCdtrSchmeId/Nm</c> (AT-M004): the creditor's name before, at most 70 characters; <c>null</c> when it did not change.
    /// </summary>
    public string? OriginalCreditorName { get; init; }

    /// <summary><c>OrgnlCdtrSchmeId/Id</c> (AT-M004): the ICS before; <c>default</c> when it did not change.</summary>
    public CreditorIdentifier OriginalCreditor { get; init; }

    /// <summary><c>OrgnlDbtrAcct/Id/IBAN</c>: the debtor's account before, at the same bank; <c>default</c> when not given.</summary>
    public Iban OriginalDebtorAccount { get; init; }

    /// <summary>
    /// <c>OrgnlDbtrAcct/Id/Othr/Id</c> = SMNDA, "same mandate, new debtor account": the account changed, whichever the bank
    /// (rulebook 9.0, November 2016). Never beside <see cref="OriginalDebtorAccount"/> or <see cref="OriginalDebtorBank"/>.
    /// </summary>
    public bool IsNewDebtorAccount { get; init; }

    /// <summary><c>OrgnlDbtrAgt</c>: the BIC of the debtor's bank before; <c>default</c> when it did not change.</summary>
    public Bic OriginalDebtorBank { get; init; }

    /// <summary>Whether it says nothing, which the writer refuses (MD02).</summary>
    public bool IsEmpty =>
        !OriginalMandate.HasValue
        && string.IsNullOrEmpty(OriginalCreditorName)
        && !OriginalCreditor.HasValue
        && !OriginalDebtorAccount.HasValue
        && !IsNewDebtorAccount
        && !OriginalDebtorBank.HasValue;

    /// <summary>Says nothing about a person.</summary>
    public override string ToString() => IsEmpty ? "no amendment" : "amendment";
}
