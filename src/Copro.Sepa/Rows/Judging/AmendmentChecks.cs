namespace Copro.Sepa;

/// <summary>What changed in a mandate (<c>AmdmntInfDtls</c>): something, nothing twice, and each in its shape.</summary>
internal sealed class AmendmentChecks(ElementChecks checks, JudgeSettings settings)
{
    private const string Details = "DrctDbtTx/MndtRltdInf/AmdmntInfDtls";
    private const string OldMandate = $"{Details}/OrgnlMndtId";
    private const string OldCreditor = $"{Details}/OrgnlCdtrSchmeId";
    private const string OldAccount = $"{Details}/OrgnlDbtrAcct";
    private const string OldBank = $"{Details}/OrgnlDbtrAgt";

    /// <summary>Checks the amendment of a collection, which it has.</summary>
    public void Check(in ElementPlace place, in NormalRow row, GroupContext group)
    {
        var amendment = row.Amendment!;
        if (amendment.IsEmpty)
        {
            checks.Add(SepaDiagnostics.AmendmentEmpty, place, Details);
            return;
        }

        checks.Text(place, $"{OldCreditor}/Nm", amendment.OriginalCreditorName, group.Rules.MaxNameLength);
        Unchanged(place, row, amendment, group.Heading.Creditor);
        if (amendment.IsNewDebtorAccount)
        {
            Alone(place, amendment);
        }

        if (amendment.OriginalDebtorBank.HasValue)
        {
            var bic = System.Text.Encoding.ASCII.GetBytes(amendment.OriginalDebtorBank.ToString());
            BankChecks.Version(checks, place, OldBank, bic, settings);
        }
    }

    /// <summary>SMNDA says the account changed, whichever the bank: the old one has no place beside it.</summary>
    private void Alone(in ElementPlace place, MandateAmendment amendment)
    {
        if (amendment.OriginalDebtorAccount.HasValue)
        {
            checks.Add(SepaDiagnostics.NewAccountNotAlone, place, OldAccount, "OrgnlDbtrAcct/Id/IBAN");
        }

        if (amendment.OriginalDebtorBank.HasValue)
        {
            checks.Add(SepaDiagnostics.NewAccountNotAlone, place, OldBank, "OrgnlDbtrAgt");
        }
    }

    private void Unchanged(in ElementPlace place, in NormalRow row, MandateAmendment amendment, Creditor creditor)
    {
        Span<byte> buffer = stackalloc byte[Iban.MaxLength + 1];
        if (Same(amendment.OriginalMandate, row.MandateReference, buffer))
        {
            checks.Add(SepaDiagnostics.AmendmentUnchanged, place, OldMandate, "OrgnlMndtId");
        }

        if (amendment.OriginalCreditor.HasValue && amendment.OriginalCreditor == creditor.Identifier)
        {
            checks.Add(SepaDiagnostics.AmendmentUnchanged, place, $"{OldCreditor}/Id", "OrgnlCdtrSchmeId");
        }

        if (Same(amendment.OriginalDebtorAccount, row.DebtorIban, buffer, "E"))
        {
            checks.Add(SepaDiagnostics.AmendmentUnchanged, place, OldAccount, "OrgnlDbtrAcct");
        }

        if (Same(amendment.OriginalDebtorBank, row.DebtorBic, buffer))
        {
            checks.Add(SepaDiagnostics.AmendmentUnchanged, place, OldBank, "OrgnlDbtrAgt");
        }
    }

    private static bool Same<T>(
        T before,
        ReadOnlySpan<byte> now,
        Span<byte> buffer,
        ReadOnlySpan<char> format = default
    )
        where T : IUtf8SpanFormattable =>
        !now.IsEmpty
        && before.TryFormat(buffer, out var written, format, provider: null)
        && now.SequenceEqual(buffer[..written]);
}
