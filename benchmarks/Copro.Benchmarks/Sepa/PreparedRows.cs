using System.Globalization;
using System.Text;
using Copro.Sepa;

namespace Copro.Benchmarks;

/// <summary>Rows that lie ready in memory as UTF-8: what a source gives that costs nothing itself.</summary>
internal sealed class PreparedRows : ICollectionRowSource
{
    private const int Fields = 6;

    private readonly List<byte> _building = [];
    private readonly List<GroupHeading> _headings = [];
    private readonly List<int> _ends = [];
    private readonly byte[] _text;
    private readonly int[] _offsets;
    private int _next;

    public PreparedRows(IReadOnlyList<CollectionOrder> orders)
    {
        var known = new Dictionary<GroupHeading, GroupHeading>();
        foreach (var order in orders)
        {
            var heading = new GroupHeading
            {
                Creditor = order.Creditor,
                Sequence = order.Sequence,
                CollectionDate = order.CollectionDate,
            };
            known.TryAdd(heading, heading);
            _headings.Add(known[heading]);
            var collection = order.Collection;
            Add(collection.EndToEndId);
            Add(collection.Amount.ToAmountString());
            Add(collection.Mandate.ToString());
            Add(collection.MandateSignedOn.ToString("O", CultureInfo.InvariantCulture));
            Add(collection.Debtor.Name);
            Add(collection.Debtor.Iban.ToElectronicString());
        }

        _text = [.. _building];
        _offsets = [0, .. _ends];
    }

    public bool IsRewindable => true;

    public void Rewind() => _next = 0;

    public bool TryRead(ref CollectionRow row)
    {
        if (_next == _headings.Count)
        {
            return false;
        }

        var field = _next * Fields;
        row.Heading = _headings[_next];
        row.EndToEndId = Text(field);
        row.Amount = Text(field + 1);
        row.MandateReference = Text(field + 2);
        row.MandateSignedOn = Text(field + 3);
        row.DebtorName = Text(field + 4);
        row.DebtorIban = Text(field + 5);
        row.RemittanceText = "Charges 2026 T4"u8;
        _next++;
        return true;
    }

    private void Add(string text)
    {
        _building.AddRange(Encoding.UTF8.GetBytes(text));
        _ends.Add(_building.Count);
    }

    private ReadOnlySpan<byte> Text(int field) => _text.AsSpan(_offsets[field], _offsets[field + 1] - _offsets[field]);
}
