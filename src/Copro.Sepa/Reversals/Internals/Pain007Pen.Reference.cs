namespace Copro.Sepa;

/// <content>What is repeated of the collection, <c>OrgnlTxRef</c>, and the parties: in the order of the schema.</content>
internal sealed partial class Pain007Pen
{
    private void WriteReference(ref Utf8Output xml, ReversedCollection reversed)
    {
        var group = reversed.Group;
        xml.Raw("<OrgnlTxRef><ReqdColltnDt>"u8);
        xml.Date(group.CollectionDate);
        xml.Raw("</ReqdColltnDt><CdtrSchmeId><Id><PrvtId><Othr><Id>"u8);
        xml.Value(group.Creditor.Identifier);
        xml.Raw("</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id></CdtrSchmeId>"u8);
        xml.Raw("<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>"u8);
        xml.Raw(group.Scheme == DirectDebitScheme.B2B ? "B2B"u8 : "CORE"u8);
        xml.Raw("</Cd></LclInstrm><SeqTp>"u8);
        xml.Raw(CodeOf(group.Sequence));
        xml.Raw("</SeqTp></PmtTpInf>"u8);
        WriteMandate(ref xml, reversed.Collection);
        WriteParty(ref xml, "<Dbtr>"u8, reversed.Collection.Debtor.Name, "</Dbtr>"u8);
        WriteAccount(ref xml, "<DbtrAcct>"u8, reversed.Collection.Debtor.Iban, "</DbtrAcct>"u8);
        WriteAgent(ref xml, "<DbtrAgt>"u8, reversed.Collection.Debtor.Bic, "</DbtrAgt>"u8);
        WriteAgent(ref xml, "<CdtrAgt>"u8, group.Creditor.Bic, "</CdtrAgt>"u8);
        WriteParty(ref xml, "<Cdtr>"u8, group.Creditor.Name, "</Cdtr>"u8);
        WriteAccount(ref xml, "<CdtrAcct>"u8, group.Creditor.Iban, "</CdtrAcct>"u8);
        xml.Raw("</OrgnlTxRef>"u8);
    }

    /// <summary>Directly in <c>MndtRltdInf</c> up to .09, in <c>DrctDbtMndt</c> from .10 on. German banks demand both fields.</summary>
    private void WriteMandate(ref Utf8Output xml, Collection collection)
    {
        var isWrapped = version == Pain007Version.V10;
        xml.Raw(isWrapped ? "<MndtRltdInf><DrctDbtMndt><MndtId>"u8 : "<MndtRltdInf><MndtId>"u8);
        xml.Value(collection.Mandate);
        xml.Raw("</MndtId><DtOfSgntr>"u8);
        xml.Date(collection.MandateSignedOn);
        xml.Raw(isWrapped ? "</DtOfSgntr></DrctDbtMndt></MndtRltdInf>"u8 : "</DtOfSgntr></MndtRltdInf>"u8);
    }

    /// <summary>By itself in .02, in <c>Pty</c> later.</summary>
    private void WriteParty(ref Utf8Output xml, ReadOnlySpan<byte> open, string name, ReadOnlySpan<byte> close)
    {
        xml.Raw(open);
        xml.Raw(_isOld ? "<Nm>"u8 : "<Pty><Nm>"u8);
        xml.Text(name);
        xml.Raw(_isOld ? "</Nm>"u8 : "</Nm></Pty>"u8);
        xml.Raw(close);
    }

    private static void WriteAccount(ref Utf8Output xml, ReadOnlySpan<byte> open, Iban iban, ReadOnlySpan<byte> close)
    {
        xml.Raw(open);
        xml.Raw("<Id><IBAN>"u8);
        xml.Account(iban);
        xml.Raw("</IBAN></Id>"u8);
        xml.Raw(close);
    }

    private void WriteAgent(ref Utf8Output xml, ReadOnlySpan<byte> open, Bic bic, ReadOnlySpan<byte> close)
    {
        xml.Raw(open);
        xml.Raw("<FinInstnId>"u8);
        if (bic.HasValue && IsKnown(bic))
        {
            xml.Raw(_isOld ? "<BIC>"u8 : "<BICFI>"u8);
            xml.Value(bic);
            xml.Raw(_isOld ? "</BIC>"u8 : "</BICFI>"u8);
        }
        else
        {
            xml.Raw("<Othr><Id>NOTPROVIDED</Id></Othr>"u8);
        }

        xml.Raw("</FinInstnId>"u8);
        xml.Raw(close);
    }

    /// <summary>Before .09 a bank code has its form of before 2022: one of the newer form is not repeated.</summary>
    private bool IsKnown(Bic bic) => version is Pain007Version.V09 or Pain007Version.V10 || BankChecks.HasOldForm(bic);

    private OrganisationIdentification? Known(OrganisationIdentification? identification) =>
        identification is { Lei: not null } && !_hasLei ? null
        : identification is { Bic: { HasValue: true } bic } && !IsKnown(bic) ? null
        : identification;

    /// <summary>
    /// As in the original; one that is known by nothing but an LEI or a BIC that the version does not know has the creditor's name.
    /// </summary>
    private void WriteInitiatingParty(ref Utf8Output xml, InitiatingParty party, Creditor creditor)
    {
        var identification = Known(party.Identification);
        var name = string.IsNullOrWhiteSpace(party.Name) && identification is null ? creditor.Name : party.Name;
        xml.OptionalText("<Nm>"u8, name, "</Nm>"u8);
        if (identification is null)
        {
            return;
        }

        xml.Raw("<Id><OrgId>"u8);
        if (identification.Bic.HasValue)
        {
            xml.Raw(_isOld ? "<BICOrBEI>"u8 : "<AnyBIC>"u8);
            xml.Value(identification.Bic);
            xml.Raw(_isOld ? "</BICOrBEI>"u8 : "</AnyBIC>"u8);
        }

        xml.OptionalAscii("<LEI>"u8, identification.Lei, "</LEI>"u8);
        if (identification.Other is not null)
        {
            xml.Raw("<Othr><Id>"u8);
            xml.Ascii(identification.Other);
            xml.Raw("</Id>"u8);
            xml.OptionalAscii("<SchmeNm><Cd>"u8, identification.SchemeCode, "</Cd></SchmeNm>"u8);
            xml.OptionalAscii("<SchmeNm><Prtry>"u8, identification.SchemeName, "</Prtry></SchmeNm>"u8);
            xml.OptionalAscii("<Issr>"u8, identification.Issuer, "</Issr>"u8);
            xml.Raw("</Othr>"u8);
        }

        xml.Raw("</OrgId></Id>"u8);
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
