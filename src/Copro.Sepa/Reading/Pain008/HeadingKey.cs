namespace Copro.Sepa;

/// <summary>
/// What the collections of a group say, one by one, of a part of its heading (payment type, creditor identifier) that the group itself
/// leaves out: in one run of bytes, so that equal ones are judged once.
/// </summary>
/// <param name="element">The part's element in a collection.</param>
/// <param name="whole">The part.</param>
/// <param name="fields">What it says.</param>
internal sealed class HeadingKey(string element, Field whole, params Field[] fields)
{
    private byte[] _open = new byte[128];
    private byte[] _next = new byte[128];
    private int _openLength;
    private int _nextLength;

    /// <summary>The part's element in a collection.</summary>
    public string Element => element;

    /// <summary>Whether the present collection says the same as the one the heading was opened with.</summary>
    public bool IsSame => _next.AsSpan(0, _nextLength).SequenceEqual(_open.AsSpan(0, _openLength));

    /// <summary>Whether both say something, and not the same.</summary>
    public bool IsContradiction => _nextLength > 0 && _openLength > 0 && !IsSame;

    /// <summary>Takes what a collection says: nothing where the group speaks for it.</summary>
    public void Read(FieldStore collection, FieldStore group)
    {
        _nextLength = 0;
        if (group.Has(whole) || !collection.Has(whole))
        {
            return;
        }

        Append(default, isGiven: true);
        foreach (var field in fields)
        {
            Append(collection[field], collection.Has(field));
        }
    }

    /// <summary>The present collection is the one the heading is opened with.</summary>
    public void Open()
    {
        (_open, _next) = (_next, _open);
        (_openLength, _nextLength) = (_nextLength, 0);
    }

    private void Append(ReadOnlySpan<byte> value, bool isGiven)
    {
        var needed = _nextLength + value.Length + 1;
        if (needed > _next.Length)
        {
            Array.Resize(ref _next, 2 * needed);
        }

        value.CopyTo(_next.AsSpan(_nextLength));
        _next[needed - 1] = (byte)(isGiven ? 1 : 0);
        _nextLength = needed;
    }
}
