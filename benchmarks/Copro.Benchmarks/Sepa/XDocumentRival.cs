using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Copro.Sepa;

namespace Copro.Benchmarks;

/// <summary>The same document by an <see cref="XDocument"/>, saved unindented, UTF-8 to a stream: no check of anything.</summary>
internal sealed class XDocumentRival(DirectDebitMessage message, Func<string, string> spell)
{
    private static readonly XNamespace s_pain = XmlWriterRival.Namespace;
    private static readonly XmlWriterSettings s_settings = new() { Encoding = new UTF8Encoding(false) };

    public void Write(Stream output)
    {
        using var xml = XmlWriter.Create(output, s_settings);
        new XDocument(Of("Document", Of("CstmrDrctDbtInitn", Header(), message.Groups.Select(Group)))).Save(xml);
    }

    private XElement Header() =>
        Of(
            "GrpHdr",
            Of("MsgId", message.MessageId),
            Of("CreDtTm", XmlWriterRival.Instant(message.CreatedAt)),
            Of("NbOfTxs", message.Count().ToString(CultureInfo.InvariantCulture)),
            Of("CtrlSum", message.Total().ToAmountString()),
            Of("InitgPty", Of("Nm", message.InitiatingParty.Name!))
        );

    private XElement Group(CollectionGroup group) =>
        Of(
            "PmtInf",
            Of("PmtInfId", group.Id),
            Of("PmtMtd", "DD"),
            Of("NbOfTxs", group.Collections.Count.ToString(CultureInfo.InvariantCulture)),
            Of("CtrlSum", group.Total().ToAmountString()),
            Of("PmtTpInf", Of("SvcLvl", Of("Cd", "SEPA")), Of("LclInstrm", Of("Cd", "CORE")), Of("SeqTp", "OOFF")),
            Of("ReqdColltnDt", XmlWriterRival.Date(group.CollectionDate)),
            Of("Cdtr", Of("Nm", group.Creditor.Name)),
            Of("CdtrAcct", Of("Id", Of("IBAN", group.Creditor.Iban.ToElectronicString()))),
            Of("CdtrAgt", Of("FinInstnId", Of("BICFI", group.Creditor.Bic.ToString()))),
            Of("ChrgBr", "SLEV"),
            Of(
                "CdtrSchmeId",
                Of(
                    "Id",
                    Of(
                        "PrvtId",
                        Of("Othr", Of("Id", group.Creditor.Identifier.ToString()), Of("SchmeNm", Of("Prtry", "SEPA")))
                    )
                )
            ),
            group.Collections.Select(Collection)
        );

    private XElement Collection(Collection collection) =>
        Of(
            "DrctDbtTxInf",
            Of("PmtId", Of("EndToEndId", collection.EndToEndId)),
            Of("InstdAmt", new XAttribute("Ccy", "EUR"), collection.Amount.ToAmountString()),
            Of(
                "DrctDbtTx",
                Of(
                    "MndtRltdInf",
                    Of("MndtId", collection.Mandate.ToString()),
                    Of("DtOfSgntr", XmlWriterRival.Date(collection.MandateSignedOn))
                )
            ),
            Of("DbtrAgt", Of("FinInstnId", Of("Othr", Of("Id", "NOTPROVIDED")))),
            Of("Dbtr", Of("Nm", spell(collection.Debtor.Name))),
            Of("DbtrAcct", Of("Id", Of("IBAN", collection.Debtor.Iban.ToElectronicString()))),
            Of("RmtInf", Of("Ustrd", collection.RemittanceText!))
        );

    private static XElement Of(string name, params object[] content) => new(s_pain + name, content);
}
