using System.Text;

namespace Copro.Sepa.Tests.Status;

/// <summary>Status reports of our own, valid unless a test breaks them.</summary>
internal static class StatusReports
{
    public const string Message = "MSG-1";
    public const string Group = "MSG-1-1";

    public static byte[] Report(string version, string original, string groups = "") =>
        Encoding.UTF8.GetBytes(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.{version}">
            <CstmrPmtStsRpt>
            <GrpHdr><MsgId>BANK-77</MsgId><CreDtTm>2026-12-01T06:30:00+01:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>{Message}</OrgnlMsgId><OrgnlMsgNmId>pain.008</OrgnlMsgNmId>{original}</OrgnlGrpInfAndSts>
            {groups}
            </CstmrPmtStsRpt>
            </Document>
            """
        );

    public static string OfGroup(string inner, string id = Group) =>
        $"<OrgnlPmtInfAndSts><OrgnlPmtInfId>{id}</OrgnlPmtInfId>{inner}</OrgnlPmtInfAndSts>";

    public static string Reason(string code, string originator = "", string text = "") =>
        $"<StsRsnInf>{originator}<Rsn><Cd>{code}</Cd></Rsn>{text}</StsRsnInf>";

    public static string Collection(
        string endToEndId,
        string status = "",
        string reasons = "",
        string reference = ""
    ) =>
        $"<TxInfAndSts><OrgnlEndToEndId>{endToEndId}</OrgnlEndToEndId>"
        + (status.Length == 0 ? string.Empty : $"<TxSts>{status}</TxSts>")
        + reasons
        + (reference.Length == 0 ? string.Empty : $"<OrgnlTxRef>{reference}</OrgnlTxRef>")
        + "</TxInfAndSts>";

    /// <summary>What a bank repeats of the collection; parties are wrapped from .10 on, and the bank code has another name.</summary>
    public static string Reference(string version, string amount = "65.63")
    {
        var isWrapped = version != "03";
        var debtor = isWrapped ? "<Pty><Nm>Marie Riton</Nm></Pty>" : "<Nm>Marie Riton</Nm>";
        return $"<Amt><InstdAmt Ccy=\"EUR\">{amount}</InstdAmt></Amt><ReqdColltnDt>2026-12-01</ReqdColltnDt>"
            + "<CdtrSchmeId><Id><PrvtId><Othr><Id>FR72ZZZ123456</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id></CdtrSchmeId>"
            + "<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>CORE</Cd></LclInstrm><SeqTp>OOFF</SeqTp></PmtTpInf>"
            + "<MndtRltdInf><MndtId>RUM-1</MndtId><DtOfSgntr>2026-11-16</DtOfSgntr></MndtRltdInf>"
            + $"<Dbtr>{debtor}</Dbtr><DbtrAcct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></DbtrAcct>";
    }

    public static (PaymentStatusReport Report, DiagnosticBag Findings) Read(byte[] content)
    {
        var findings = new DiagnosticBag();
        return (new Pain002Reader().Read(content, findings), findings);
    }
}
