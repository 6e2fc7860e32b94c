using System.Buffers;
using System.Text;
using Copro.Sepa;

namespace Copro.Benchmarks;

/// <summary>Collections that were judged and brought into the form they are written in: what the pen gets, ready in memory.</summary>
internal sealed class NormalRows
{
    private readonly DirectDebitMessage _message;
    private readonly List<(GroupHeading Heading, Row[] Rows)> _groups = [];

    public NormalRows(DirectDebitMessage message)
    {
        _message = message;
        foreach (var group in message.Groups)
        {
            _groups.Add((ObjectRows.HeadingOf(group), [.. group.Collections.Select(RowOf)]));
        }
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
        for (var i = 0; i < _groups.Count; i++)
        {
            var (heading, rows) = _groups[i];
            pen.OpenGroup(output, heading, _message.Groups[i].Id, rows.Length, rows.Sum(row => row.Cents));
            var normal = default(NormalRow);
            foreach (var row in rows)
            {
                row.Show(ref normal);
                pen.WriteCollection(output, normal);
            }

            Pain008Pen.CloseGroup(output);
        }

        Pain008Pen.Close(output);
    }

    private static Row RowOf(Collection collection) =>
        new(
            Encoding.UTF8.GetBytes(collection.EndToEndId),
            collection.Amount.MinorUnits,
            Encoding.UTF8.GetBytes(collection.Mandate.ToString()),
            collection.MandateSignedOn,
            Encoding.UTF8.GetBytes(SepaText.Transliterate(collection.Debtor.Name)),
            Encoding.UTF8.GetBytes(collection.Debtor.Iban.ToElectronicString()),
            Encoding.UTF8.GetBytes(collection.RemittanceText!)
        );

    private sealed record Row(
        byte[] EndToEndId,
        long Cents,
        byte[] Mandate,
        DateOnly SignedOn,
        byte[] Debtor,
        byte[] Iban,
        byte[] Remittance
    )
    {
        public void Show(ref NormalRow normal)
        {
            normal.EndToEndId = EndToEndId;
            normal.Cents = Cents;
            normal.MandateReference = Mandate;
            normal.MandateSignedOn = SignedOn;
            normal.DebtorName = Debtor;
            normal.DebtorIban = Iban;
            normal.RemittanceText = Remittance;
        }
    }
}
