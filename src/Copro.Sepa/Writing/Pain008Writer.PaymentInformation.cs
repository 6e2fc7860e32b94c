namespace Copro.Sepa;

/// <content>A group, <c>PmtInf</c>.</content>
public sealed partial class Pain008Writer
{
    private static void WritePaymentInformation(ref Utf8Output xml, CollectionGroup group)
    {
        xml.Raw("<PmtInf><PmtInfId>"u8);
        xml.Ascii(group.Id);
        xml.Raw("</PmtInfId><PmtMtd>DD</PmtMtd>"u8);
        if (group.BatchBooking is { } batch)
        {
            xml.Raw(batch ? "<BtchBookg>true</BtchBookg>"u8 : "<BtchBookg>false</BtchBookg>"u8);
        }

        xml.Raw("<NbOfTxs>"u8);
        xml.Number(group.Collections.Count);
        xml.Raw("</NbOfTxs><CtrlSum>"u8);
        xml.Cents(CentsOf(group));
        xml.Raw("</CtrlSum><PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>"u8);
        xml.Raw(group.Scheme == DirectDebitScheme.B2B ? "B2B"u8 : "CORE"u8);
        xml.Raw("</Cd></LclInstrm><SeqTp>"u8);
        xml.Raw(CodeOf(group.Sequence));
        xml.Raw("</SeqTp></PmtTpInf><ReqdColltnDt>"u8);
        xml.Date(group.CollectionDate);
        xml.Raw("</ReqdColltnDt>"u8);
        WriteCreditor(ref xml, group.Creditor);
        xml.Raw("\n"u8);
        for (var i = 0; i < group.Collections.Count; i++)
        {
            WriteDirectDebitTransaction(ref xml, group.Collections[i]);
        }

        xml.Raw("</PmtInf>\n"u8);
    }

    private static void WriteCreditor(ref Utf8Output xml, Creditor creditor)
    {
        xml.Raw("<Cdtr><Nm>"u8);
        xml.Text(creditor.Name);
        xml.Raw("</Nm>"u8);
        WriteAddress(ref xml, creditor.Address);
        xml.Raw("</Cdtr><CdtrAcct><Id><IBAN>"u8);
        xml.Account(creditor.Iban);
        xml.Raw("</IBAN></Id></CdtrAcct><CdtrAgt>"u8);
        WriteAgent(ref xml, creditor.Bic);
        xml.Raw("</CdtrAgt><ChrgBr>SLEV</ChrgBr><CdtrSchmeId><Id><PrvtId><Othr><Id>"u8);
        xml.Value(creditor.Identifier);
        xml.Raw("</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id></CdtrSchmeId>"u8);
    }

    private static void WriteAgent(ref Utf8Output xml, Bic bic)
    {
        if (bic.HasValue)
        {
            xml.Raw("<FinInstnId><BICFI>"u8);
            xml.Value(bic);
            xml.Raw("</BICFI></FinInstnId>"u8);
        }
        else
        {
            xml.Raw("<FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId>"u8);
        }
    }

    private static ReadOnlySpan<byte> CodeOf(SequenceType sequence) =>
        sequence switch
        {
            SequenceType.First => "FRST"u8,
            SequenceType.Recurrent => "RCUR"u8,
            SequenceType.Final => "FNAL"u8,
            _ => "OOFF"u8,
        };
}
