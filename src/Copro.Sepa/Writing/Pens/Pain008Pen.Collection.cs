namespace Copro.Sepa;

/// <content>
/// A collection, <c>DrctDbtTxInf</c>. Room is reserved once for all that nearly every one has; what few have (amendment, ultimate
/// parties, address) stands between.
/// </content>
internal sealed partial class Pain008Pen
{
    // All tags of the values that nearly every collection has, with amount and date.
    private const int LongestTags = 1024;

    private void Collection(ref Utf8Output xml, in NormalRow row)
    {
        var longest = LongestTags + LengthOf(row);
        var room = Mandate(Payment(xml.Open(longest), row), row);
        if (row.Amendment is { } amendment)
        {
            xml.Close(room);
            Amendment(ref xml, amendment);
            room = xml.Open(longest);
        }

        room = room.Put("</MndtRltdInf></DrctDbtTx>"u8);
        if (row.UltimateCreditor is { } creditor)
        {
            xml.Close(room);
            Ultimate(ref xml, "<UltmtCdtr>"u8, creditor, "</UltmtCdtr>"u8);
            room = xml.Open(longest);
        }

        room = DebtorBank(room, row).Put("<Dbtr><Nm>"u8).Put(row.DebtorName).Put("</Nm>"u8);
        if (row.HasAddress || row.DebtorIdentification is not null)
        {
            xml.Close(room);
            DebtorDetails(ref xml, row);
            room = xml.Open(longest);
        }

        room = room.Put("</Dbtr><DbtrAcct><Id><IBAN>"u8).Put(row.DebtorIban).Put("</IBAN></Id></DbtrAcct>"u8);
        if (row.UltimateDebtor is { } debtor)
        {
            xml.Close(room);
            Ultimate(ref xml, "<UltmtDbtr>"u8, debtor, "</UltmtDbtr>"u8);
            room = xml.Open(longest);
        }

        room = room.Optional("<Purp><Cd>"u8, row.PurposeCode, "</Cd></Purp>"u8);
        xml.Close(Remittance(room, row).Put("</DrctDbtTxInf>\n"u8));
    }

    private static int LengthOf(in NormalRow row) =>
        row.InstructionId.Length
        + row.EndToEndId.Length
        + row.MandateReference.Length
        + row.DebtorBic.Length
        + row.DebtorName.Length
        + row.DebtorIban.Length
        + row.PurposeCode.Length
        + row.RemittanceText.Length
        + row.RemittanceReference.Length
        + row.ReferenceIssuer.Length;

    private static ReservedRoom Payment(ReservedRoom room, in NormalRow row) =>
        room.Put("<DrctDbtTxInf><PmtId>"u8)
            .Optional("<InstrId>"u8, row.InstructionId, "</InstrId>"u8)
            .Put("<EndToEndId>"u8)
            .Put(row.EndToEndId)
            .Put("</EndToEndId></PmtId><InstdAmt Ccy=\"EUR\">"u8)
            .Cents(row.Cents)
            .Put("</InstdAmt>"u8);

    private static ReservedRoom Mandate(ReservedRoom room, in NormalRow row) =>
        room.Put("<DrctDbtTx><MndtRltdInf><MndtId>"u8)
            .Put(row.MandateReference)
            .Put("</MndtId><DtOfSgntr>"u8)
            .Date(row.MandateSignedOn)
            .Put("</DtOfSgntr>"u8);

    private ReservedRoom DebtorBank(ReservedRoom room, in NormalRow row) =>
        row.DebtorBic.IsEmpty
            ? room.Put("<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>"u8)
            : room.Put(_isOld ? "<DbtrAgt><FinInstnId><BIC>"u8 : "<DbtrAgt><FinInstnId><BICFI>"u8)
                .Put(row.DebtorBic)
                .Put(_isOld ? "</BIC></FinInstnId></DbtrAgt>"u8 : "</BICFI></FinInstnId></DbtrAgt>"u8);

    private void DebtorDetails(ref Utf8Output xml, in NormalRow row)
    {
        if (row.HasAddress)
        {
            Address(ref xml, row.DebtorAddress);
        }

        if (row.DebtorIdentification is { } identification)
        {
            xml.Raw("<Id>"u8);
            PartyIdentification(ref xml, identification);
            xml.Raw("</Id>"u8);
        }
    }

    private static ReservedRoom Remittance(ReservedRoom room, in NormalRow row) =>
        row.RemittanceReference.IsEmpty
            ? room.Optional("<RmtInf><Ustrd>"u8, row.RemittanceText, "</Ustrd></RmtInf>"u8)
            : room.Put("<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry>"u8)
                .Optional("<Issr>"u8, row.ReferenceIssuer, "</Issr>"u8)
                .Put("</Tp><Ref>"u8)
                .Put(row.RemittanceReference)
                .Put("</Ref></CdtrRefInf></Strd></RmtInf>"u8);

    /// <summary>What changed, in the order the schema wants: mandate, creditor, account, bank.</summary>
    private void Amendment(ref Utf8Output xml, MandateAmendment amendment)
    {
        xml.Raw("<AmdmntInd>true</AmdmntInd><AmdmntInfDtls>"u8);
        if (amendment.OriginalMandate.HasValue)
        {
            xml.Raw("<OrgnlMndtId>"u8);
            xml.Value(amendment.OriginalMandate);
            xml.Raw("</OrgnlMndtId>"u8);
        }

        if (amendment.OriginalCreditor.HasValue || !string.IsNullOrWhiteSpace(amendment.OriginalCreditorName))
        {
            xml.Raw("<OrgnlCdtrSchmeId>"u8);
            xml.OptionalText("<Nm>"u8, amendment.OriginalCreditorName, "</Nm>"u8);
            if (amendment.OriginalCreditor.HasValue)
            {
                CreditorIdentifier(ref xml, amendment.OriginalCreditor);
            }

            xml.Raw("</OrgnlCdtrSchmeId>"u8);
        }

        OriginalDebtor(ref xml, amendment);
        xml.Raw("</AmdmntInfDtls>"u8);
    }

    private void OriginalDebtor(ref Utf8Output xml, MandateAmendment amendment)
    {
        if (amendment.IsNewDebtorAccount)
        {
            xml.Raw("<OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct>"u8);
        }
        else if (amendment.OriginalDebtorAccount.HasValue)
        {
            xml.Raw("<OrgnlDbtrAcct><Id><IBAN>"u8);
            xml.Account(amendment.OriginalDebtorAccount);
            xml.Raw("</IBAN></Id></OrgnlDbtrAcct>"u8);
        }

        if (amendment.OriginalDebtorBank.HasValue)
        {
            xml.Raw("<OrgnlDbtrAgt>"u8);
            Bank(ref xml, amendment.OriginalDebtorBank);
            xml.Raw("</OrgnlDbtrAgt>"u8);
        }
    }
}
