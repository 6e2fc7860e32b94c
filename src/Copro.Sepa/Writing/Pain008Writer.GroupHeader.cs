namespace Copro.Sepa;

/// <content>The group header, <c>GrpHdr</c>.</content>
public sealed partial class Pain008Writer
{
    private static void WriteGroupHeader(ref Utf8Output xml, DirectDebitMessage message)
    {
        xml.Raw("<GrpHdr><MsgId>"u8);
        xml.Ascii(message.MessageId);
        xml.Raw("</MsgId><CreDtTm>"u8);
        xml.Instant(message.CreatedAt);
        xml.Raw("</CreDtTm><NbOfTxs>"u8);
        xml.Number(message.Count());
        xml.Raw("</NbOfTxs><CtrlSum>"u8);
        xml.Cents(CentsOf(message.Groups));
        xml.Raw("</CtrlSum><InitgPty>"u8);
        WriteInitiatingParty(ref xml, message.InitiatingParty);
        xml.Raw("</InitgPty></GrpHdr>\n"u8);
    }

    private static void WriteInitiatingParty(ref Utf8Output xml, InitiatingParty party)
    {
        xml.OptionalText("<Nm>"u8, party.Name, "</Nm>"u8);
        if (party.Identification is not { } identification)
        {
            return;
        }

        xml.Raw("<Id><OrgId>"u8);
        if (identification.Bic.HasValue)
        {
            xml.Raw("<AnyBIC>"u8);
            xml.Value(identification.Bic);
            xml.Raw("</AnyBIC>"u8);
        }

        xml.OptionalAscii("<LEI>"u8, identification.Lei, "</LEI>"u8);
        if (identification.Other is not null)
        {
            WriteOtherIdentification(ref xml, identification);
        }

        xml.Raw("</OrgId></Id>"u8);
    }

    private static void WriteOtherIdentification(ref Utf8Output xml, OrganisationIdentification identification)
    {
        xml.Raw("<Othr><Id>"u8);
        xml.Ascii(identification.Other);
        xml.Raw("</Id>"u8);
        xml.OptionalAscii("<SchmeNm><Cd>"u8, identification.SchemeCode, "</Cd></SchmeNm>"u8);
        xml.OptionalAscii("<SchmeNm><Prtry>"u8, identification.SchemeName, "</Prtry></SchmeNm>"u8);
        xml.OptionalAscii("<Issr>"u8, identification.Issuer, "</Issr>"u8);
        xml.Raw("</Othr>"u8);
    }

    // Amounts were checked to be euros, so their minor units are cents. What was not checked (to be hashed only) may not fit.
    private static long CentsOf(IReadOnlyList<CollectionGroup> groups)
    {
        var cents = Int128.Zero;
        for (var i = 0; i < groups.Count; i++)
        {
            cents += CentsOf(groups[i]);
        }

        return long.CreateSaturating(cents);
    }

    private static long CentsOf(CollectionGroup group)
    {
        var cents = Int128.Zero;
        for (var i = 0; i < group.Collections.Count; i++)
        {
            cents += group.Collections[i].Amount.MinorUnits;
        }

        return long.CreateSaturating(cents);
    }
}
