namespace Copro.Sepa;

/// <summary>Takes what a pain.008 holds, as it is read.</summary>
internal interface ICollectionSink
{
    /// <summary>A group begins; its values are complete with its first collection.</summary>
    void BeginGroup();

    /// <summary>A collection, judged.</summary>
    /// <param name="group">Its group.</param>
    /// <param name="row">The collection; its spans hold until the next.</param>
    /// <param name="normal">The same in its normal form.</param>
    void Take(GroupContext group, in CollectionRow row, in NormalRow normal);

    /// <summary>A group is complete.</summary>
    /// <param name="group">The values of the group itself.</param>
    void EndGroup(FieldStore group);

    /// <summary>Something was found that this model has no place for.</summary>
    /// <param name="element">Its element; <c>null</c> when a finding says more.</param>
    void CannotCarry(string? element = null);
}
