namespace Copro.Sepa.Tests.Volume;

/// <summary>Objects as a source of rows, each with a heading of its own, as often as wanted or once.</summary>
internal sealed class OrderRows(IReadOnlyList<CollectionOrder> orders, bool isRewindable = true) : ICollectionRowSource
{
    private readonly ObjectRows _rows = new();
    private int _next;

    public bool IsRewindable => isRewindable;

    public void Rewind() => _next = isRewindable ? 0 : throw new NotSupportedException();

    public bool TryRead(ref CollectionRow row)
    {
        if (_next == orders.Count)
        {
            return false;
        }

        var order = orders[_next++];
        row = _rows.RowOf(HeadingOf(order), order.Collection);
        row.Line = _next;
        return true;
    }

    private static GroupHeading HeadingOf(CollectionOrder order) =>
        new()
        {
            Creditor = order.Creditor,
            UltimateCreditor = order.UltimateCreditor,
            Scheme = order.Scheme,
            Sequence = order.Sequence,
            CategoryPurpose = order.CategoryPurpose,
            CollectionDate = order.CollectionDate,
            BatchBooking = order.BatchBooking,
        };
}
