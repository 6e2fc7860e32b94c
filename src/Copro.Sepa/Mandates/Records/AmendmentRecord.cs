namespace Copro.Sepa;

/// <summary>A pending amendment as it is stored, inside its mandate; since schema version 2.</summary>
internal sealed record AmendmentRecord
{
    public string? OriginalMandate { get; init; }
    public string? OriginalCreditor { get; init; }
    public string? OriginalCreditorName { get; init; }
    public string? OriginalDebtorAccount { get; init; }
    public bool IsNewDebtorAccount { get; init; }
    public string? OriginalDebtorBank { get; init; }

    public static AmendmentRecord? Of(MandateAmendment? amendment) =>
        amendment is null
            ? null
            : new AmendmentRecord
            {
                OriginalMandate = TextOf(amendment.OriginalMandate.HasValue, amendment.OriginalMandate.ToString()),
                OriginalCreditor = TextOf(amendment.OriginalCreditor.HasValue, amendment.OriginalCreditor.ToString()),
                OriginalCreditorName = amendment.OriginalCreditorName,
                OriginalDebtorAccount = TextOf(
                    amendment.OriginalDebtorAccount.HasValue,
                    amendment.OriginalDebtorAccount.ToElectronicString()
                ),
                IsNewDebtorAccount = amendment.IsNewDebtorAccount,
                OriginalDebtorBank = TextOf(
                    amendment.OriginalDebtorBank.HasValue,
                    amendment.OriginalDebtorBank.ToString()
                ),
            };

    public MandateAmendment ToAmendment() =>
        new()
        {
            OriginalMandate = OriginalMandate is null ? default : MandateReference.Parse(OriginalMandate),
            OriginalCreditor = OriginalCreditor is null ? default : CreditorIdentifier.Parse(OriginalCreditor),
            OriginalCreditorName = OriginalCreditorName,
            OriginalDebtorAccount = OriginalDebtorAccount is null ? default : Iban.Parse(OriginalDebtorAccount),
            IsNewDebtorAccount = IsNewDebtorAccount,
            OriginalDebtorBank = OriginalDebtorBank is null ? default : Bic.Parse(OriginalDebtorBank),
        };

    private static string? TextOf(bool hasValue, string text) => hasValue ? text : null;
}
