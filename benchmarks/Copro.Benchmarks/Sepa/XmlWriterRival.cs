using System.Globalization;
using System.Text;
using System.Xml;
using Copro.Sepa;

namespace Copro.Benchmarks;

/// <summary>
/// The same document by a plain <see cref="XmlWriter"/>, unindented, UTF-8 to a stream: no check of anything, and names that were
/// spelled beforehand.
/// </summary>
internal sealed class XmlWriterRival(DirectDebitMessage message, Func<string, string> spell)
{
    /// <summary>The namespace of the document, of the version that is written by default.</summary>
    public const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08";

    private static readonly XmlWriterSettings s_settings = new() { Encoding = new UTF8Encoding(false) };

    public void Write(Stream output)
    {
        using var xml = XmlWriter.Create(output, s_settings);
        xml.WriteStartElement("Document", Namespace);
        xml.WriteStartElement("CstmrDrctDbtInitn");
        xml.WriteStartElement("GrpHdr");
        xml.WriteElementString("MsgId", message.MessageId);
        xml.WriteElementString("CreDtTm", Instant(message.CreatedAt));
        xml.WriteElementString("NbOfTxs", message.Count().ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("CtrlSum", message.Total().ToAmountString());
        Nested(xml, message.InitiatingParty.Name!, "InitgPty", "Nm");
        xml.WriteEndElement();
        foreach (var group in message.Groups)
        {
            Group(xml, group);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>An instant as the message has it.</summary>
    public static string Instant(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>A date as the message has it.</summary>
    public static string Date(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    private void Group(XmlWriter xml, CollectionGroup group)
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
        xml.WriteStartElement("CdtrSchmeId");
        xml.WriteStartElement("Id");
        xml.WriteStartElement("PrvtId");
        xml.WriteStartElement("Othr");
        xml.WriteElementString("Id", group.Creditor.Identifier.ToString());
        Nested(xml, "SEPA", "SchmeNm", "Prtry");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        foreach (var collection in group.Collections)
        {
            Collection(xml, collection);
        }

        xml.WriteEndElement();
    }

    private void Collection(XmlWriter xml, Collection collection)
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
        Nested(xml, spell(collection.Debtor.Name), "Dbtr", "Nm");
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
}
