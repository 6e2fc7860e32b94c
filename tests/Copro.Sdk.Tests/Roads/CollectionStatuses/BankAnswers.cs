using Copro.Sepa;

namespace Copro.Sdk.Tests.Roads.CollectionStatuses;

/// <summary>What a bank answers to our collection files.</summary>
internal static class BankAnswers
{
    /// <summary>A status report on a file: its status, its reason, and what is inside.</summary>
    public static string Report(string message, string status, string? reason = null, string groups = "") =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
            <CstmrPmtStsRpt>
            <GrpHdr><MsgId>BANK-77</MsgId><CreDtTm>2026-11-20T06:30:00+01:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>{message}</OrgnlMsgId><OrgnlMsgNmId>pain.008</OrgnlMsgNmId><GrpSts>{status}</GrpSts>{Reason(
                reason
            )}</OrgnlGrpInfAndSts>
            {groups}
            </CstmrPmtStsRpt>
            </Document>
            """;

    /// <summary>A report that rejects single collections of a file.</summary>
    public static string Rejects(params (MandatePresentation Presentation, string Reason)[] rejected) =>
        Report(
            rejected[0].Presentation.MessageId,
            "PART",
            groups: string.Concat(
                rejected.Select(r =>
                    $"<OrgnlPmtInfAndSts><OrgnlPmtInfId>{r.Presentation.PaymentInformationId}</OrgnlPmtInfId><TxInfAndSts>"
                    + $"<OrgnlEndToEndId>{r.Presentation.EndToEndId}</OrgnlEndToEndId><TxSts>RJCT</TxSts>{Reason(r.Reason)}"
                    + "</TxInfAndSts></OrgnlPmtInfAndSts>"
                )
            )
        );

    /// <summary>An advice that a collection came back.</summary>
    public static string Advice(MandatePresentation presentation, string reason, DateOnly bookedOn) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
            <GrpHdr><MsgId>N-1</MsgId><CreDtTm>2026-12-04T06:00:00+01:00</CreDtTm></GrpHdr>
            <Ntfctn><Id>N-1-1</Id><Acct><Id><IBAN>FR7630004008120001023456796</IBAN></Id></Acct>
            <Ntry><Amt Ccy="EUR">{presentation.Amount.ToAmountString()}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>{bookedOn:yyyy-MM-dd}</Dt></BookgDt>
            <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>UPDD</SubFmlyCd></Fmly></Domn></BkTxCd>
            <NtryDtls><TxDtls><Refs><EndToEndId>{presentation.EndToEndId}</EndToEndId></Refs>
            <RtrInf><Rsn><Cd>{reason}</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
            </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """;

    private static string Reason(string? code) =>
        code is null ? string.Empty : $"<StsRsnInf><Rsn><Cd>{code}</Cd></Rsn></StsRsnInf>";
}
