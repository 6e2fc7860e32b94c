using System.Buffers;

namespace Copro.Sepa;

/// <summary>
/// Puts a message into a buffer writer part by part, each by itself: a caller may write collections out of order, to several
/// buffers, and join them. Judges nothing: what it gets was judged, and so nothing is escaped, for neither the SEPA set nor the
/// identifiers know a character that XML would want escaped.
/// </summary>
/// <remarks>
/// UTF-8 without byte order mark, <c>\n</c>, one line a collection. Has no state and may be used by several threads at once.
/// </remarks>
internal sealed partial class Pain008Pen(
    Pain008Version version,
    TransliterationStyle style,
    BankProfile? profile = null
)
{
    private readonly Spelling _spelling = new(style, profile);
    private readonly bool _isOld = version == Pain008Version.V02;

    /// <summary>Everything in front of the first group.</summary>
    public void WriteHeader(IBufferWriter<byte> output, MessageHeader header)
    {
        var xml = new Utf8Output(output, _spelling);
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:"u8);
        xml.Raw(_isOld ? "pain.008.001.02"u8 : "pain.008.001.08"u8);
        xml.Raw("\">\n<CstmrDrctDbtInitn>\n<GrpHdr><MsgId>"u8);
        xml.Ascii(header.MessageId);
        xml.Raw("</MsgId><CreDtTm>"u8);
        xml.Instant(header.CreatedAt);
        xml.Raw("</CreDtTm><NbOfTxs>"u8);
        xml.Number(header.Count);
        xml.Raw("</NbOfTxs><CtrlSum>"u8);
        xml.Cents(header.Cents);
        xml.Raw("</CtrlSum><InitgPty>"u8);
        xml.OptionalText("<Nm>"u8, header.InitiatingParty.Name, "</Nm>"u8);
        if (header.InitiatingParty.Identification is { } identification)
        {
            xml.Raw("<Id>"u8);
            Organisation(ref xml, identification);
            xml.Raw("</Id>"u8);
        }

        xml.Raw("</InitgPty></GrpHdr>\n"u8);
        xml.Flush();
    }

    /// <summary>A group up to its first collection.</summary>
    public void OpenGroup(IBufferWriter<byte> output, GroupHeading heading, string id, long count, long cents)
    {
        var xml = new Utf8Output(output, _spelling);
        xml.Raw("<PmtInf><PmtInfId>"u8);
        xml.Ascii(id);
        xml.Raw("</PmtInfId><PmtMtd>DD</PmtMtd>"u8);
        if (heading.BatchBooking is { } batch)
        {
            xml.Raw(batch ? "<BtchBookg>true</BtchBookg>"u8 : "<BtchBookg>false</BtchBookg>"u8);
        }

        xml.Raw("<NbOfTxs>"u8);
        xml.Number(count);
        xml.Raw("</NbOfTxs><CtrlSum>"u8);
        xml.Cents(cents);
        xml.Raw("</CtrlSum>"u8);
        Heading(ref xml, heading);
        xml.Raw("\n"u8);
        xml.Flush();
    }

    /// <summary>A collection, on a line of its own.</summary>
    public void WriteCollection(IBufferWriter<byte> output, in NormalRow row)
    {
        var xml = new Utf8Output(output, _spelling);
        Collection(ref xml, row);
        xml.Flush();
    }

    /// <summary>The end of a group.</summary>
    public static void CloseGroup(IBufferWriter<byte> output) => output.Write("</PmtInf>\n"u8);

    /// <summary>The end of the message.</summary>
    public static void Close(IBufferWriter<byte> output) => output.Write("</CstmrDrctDbtInitn>\n</Document>\n"u8);
}
