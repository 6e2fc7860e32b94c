namespace Copro.Sepa;

/// <summary>What only shows across the whole message: ids, one-off mandates and collections that come twice.</summary>
internal sealed class DuplicateChecks(ElementChecks checks)
{
    private readonly Dictionary<string, ElementPlace> _endToEndIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ElementPlace> _oneOffs = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Mandate, Money Amount, DateOnly Date), ElementPlace> _collections = [];

    /// <summary>Looks at the next collection.</summary>
    public void Check(in ElementPlace place, CollectionGroup group, Collection collection)
    {
        if (!string.IsNullOrEmpty(collection.EndToEndId) && !_endToEndIds.TryAdd(collection.EndToEndId, place))
        {
            var first = _endToEndIds[collection.EndToEndId].PathOf("PmtId/EndToEndId");
            checks.Add(SepaDiagnostics.EndToEndIdTwice, place, "PmtId/EndToEndId", collection.EndToEndId, first);
        }

        if (!collection.Mandate.HasValue || !group.Creditor.Identifier.HasValue)
        {
            return;
        }

        var mandate = MandateKeys.Of(group.Creditor.Identifier, collection.Mandate);
        if (group.Sequence == SequenceType.OneOff)
        {
            OneOff(place, mandate, collection.Mandate);
        }
        else if (!_collections.TryAdd((mandate, collection.Amount, group.CollectionDate), place))
        {
            var first = _collections[(mandate, collection.Amount, group.CollectionDate)].PathOf("InstdAmt");
            checks.Add(SepaDiagnostics.SameCollectionTwice, place, "InstdAmt", collection.Mandate.ToString(), first);
        }
    }

    private void OneOff(in ElementPlace place, string key, MandateReference mandate)
    {
        const string Element = "DrctDbtTx/MndtRltdInf/MndtId";
        if (!_oneOffs.TryAdd(key, place))
        {
            var first = _oneOffs[key].PathOf(Element);
            checks.Add(SepaDiagnostics.OneOffMandateTwice, place, Element, mandate.ToString(), first);
        }
    }
}
