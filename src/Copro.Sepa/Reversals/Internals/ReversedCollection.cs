namespace Copro.Sepa;

/// <summary>A collection that is given back, with the group it was collected in.</summary>
internal sealed record ReversedCollection(CollectionGroup Group, Collection Collection, CollectionReversal Reversal)
{
    /// <summary>What is given back.</summary>
    public Money Amount => Reversal.Amount ?? Collection.Amount;

    /// <summary>Those of a checked message, in the order in which they were collected.</summary>
    public static List<ReversedCollection> AllOf(ReversalMessage message)
    {
        var wanted = message.Reversals.ToDictionary(reversal => reversal.EndToEndId, StringComparer.Ordinal);
        return
        [
            .. from collected in message.Original.Groups
            from collection in collected.Collections
            where wanted.ContainsKey(collection.EndToEndId)
            select new ReversedCollection(collected, collection, wanted[collection.EndToEndId]),
        ];
    }
}
