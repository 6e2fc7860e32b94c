namespace Copro.BankMatch;

/// <summary>An expected settlement that a credit may be.</summary>
/// <param name="Target">Its place in the book.</param>
/// <param name="Weight">In bits.</param>
/// <param name="Fee">Gross − net, in minor units.</param>
/// <param name="IsIdentified">Whether a reference, the counterparty or the kind of operation says so.</param>
/// <param name="IsAmountSure">Whether the amount is the gross, or the fee is within the rule.</param>
/// <param name="Evidence">What speaks for and against.</param>
internal sealed record SettlementCandidate(
    int Target,
    double Weight,
    long Fee,
    bool IsIdentified,
    bool IsAmountSure,
    IReadOnlyList<MatchEvidence> Evidence
);
