using System.Buffers;
using System.Text;
using Copro.Sepa;

namespace Copro.Benchmarks;

/// <summary>
/// Collections that were judged and brought into the form they are written in: what the pen gets, ready in memory, one behind the
/// other as a source has them.
/// </summary>
internal sealed class NormalRows
{
    private const int Fields = 5;

    private readonly DirectDebitMessage _message;
    private readonly List<byte> _building = [];
    private readonly List<int> _ends = [0];
    private readonly Number[] _numbers;
    private readonly byte[] _text;
    private readonly int[] _offsets;

    public NormalRows(DirectDebitMessage message)
    {
        _message = message;
        _numbers = [.. message.Groups.SelectMany(group => group.Collections).Select(Add)];
        _text = [.. _building];
        _offsets = [.. _ends];
    }

    /// <summary>Writes the message.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        var pen = new Pain008Pen(Pain008Version.V08, TransliterationStyle.French, BankProfile.None);
        var header = new MessageHeader
        {
            MessageId = _message.MessageId,
            CreatedAt = _message.CreatedAt,
            Count = _message.Count(),
            Cents = _message.Total().MinorUnits,
            InitiatingParty = _message.InitiatingParty,
        };
        pen.WriteHeader(output, header);
        var next = 0;
        foreach (var group in _message.Groups)
        {
            var count = group.Collections.Count;
            pen.OpenGroup(output, ObjectRows.HeadingOf(group), group.Id, count, group.Total().MinorUnits);
            var normal = default(NormalRow);
            for (var end = next + count; next < end; next++)
            {
                Show(next, ref normal);
                pen.WriteCollection(output, normal);
            }

            Pain008Pen.CloseGroup(output);
        }

        Pain008Pen.Close(output);
    }

    private Number Add(Collection collection)
    {
        Add(collection.EndToEndId);
        Add(collection.Mandate.ToString());
        Add(SepaText.Transliterate(collection.Debtor.Name));
        Add(collection.Debtor.Iban.ToElectronicString());
        Add(collection.RemittanceText!);
        return new Number(collection.Amount.MinorUnits, collection.MandateSignedOn);
    }

    private void Add(string text)
    {
        _building.AddRange(Encoding.UTF8.GetBytes(text));
        _ends.Add(_building.Count);
    }

    private void Show(int row, ref NormalRow normal)
    {
        var field = row * Fields;
        normal.EndToEndId = Text(field);
        normal.Cents = _numbers[row].Cents;
        normal.MandateReference = Text(field + 1);
        normal.MandateSignedOn = _numbers[row].SignedOn;
        normal.DebtorName = Text(field + 2);
        normal.DebtorIban = Text(field + 3);
        normal.RemittanceText = Text(field + 4);
    }

    private ReadOnlySpan<byte> Text(int field) => _text.AsSpan(_offsets[field], _offsets[field + 1] - _offsets[field]);

    private readonly record struct Number(long Cents, DateOnly SignedOn);
}
