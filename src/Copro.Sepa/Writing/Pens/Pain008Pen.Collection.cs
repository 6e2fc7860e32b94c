namespace Copro.Sepa;

/// <content>
/// A collection, <c>DrctDbtTxInf</c>. Most have neither amendment, ultimate party nor address: their tags are a few long blocks.
/// </content>
internal sealed partial class Pain008Pen
{
    private void Collection(ref Utf8Output xml, in NormalRow row)
    {
        Identification(ref xml, row);
        Mandate(ref xml, row);
        DebtorBank(ref xml, row);
        Debtor(ref xml, row);
        Purpose(ref xml, row);
        Remittance(ref xml, row);
        xml.Raw("</DrctDbtTxInf>\n"u8);
    }

    private static void Identification(ref Utf8Output xml, in NormalRow row)
    {
        if (row.InstructionId.IsEmpty)
        {
            xml.Raw("<DrctDbtTxInf><PmtId><EndToEndId>"u8);
        }
        else
        {
            xml.Raw("<DrctDbtTxInf><PmtId><InstrId>"u8);
            xml.Raw(row.InstructionId);
            xml.Raw("</InstrId><EndToEndId>"u8);
        }

        xml.Raw(row.EndToEndId);
        xml.Raw("</EndToEndId></PmtId><InstdAmt Ccy=\"EUR\">"u8);
        xml.Cents(row.Cents);
        xml.Raw("</InstdAmt><DrctDbtTx><MndtRltdInf><MndtId>"u8);
    }

    private void Mandate(ref Utf8Output xml, in NormalRow row)
    {
        xml.Raw(row.MandateReference);
        xml.Raw("</MndtId><DtOfSgntr>"u8);
        xml.Date(row.MandateSignedOn);
        if (row.Amendment is { } amendment)
        {
            xml.Raw("</DtOfSgntr><AmdmntInd>true</AmdmntInd><AmdmntInfDtls>"u8);
            Amendment(ref xml, amendment);
            xml.Raw("</AmdmntInfDtls></MndtRltdInf></DrctDbtTx>"u8);
        }
        else
        {
            xml.Raw("</DtOfSgntr></MndtRltdInf></DrctDbtTx>"u8);
        }

        if (row.UltimateCreditor is { } party)
        {
            xml.Raw("<UltmtCdtr>"u8);
            Party(ref xml, party);
            xml.Raw("</UltmtCdtr>"u8);
        }
    }

    private void DebtorBank(ref Utf8Output xml, in NormalRow row)
    {
        if (row.DebtorBic.IsEmpty)
        {
            xml.Raw("<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt><Dbtr><Nm>"u8);
        }
        else
        {
            xml.Raw(_isOld ? "<DbtrAgt><FinInstnId><BIC>"u8 : "<DbtrAgt><FinInstnId><BICFI>"u8);
            xml.Raw(row.DebtorBic);
            xml.Raw(
                _isOld ? "</BIC></FinInstnId></DbtrAgt><Dbtr><Nm>"u8 : "</BICFI></FinInstnId></DbtrAgt><Dbtr><Nm>"u8
            );
        }
    }

    private void Debtor(ref Utf8Output xml, in NormalRow row)
    {
        xml.Raw(row.DebtorName);
        if (row.HasAddress || row.DebtorIdentification is not null)
        {
            xml.Raw("</Nm>"u8);
            DebtorDetails(ref xml, row);
            xml.Raw("</Dbtr><DbtrAcct><Id><IBAN>"u8);
        }
        else
        {
            xml.Raw("</Nm></Dbtr><DbtrAcct><Id><IBAN>"u8);
        }

        xml.Raw(row.DebtorIban);
        xml.Raw("</IBAN></Id></DbtrAcct>"u8);
        if (row.UltimateDebtor is { } party)
        {
            xml.Raw("<UltmtDbtr>"u8);
            Party(ref xml, party);
            xml.Raw("</UltmtDbtr>"u8);
        }
    }

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

    private static void Purpose(ref Utf8Output xml, in NormalRow row)
    {
        if (!row.PurposeCode.IsEmpty)
        {
            xml.Raw("<Purp><Cd>"u8);
            xml.Raw(row.PurposeCode);
            xml.Raw("</Cd></Purp>"u8);
        }
    }

    private static void Remittance(ref Utf8Output xml, in NormalRow row)
    {
        if (!row.RemittanceReference.IsEmpty)
        {
            xml.Raw("<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry>"u8);
            xml.Optional("<Issr>"u8, row.ReferenceIssuer, "</Issr>"u8);
            xml.Raw("</Tp><Ref>"u8);
            xml.Raw(row.RemittanceReference);
            xml.Raw("</Ref></CdtrRefInf></Strd></RmtInf>"u8);
        }
        else if (!row.RemittanceText.IsEmpty)
        {
            xml.Raw("<RmtInf><Ustrd>"u8);
            xml.Raw(row.RemittanceText);
            xml.Raw("</Ustrd></RmtInf>"u8);
        }
    }

    /// <summary>What changed, in the order the schema wants: mandate, creditor, account, bank.</summary>
    private void Amendment(ref Utf8Output xml, MandateAmendment amendment)
    {
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
