namespace Copro.Ledger;

/// <summary>What is asked of a movement before it is staged: errors keep it out of the daybook, warnings let it in.</summary>
public static class StagingRules
{
    /// <summary>Judges a movement.</summary>
    /// <param name="receipt">The movement.</param>
    /// <param name="entity">Its entity; <c>null</c> when the books have none of that code.</param>
    /// <param name="debtorAccount">The account it names; <c>null</c> when it names none or the entity has none of that code.</param>
    /// <param name="today">The business day in the zone of the source: a later date is refused.</param>
    public static IReadOnlyList<Diagnostic> Check(
        Receipt receipt,
        Entity? entity,
        DebtorAccount? debtorAccount,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var findings = new List<Diagnostic>();
        if (receipt.Amount.IsZero)
        {
            findings.Add(LedgerDiagnostics.ZeroAmount.At(default, receipt.Key.ToString()));
        }

        if (receipt.Date > today)
        {
            findings.Add(LedgerDiagnostics.FutureDate.At(default, receipt.Key.ToString(), receipt.Date, today));
        }

        if (entity is null)
        {
            findings.Add(LedgerDiagnostics.UnknownEntity.At(default, receipt.Entity));
            return findings;
        }

        if (receipt.Amount.Currency != entity.Currency)
        {
            findings.Add(
                LedgerDiagnostics.CurrencyMismatch.At(
                    default,
                    receipt.Key.ToString(),
                    receipt.Amount.Currency.Code,
                    entity.Code,
                    entity.Currency.Code
                )
            );
        }

        if (receipt.Account is not null && debtorAccount is null)
        {
            findings.Add(LedgerDiagnostics.UnknownDebtorAccount.At(default, receipt.Key.ToString(), entity.Code));
        }

        return findings;
    }
}
