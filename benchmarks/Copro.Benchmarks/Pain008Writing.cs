using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using BenchmarkDotNet.Attributes;
using Copro.Sepa;

namespace Copro.Benchmarks;

/// <summary>A thousand collections of one creditor to pain.008.001.08.</summary>
public class Pain008Writing
{
    private const int Count = 1_000;
    private const int BytesOfACollection = 1_000;

    private readonly Pain008Writer _writer = new();
    private readonly ArrayBufferWriter<byte> _output = new(Count * BytesOfACollection);
    private readonly MemoryStream _stream = new(Count * BytesOfACollection);
    private DirectDebitMessage _message = null!;

    [GlobalSetup]
    public void Setup()
    {
        var group = new CollectionGroup
        {
            Id = "BENCH-1-1",
            Sequence = SequenceType.OneOff,
            CollectionDate = new DateOnly(2026, 11, 26),
            Creditor = new Creditor
            {
                Name = "Syndicat Les Tilleuls",
                Identifier = CreditorIdentifier.Parse("FR72ZZZ123456"),
                Iban = Iban.Parse("FR1420041010050500013M02606"),
                Bic = Bic.Parse("PSSTFRPPPAR"),
            },
            Collections = [.. Enumerable.Range(1, Count).Select(Collect)],
        };
        _message = new DirectDebitMessage
        {
            MessageId = "BENCH-1",
            CreatedAt = new DateTimeOffset(2026, 11, 22, 18, 30, 0, TimeSpan.FromHours(1)),
            InitiatingParty = new InitiatingParty { Name = "Agence du Port" },
            Groups = [group],
        };
    }

    /// <summary>Checks everything, then writes.</summary>
    [Benchmark(Baseline = true)]
    public int Sepa_Write_1k()
    {
        _output.ResetWrittenCount();
        _writer.Write(_message, _output);
        return _output.WrittenCount;
    }

    /// <summary>The same elements by hand: no check of anything, and no SEPA characters.</summary>
    [Benchmark]
    public long XmlWriter_Write_1k()
    {
        _stream.SetLength(0);
        using (var xml = XmlWriter.Create(_stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("Document", Pain008Writer.Namespace);
            xml.WriteStartElement("CstmrDrctDbtInitn");
            WriteHeader(xml);
            foreach (var group in _message.Groups)
            {
                WriteGroup(xml, group);
            }
        }

        return _stream.Length;
    }

    private static Collection Collect(int number) =>
        new()
        {
            EndToEndId = string.Create(CultureInfo.InvariantCulture, $"450D{number:D6}-2026T4"),
            Amount = new Money((number * 37) + 10_000, Currency.Eur),
            Mandate = MandateReference.Parse(string.Create(CultureInfo.InvariantCulture, $"S001-450D{number:D6}")),
            MandateSignedOn = new DateOnly(2026, 11, 20),
            Debtor = new Debtor { Name = "Pierre Propriétaire", Iban = Iban.Parse("FR7630006000011234567890189") },
            RemittanceText = "Charges 2026 T4",
        };

    private void WriteHeader(XmlWriter xml)
    {
        xml.WriteStartElement("GrpHdr");
        xml.WriteElementString("MsgId", _message.MessageId);
        xml.WriteElementString(
            "CreDtTm",
            _message.CreatedAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
        );
        xml.WriteElementString("NbOfTxs", _message.Count().ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("CtrlSum", _message.Total().ToAmountString());
        Nested(xml, _message.InitiatingParty.Name!, "InitgPty", "Nm");
        xml.WriteEndElement();
    }

    private static void WriteGroup(XmlWriter xml, CollectionGroup group)
    {
        xml.WriteStartElement("PmtInf");
        xml.WriteElementString("PmtInfId", group.Id);
        xml.WriteElementString("PmtMtd", "DD");
        xml.WriteElementString("NbOfTxs", group.Collections.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("CtrlSum", group.Total().ToAmountString());
        xml.WriteStartElement("PmtTpInf");
        Nested(xml, "SEPA", "SvcLvl", "Cd");
        Nested(xml, "CORE", "LclInstrm", "Cd");
        xml.WriteElementString("SeqTp", "OOFF");
        xml.WriteEndElement();
        xml.WriteElementString("ReqdColltnDt", Date(group.CollectionDate));
        Nested(xml, group.Creditor.Name, "Cdtr", "Nm");
        Nested(xml, group.Creditor.Iban.ToElectronicString(), "CdtrAcct", "Id", "IBAN");
        Nested(xml, group.Creditor.Bic.ToString(), "CdtrAgt", "FinInstnId", "BICFI");
        xml.WriteElementString("ChrgBr", "SLEV");
        Nested(xml, group.Creditor.Identifier.ToString(), "CdtrSchmeId", "Id", "PrvtId", "Othr", "Id");
        foreach (var collection in group.Collections)
        {
            WriteCollection(xml, collection);
        }

        xml.WriteEndElement();
    }

    private static void WriteCollection(XmlWriter xml, Collection collection)
    {
        xml.WriteStartElement("DrctDbtTxInf");
        Nested(xml, collection.EndToEndId, "PmtId", "EndToEndId");
        xml.WriteStartElement("InstdAmt");
        xml.WriteAttributeString("Ccy", "EUR");
        xml.WriteString(collection.Amount.ToAmountString());
        xml.WriteEndElement();
        xml.WriteStartElement("DrctDbtTx");
        xml.WriteStartElement("MndtRltdInf");
        xml.WriteElementString("MndtId", collection.Mandate.ToString());
        xml.WriteElementString("DtOfSgntr", Date(collection.MandateSignedOn));
        xml.WriteEndElement();
        xml.WriteEndElement();
        Nested(xml, "NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id");
        Nested(xml, collection.Debtor.Name, "Dbtr", "Nm");
        Nested(xml, collection.Debtor.Iban.ToElectronicString(), "DbtrAcct", "Id", "IBAN");
        Nested(xml, collection.RemittanceText!, "RmtInf", "Ustrd");
        xml.WriteEndElement();
    }

    private static void Nested(XmlWriter xml, string text, params ReadOnlySpan<string> path)
    {
        foreach (var element in path)
        {
            xml.WriteStartElement(element);
        }

        xml.WriteString(text);
        for (var i = 0; i < path.Length; i++)
        {
            xml.WriteEndElement();
        }
    }

    private static string Date(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
