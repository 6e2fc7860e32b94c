namespace Copro.BankMatch;

/// <summary>What a movement would pay of what a party owes.</summary>
/// <param name="Kind">How well the amount fits.</param>
/// <param name="Allocations">Item by item, signed.</param>
/// <param name="Credit">What stays over, in minor units.</param>
/// <param name="Weight">In bits: what the fit adds to the identity.</param>
/// <param name="Evidence">What speaks for and against.</param>
/// <param name="IsNamed">Whether a month, call or kind that the payer named decided.</param>
/// <param name="Doubt">Why a person must look although the party is sure; <c>null</c> when none must.</param>
internal sealed record PartyFit(
    FitKind Kind,
    IReadOnlyList<(int Item, long Amount)> Allocations,
    long Credit,
    double Weight,
    IReadOnlyList<MatchEvidence> Evidence,
    bool IsNamed,
    DecidingFact? Doubt
);
