namespace Copro.Sepa;

/// <content>A collection, <c>DrctDbtTxInf</c>, one a line.</content>
public sealed partial class Pain008Writer
{
    private static void WriteDirectDebitTransaction(ref Utf8Output xml, Collection collection)
    {
        xml.Raw("<DrctDbtTxInf><PmtId>"u8);
        xml.OptionalAscii("<InstrId>"u8, collection.InstructionId, "</InstrId>"u8);
        xml.Raw("<EndToEndId>"u8);
        xml.Ascii(collection.EndToEndId);
        xml.Raw("</EndToEndId></PmtId><InstdAmt Ccy=\"EUR\">"u8);
        xml.Cents(collection.Amount.MinorUnits);
        xml.Raw("</InstdAmt><DrctDbtTx><MndtRltdInf><MndtId>"u8);
        xml.Value(collection.Mandate);
        xml.Raw("</MndtId><DtOfSgntr>"u8);
        xml.Date(collection.MandateSignedOn);
        xml.Raw("</DtOfSgntr></MndtRltdInf></DrctDbtTx><DbtrAgt>"u8);
        WriteAgent(ref xml, collection.Debtor.Bic);
        xml.Raw("</DbtrAgt><Dbtr><Nm>"u8);
        xml.Text(collection.Debtor.Name);
        xml.Raw("</Nm>"u8);
        WriteAddress(ref xml, collection.Debtor.Address);
        xml.Raw("</Dbtr><DbtrAcct><Id><IBAN>"u8);
        xml.Account(collection.Debtor.Iban);
        xml.Raw("</IBAN></Id></DbtrAcct>"u8);
        xml.OptionalAscii("<Purp><Cd>"u8, collection.PurposeCode, "</Cd></Purp>"u8);
        WriteRemittance(ref xml, collection);
        xml.Raw("</DrctDbtTxInf>\n"u8);
    }

    private static void WriteRemittance(ref Utf8Output xml, Collection collection)
    {
        if (collection.RemittanceReference.HasValue)
        {
            xml.Raw("<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>"u8);
            xml.Value(collection.RemittanceReference);
            xml.Raw("</Ref></CdtrRefInf></Strd></RmtInf>"u8);
        }
        else
        {
            xml.OptionalText("<RmtInf><Ustrd>"u8, collection.RemittanceText, "</Ustrd></RmtInf>"u8);
        }
    }
}
