namespace Copro.Sepa;

/// <content>What a group (<c>PmtInf</c>) says for all of its collections.</content>
internal sealed partial class Pain008Pen
{
    private void Heading(ref Utf8Output xml, GroupHeading heading)
    {
        xml.Raw("<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>"u8);
        xml.Raw(heading.Scheme == DirectDebitScheme.B2B ? "B2B"u8 : "CORE"u8);
        xml.Raw("</Cd></LclInstrm><SeqTp>"u8);
        xml.Raw(CodeOf(heading.Sequence));
        xml.Raw("</SeqTp>"u8);
        xml.OptionalAscii("<CtgyPurp><Cd>"u8, heading.CategoryPurpose, "</Cd></CtgyPurp>"u8);
        xml.Raw("</PmtTpInf><ReqdColltnDt>"u8);
        xml.Date(heading.CollectionDate);
        xml.Raw("</ReqdColltnDt>"u8);
        Creditor(ref xml, heading.Creditor);
        if (heading.UltimateCreditor is { } party)
        {
            Ultimate(ref xml, "<UltmtCdtr>"u8, party, "</UltmtCdtr>"u8);
        }

        xml.Raw("<ChrgBr>SLEV</ChrgBr><CdtrSchmeId>"u8);
        CreditorIdentifier(ref xml, heading.Creditor.Identifier);
        xml.Raw("</CdtrSchmeId>"u8);
    }

    private void Creditor(ref Utf8Output xml, Creditor creditor)
    {
        xml.Raw("<Cdtr><Nm>"u8);
        xml.Text(creditor.Name);
        xml.Raw("</Nm>"u8);
        if (creditor.Address is { } address)
        {
            var speller = new Speller(style, profile);
            var normal = default(PostalAddressRow);
            speller.Spell(speller.Scratch.Encode(address), ref normal);
            Address(ref xml, normal);
        }

        xml.Raw("</Cdtr><CdtrAcct><Id><IBAN>"u8);
        xml.Account(creditor.Iban);
        xml.Raw("</IBAN></Id></CdtrAcct><CdtrAgt>"u8);
        if (creditor.Bic.HasValue)
        {
            Bank(ref xml, creditor.Bic);
        }
        else
        {
            xml.Raw("<FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId>"u8);
        }

        xml.Raw("</CdtrAgt>"u8);
    }

    private void Bank(ref Utf8Output xml, Bic bic)
    {
        xml.Raw(_isOld ? "<FinInstnId><BIC>"u8 : "<FinInstnId><BICFI>"u8);
        xml.Value(bic);
        xml.Raw(_isOld ? "</BIC></FinInstnId>"u8 : "</BICFI></FinInstnId>"u8);
    }

    private static void CreditorIdentifier(ref Utf8Output xml, CreditorIdentifier identifier)
    {
        xml.Raw("<Id><PrvtId><Othr><Id>"u8);
        xml.Value(identifier);
        xml.Raw("</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id>"u8);
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
