namespace Copro.BankMatch;

/// <summary>By booking date, then document, place in it, id: an order that the order of input cannot change.</summary>
internal sealed class MovementOrder : IComparer<Movement>
{
    public static MovementOrder Instance { get; } = new();

    public int Compare(Movement? x, Movement? y)
    {
        var a = x!.Transaction;
        var b = y!.Transaction;
        var order = Nullable.Compare(a.BookedOn, b.BookedOn);
        order = order != 0 ? order : string.CompareOrdinal(a.Document, b.Document);
        order = order != 0 ? order : a.Ordinal.CompareTo(b.Ordinal);
        order = order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
        order = order != 0 ? order : a.Amount.MinorUnits.CompareTo(b.Amount.MinorUnits);
        return order != 0 ? order : string.CompareOrdinal(a.Label, b.Label);
    }
}
