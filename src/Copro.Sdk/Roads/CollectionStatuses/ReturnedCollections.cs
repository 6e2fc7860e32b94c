using Copro.BankMatch;
using Copro.Ledger;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>
/// Ties what came back on the account to what was presented, and lets the mandates have served: a one-off collection that came back had
/// settled, and a new one needs a new mandate.
/// </summary>
internal sealed class ReturnedCollections(
    IReadOnlyList<PresentedCollection> presented,
    OneOffMandates mandates,
    DateTimeOffset now
)
{
    private readonly Dictionary<string, StateRecord> _states = new(StringComparer.Ordinal);

    /// <summary>The mandates from now on.</summary>
    public IReadOnlyList<StateRecord> States => [.. _states.Values];

    /// <summary>How many came back, known or not.</summary>
    public int Count { get; private set; }

    /// <summary>The collection a part belongs to; <c>null</c> when none fits, or several do.</summary>
    public PresentedCollection? Take(DirectDebitReturnPart part)
    {
        Count++;
        var ours = Find(presented, part);
        if (ours?.Mandate.Status == MandateStatus.Reserved)
        {
            var spent = mandates.Spend(ours.Mandate, ours.Presentation.MessageId, now);
            _states[SepaMandateState.KeyOf(ours.Mandate)] = MandateRecords.Mandate(spent.Mandate, ours.Stored.Version);
        }

        return ours;
    }

    /// <summary>The one collection a part fits: by its end-to-end id, else by its mandate and amount.</summary>
    public static PresentedCollection? Find(IReadOnlyList<PresentedCollection> presented, DirectDebitReturnPart part)
    {
        var candidates = presented.Where(known => known.IsNamedBy(part.EndToEndId)).ToList();
        candidates = candidates.Count > 0 ? candidates : [.. presented.Where(known => HasItsMandate(known, part))];
        return candidates.Count == 1 ? candidates[0] : null;
    }

    private static bool HasItsMandate(PresentedCollection known, DirectDebitReturnPart part) =>
        known.Presentation.Mandate.ToString() == part.Mandate
        && !known.IsOfEarlier(part.EndToEndId)
        && (part.Amount is not { } amount || amount.Abs() == known.Presentation.Amount);
}
