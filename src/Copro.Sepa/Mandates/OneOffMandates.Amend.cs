using System.Diagnostics.CodeAnalysis;

namespace Copro.Sepa;

/// <content>What changes in a mandate, and what the debtor's bank must be told of it.</content>
public sealed partial class OneOffMandates
{
    /// <summary>
    /// Active to Active with other values: what the debtor's bank knows is kept as the pending amendment. Several changes add up;
    /// one that goes back to what the bank knows leaves nothing to tell, but for an account: SMNDA says only that there is a new one.
    /// </summary>
    /// <param name="mandate">An active mandate: one in a file stays what the file says.</param>
    /// <param name="change">What is new.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The change says nothing.</exception>
    [SuppressMessage("Minor Code Smell", "S2325", Justification = "One object answers all events of a mandate.")]
    public MandateTransition Amend(SepaMandate mandate, MandateChange change, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        ArgumentNullException.ThrowIfNull(change);
        if (change.IsEmpty)
        {
            throw new ArgumentException("The change says nothing.", nameof(change));
        }

        if (mandate.Status != MandateStatus.Active)
        {
            return Refused(mandate, SepaDiagnostics.AmendmentRefused.At(default, mandate.Reference.ToString()));
        }

        var amended = After(mandate, change);
        return amended == mandate ? Unchanged(mandate) : Changed(amended, at);
    }

    private static SepaMandate After(SepaMandate mandate, MandateChange change)
    {
        var moved = change.DebtorIban.HasValue && change.DebtorIban != mandate.Debtor.Iban;
        var next = mandate with
        {
            Reference = change.Reference.HasValue ? change.Reference : mandate.Reference,
            Creditor = change.Creditor.HasValue ? change.Creditor : mandate.Creditor,
            Debtor = moved ? mandate.Debtor with { Iban = change.DebtorIban, Bic = change.DebtorBic } : mandate.Debtor,
        };
        var known = mandate.PendingAmendment ?? new MandateAmendment();
        var pending = new MandateAmendment
        {
            OriginalMandate = Original(known.OriginalMandate, mandate.Reference, next.Reference),
            OriginalCreditor = Original(known.OriginalCreditor, mandate.Creditor, next.Creditor),
            OriginalCreditorName = known.OriginalCreditorName ?? change.FormerCreditorName,
            IsNewDebtorAccount = known.IsNewDebtorAccount || moved,
        };
        return next with { PendingAmendment = pending.IsEmpty ? null : pending };
    }

    /// <summary>What the bank knows, when it is not what stands now.</summary>
    private static T Original<T>(T known, T before, T now)
        where T : struct, IEquatable<T>
    {
        var original = known.Equals(default) ? before : known;
        return original.Equals(now) ? default : original;
    }
}
