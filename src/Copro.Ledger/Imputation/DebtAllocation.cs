namespace Copro.Ledger;

/// <summary>What one debt received of a payment: costs first, then interest, then capital (Code civil 1343-1).</summary>
/// <param name="Id">The debt.</param>
/// <param name="Fees">To its costs, in minor units.</param>
/// <param name="Interest">To its interest.</param>
/// <param name="Principal">To its capital.</param>
/// <param name="Reason">Why.</param>
public sealed record DebtAllocation(string Id, long Fees, long Interest, long Principal, AllocationReason Reason)
{
    /// <summary>All it received.</summary>
    public long Total => Fees + Interest + Principal;

    /// <summary>The reason in a sentence, with its article.</summary>
    public string Explain(DiagnosticLanguage language)
    {
        var (english, french) = Reason switch
        {
            AllocationReason.Designated => (
                "Designated by the payer (Code civil, art. 1342-10, first paragraph).",
                "Dette désignée par le payeur (Code civil, art. 1342-10, al. 1)."
            ),
            AllocationReason.Due => (
                "Due, and first by the debtor's interest in settling it, then by age (Code civil, art. 1342-10, second paragraph).",
                "Dette échue que le débiteur avait le plus d'intérêt à acquitter, puis la plus ancienne (Code civil, art. 1342-10, al. 2)."
            ),
            AllocationReason.DueProRata => (
                "Due and equal to others: shared in proportion (Code civil, art. 1342-10, second paragraph).",
                "Dettes échues égales en tout : imputation proportionnelle (Code civil, art. 1342-10, al. 2)."
            ),
            AllocationReason.NotYetDue => (
                "Not yet due; everything due is paid (Code civil, art. 1342-10, second paragraph).",
                "Dette non échue, toutes les dettes échues étant payées (Code civil, art. 1342-10, al. 2)."
            ),
            AllocationReason.NotYetDueProRata => (
                "Not yet due and equal to others: shared in proportion (Code civil, art. 1342-10, second paragraph).",
                "Dettes non échues égales en tout : imputation proportionnelle (Code civil, art. 1342-10, al. 2)."
            ),
            _ => ("The payment did not reach it.", "Le paiement ne l'a pas atteinte."),
        };
        return language == DiagnosticLanguage.French ? french : english;
    }
}
