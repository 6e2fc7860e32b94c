namespace Copro.Sepa.Tests.Volume;

/// <summary>Rows out of a list, as often as wanted or once.</summary>
internal sealed class ListedRows(IReadOnlyList<RowValues> rows, bool isRewindable = true) : ICollectionRowSource
{
    private int _next;

    public bool IsRewindable => isRewindable;

    public void Rewind() => _next = isRewindable ? 0 : throw new NotSupportedException();

    public bool TryRead(ref CollectionRow row)
    {
        if (_next == rows.Count)
        {
            return false;
        }

        row = rows[_next++].ToRow();
        return true;
    }
}
