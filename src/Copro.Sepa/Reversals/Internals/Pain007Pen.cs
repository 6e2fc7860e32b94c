using System.Buffers;
using System.Globalization;

namespace Copro.Sepa;

/// <summary>Writes a reversal that was checked: nothing is escaped, see <see cref="Pain008Pen"/>.</summary>
internal sealed partial class Pain007Pen(Pain007Version version, TransliterationStyle style)
{
    private readonly bool _isOld = version == Pain007Version.V02;
    private readonly bool _hasLei = version is Pain007Version.V09 or Pain007Version.V10;

    /// <summary>The whole file.</summary>
    /// <param name="output">Gets it.</param>
    /// <param name="message">The reversal.</param>
    /// <param name="reversed">Its collections, in the order in which they were collected.</param>
    public void Write(IBufferWriter<byte> output, ReversalMessage message, List<ReversedCollection> reversed)
    {
        var id = message.MessageId();
        var xml = new Utf8Output(output, new Spelling(style, profile: null));
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:"u8);
        xml.Raw(NameOf(version));
        xml.Raw("\">\n<CstmrPmtRvsl>\n"u8);
        WriteGroupHeader(ref xml, message, id, reversed);
        WriteOriginal(ref xml, message);
        var number = 0;
        CollectionGroup? open = null;
        foreach (var collection in reversed)
        {
            if (!ReferenceEquals(open, collection.Group))
            {
                xml.Raw(open is null ? default : "</OrgnlPmtInfAndRvsl>\n"u8);
                xml.Raw("<OrgnlPmtInfAndRvsl><OrgnlPmtInfId>"u8);
                xml.Ascii(collection.Group.Id);
                xml.Raw("</OrgnlPmtInfId>\n"u8);
                open = collection.Group;
            }

            WriteTransaction(ref xml, collection, string.Create(CultureInfo.InvariantCulture, $"{id}-{++number}"));
        }

        xml.Raw("</OrgnlPmtInfAndRvsl>\n</CstmrPmtRvsl>\n</Document>\n"u8);
        xml.Flush();
    }

    private void WriteGroupHeader(
        ref Utf8Output xml,
        ReversalMessage message,
        string id,
        List<ReversedCollection> reversed
    )
    {
        xml.Raw("<GrpHdr><MsgId>"u8);
        xml.Ascii(id);
        xml.Raw("</MsgId><CreDtTm>"u8);
        xml.Instant(message.CreatedAt);
        xml.Raw("</CreDtTm><NbOfTxs>"u8);
        xml.Number(reversed.Count);
        xml.Raw("</NbOfTxs><CtrlSum>"u8);
        xml.Cents(reversed.Sum(collection => collection.Amount.MinorUnits));
        xml.Raw("</CtrlSum><GrpRvsl>false</GrpRvsl><InitgPty>"u8);
        WriteInitiatingParty(ref xml, message.Original.InitiatingParty, reversed[0].Group.Creditor);
        xml.Raw("</InitgPty></GrpHdr>\n"u8);
    }

    private static void WriteOriginal(ref Utf8Output xml, ReversalMessage message)
    {
        xml.Raw("<OrgnlGrpInf><OrgnlMsgId>"u8);
        xml.Ascii(message.Original.MessageId);
        xml.Raw("</OrgnlMsgId><OrgnlMsgNmId>"u8);
        xml.Raw(message.OriginalVersion == Pain008Version.V02 ? "pain.008.001.02"u8 : "pain.008.001.08"u8);
        xml.Raw("</OrgnlMsgNmId><OrgnlCreDtTm>"u8);
        xml.Instant(message.Original.CreatedAt);
        xml.Raw("</OrgnlCreDtTm></OrgnlGrpInf>\n"u8);
    }

    private void WriteTransaction(ref Utf8Output xml, ReversedCollection reversed, string id)
    {
        xml.Raw("<TxInf><RvslId>"u8);
        xml.Ascii(id);
        xml.Raw("</RvslId>"u8);
        xml.OptionalAscii("<OrgnlInstrId>"u8, reversed.Collection.InstructionId, "</OrgnlInstrId>"u8);
        xml.Raw("<OrgnlEndToEndId>"u8);
        xml.Ascii(reversed.Collection.EndToEndId);
        xml.Raw("</OrgnlEndToEndId><OrgnlInstdAmt Ccy=\"EUR\">"u8);
        xml.Cents(reversed.Collection.Amount.MinorUnits);
        xml.Raw("</OrgnlInstdAmt><RvsdInstdAmt Ccy=\"EUR\">"u8);
        xml.Cents(reversed.Amount.MinorUnits);
        xml.Raw("</RvsdInstdAmt><ChrgBr>SLEV</ChrgBr><RvslRsnInf><Orgtr><Nm>"u8);
        xml.Text(reversed.Group.Creditor.Name);
        xml.Raw("</Nm></Orgtr><Rsn><Cd>"u8);
        xml.Value(reversed.Reversal.Reason);
        xml.Raw("</Cd></Rsn></RvslRsnInf>"u8);
        WriteReference(ref xml, reversed);
        xml.Raw("</TxInf>\n"u8);
    }

    private static ReadOnlySpan<byte> NameOf(Pain007Version version) =>
        version switch
        {
            Pain007Version.V02 => "pain.007.001.02"u8,
            Pain007Version.V08 => "pain.007.001.08"u8,
            Pain007Version.V10 => "pain.007.001.10"u8,
            _ => "pain.007.001.09"u8,
        };
}
