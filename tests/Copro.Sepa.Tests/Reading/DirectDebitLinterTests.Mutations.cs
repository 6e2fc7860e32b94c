using Xunit;

namespace Copro.Sepa.Tests;

/// <summary>One row a rule: what is changed in the sample, and the finding it must give.</summary>
public sealed partial class DirectDebitLinterTests
{
    private const string First = "PmtInf[0]/DrctDbtTxInf[0]";
    private const string Second = "PmtInf[0]/DrctDbtTxInf[1]";
    private const string Mandate = $"{First}/DrctDbtTx/MndtRltdInf";
    private const string Signed = "<DtOfSgntr>2026-11-16</DtOfSgntr>";
    private const string Type =
        "<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>CORE</Cd></LclInstrm><SeqTp>OOFF</SeqTp></PmtTpInf>";
    private const string Scheme =
        "<CdtrSchmeId><Id><PrvtId><Othr><Id>FR72ZZZ123456</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id></CdtrSchmeId>";

    public static TheoryData<string, string, string, string> Mutations { get; } =
        new()
        {
            // Structure
            { "<PmtMtd>DD</PmtMtd>", "", "SEPA211", "PmtInf[0]" },
            { "<PmtMtd>DD</PmtMtd>", "<PmtMtd>DD</PmtMtd><PmtMtd>DD</PmtMtd>", "SEPA212", "PmtInf[0]/PmtMtd" },
            { "<ChrgBr>SLEV</ChrgBr>", "<ChrgBr>SLEV</ChrgBr><Cdtr><Nm>X</Nm></Cdtr>", "SEPA213", "PmtInf[0]/Cdtr" },
            { "<Cdtr><Nm>", "<Cdtr><Name>X</Name><Nm>", "SEPA210", "PmtInf[0]/Cdtr" },
            { "<SeqTp>OOFF", "<SeqTp>ALL", "SEPA214", "PmtInf[0]/PmtTpInf/SeqTp" },
            { "<PmtInf>", "<PmtInf>stray", "SEPA215", "PmtInf[0]" },
            { "<MsgId>", "<MsgId x=\"1\">", "SEPA216", "GrpHdr/MsgId" },
            { "<InstdAmt Ccy=\"EUR\">", "<InstdAmt>", "SEPA217", $"{First}/InstdAmt" },
            { "<Nm>Marie", "<Nm xmlns=\"urn:x\">Marie", "SEPA218", $"{First}/Dbtr/Nm" },
            {
                "<Dbtr><Nm>Marie Riton</Nm>",
                "<Dbtr><Nm>Marie Riton</Nm><PstlAdr/>",
                "SEPA249",
                $"{First}/Dbtr/PstlAdr"
            },
            { "<Ustrd>S001 450PIERREP</Ustrd>", "", "SEPA249", $"{First}/RmtInf" },
            // Totals and ids
            { "<NbOfTxs>3<", "<NbOfTxs>4<", "SEPA220", "GrpHdr/NbOfTxs" },
            { "<NbOfTxs>2<", "<NbOfTxs>3<", "SEPA220", "PmtInf[0]/NbOfTxs" },
            { "<CtrlSum>131.26<", "<CtrlSum>131.27<", "SEPA221", "GrpHdr/CtrlSum" },
            { "<CtrlSum>100.00<", "<CtrlSum>100.001<", "SEPA221", "PmtInf[0]/CtrlSum" },
            { "<CtrlSum>131.26</CtrlSum>", "", "SEPA003", "GrpHdr/CtrlSum" },
            { "MSG-1-2", "MSG-1-1", "SEPA025", "PmtInf[1]/PmtInfId" },
            { "E2E-3", "E2E-1", "SEPA021", "PmtInf[1]/DrctDbtTxInf[0]/PmtId/EndToEndId" },
            { "RUM-3", "RUM-1", "SEPA022", "PmtInf[1]/DrctDbtTxInf[0]/DrctDbtTx/MndtRltdInf/MndtId" },
            { "E2E-1", "E2E//1", "SEPA002", $"{First}/PmtId/EndToEndId" },
            { "RUM-1", "/RUM-1", "SEPA002", $"{Mandate}/MndtId" },
            { "<MsgId>MSG-1<", "<MsgId>MSG_1<", "SEPA002", "GrpHdr/MsgId" },
            // Kind
            { Type, "", "SEPA223", "PmtInf[0]/PmtTpInf" },
            { "</PmtId>", $"</PmtId>{Type}", "SEPA222", $"{First}/PmtTpInf" },
            { "<Cd>SEPA</Cd>", "<Cd>URGP</Cd>", "SEPA224", "PmtInf[0]/PmtTpInf/SvcLvl/Cd" },
            { "<Cd>CORE</Cd>", "<Cd>LSV</Cd>", "SEPA225", "PmtInf[0]/PmtTpInf/LclInstrm/Cd" },
            { "<Cd>CORE</Cd>", "<Cd>COR1</Cd>", "SEPA226", "PmtInf[0]/PmtTpInf/LclInstrm/Cd" },
            { "<Cd>CORE</Cd>", "<Cd>B2B</Cd>", "SEPA024", "PmtInf[1]/PmtTpInf/LclInstrm/Cd" },
            { "<SeqTp>OOFF", "<SeqTp>RPRE", "SEPA227", "PmtInf[0]/PmtTpInf/SeqTp" },
            { "<SeqTp>OOFF</SeqTp>", "", "SEPA227", "PmtInf[0]/PmtTpInf/SeqTp" },
            { "</SeqTp>", "</SeqTp><CtgyPurp><Cd>RENT</Cd></CtgyPurp>", "SEPA035", "PmtInf[0]/PmtTpInf/CtgyPurp/Cd" },
            { "<ChrgBr>SLEV", "<ChrgBr>SHAR", "SEPA231", "PmtInf[0]/ChrgBr" },
            { "</InstdAmt>", "</InstdAmt><ChrgBr>SLEV</ChrgBr>", "SEPA222", $"{First}/ChrgBr" },
            // Never used
            { "<PmtTpInf>", "<PmtTpInf><InstrPrty>NORM</InstrPrty>", "SEPA228", "PmtInf[0]/PmtTpInf/InstrPrty" },
            {
                "</EndToEndId>",
                "</EndToEndId><UETR>f81d4fae-7dec-4ad0-a765-00a0c91e6bf6</UETR>",
                "SEPA228",
                $"{First}/PmtId/UETR"
            },
            {
                "</MndtRltdInf>",
                "</MndtRltdInf><PreNtfctnId>X</PreNtfctnId>",
                "SEPA228",
                $"{First}/DrctDbtTx/PreNtfctnId"
            },
            { "<CdtrSchmeId>", "<CdtrSchmeId><Nm>SDC</Nm>", "SEPA228", "PmtInf[0]/CdtrSchmeId/Nm" },
            {
                "</ChrgBr>",
                "</ChrgBr><ChrgsAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></ChrgsAcct>",
                "SEPA228",
                "PmtInf[0]/ChrgsAcct"
            },
            {
                "<Nm>Marie Riton</Nm>",
                "<Nm>Marie Riton</Nm><CtryOfRes>FR</CtryOfRes>",
                "SEPA229",
                $"{First}/Dbtr/CtryOfRes"
            },
            { "<Ustrd>", "<Ustrd>X</Ustrd><Ustrd>", "SEPA230", $"{First}/RmtInf/Ustrd[1]" },
            { "</SvcLvl>", "</SvcLvl><SvcLvl><Cd>SEPA</Cd></SvcLvl>", "SEPA230", "PmtInf[0]/PmtTpInf/SvcLvl[1]/Cd" },
            // Creditor
            { Scheme, "", "SEPA223", "PmtInf[0]/CdtrSchmeId" },
            { "</DrctDbtTx>", $"{Scheme}</DrctDbtTx>", "SEPA222", $"{First}/DrctDbtTx/CdtrSchmeId" },
            { "<Prtry>SEPA</Prtry>", "<Cd>SEPA</Cd>", "SEPA232", "PmtInf[0]/CdtrSchmeId/Id" },
            {
                Scheme,
                Scheme.Replace("PrvtId", "OrgId", StringComparison.Ordinal),
                "SEPA233",
                "PmtInf[0]/CdtrSchmeId/Id"
            },
            { "FR72ZZZ123456", "FR73ZZZ123456", "PRM053", "PmtInf[0]/CdtrSchmeId" },
            { "FR72ZZZ123456", "FR21ZZZ1234567", "PRM052", "PmtInf[0]/CdtrSchmeId" },
            { "FR1420041010050500013M02606", "FR1520041010050500013M02606", "PRM025", "PmtInf[0]/CdtrAcct" },
            { "<Nm>SDC Les Tilleuls</Nm>", "", "SEPA003", "PmtInf[0]/Cdtr/Nm" },
            { "PSSTFRPPPAR", "NOTPROVIDED", "SEPA236", "PmtInf[0]/CdtrAgt" },
            { "<BICFI>PSSTFRPPPAR</BICFI>", "", "SEPA235", "PmtInf[0]/CdtrAgt" },
            { "PSSTFRPPPAR", "BCADNCNNXXX", "SEPA009", "PmtInf[0]/CdtrAgt" },
            { "<Id>FR72ZZZ123456", "<Id>FR72 ZZZ 123456", "PRM051", "PmtInf[0]/CdtrSchmeId" },
            {
                "</SchmeNm></Othr>",
                "</SchmeNm><Issr>BdF</Issr></Othr>",
                "SEPA229",
                "PmtInf[0]/CdtrSchmeId/Id/PrvtId/Othr/Issr"
            },
            // Debtor
            {
                "<Othr><Id>NOTPROVIDED",
                "<BICFI>AGRIFRPP</BICFI><Othr><Id>NOTPROVIDED",
                "SEPA230",
                $"{First}/DbtrAgt/FinInstnId/Othr"
            },
            { "FR7630006000011234567890189", "FR7630006000011234567890188", "PRM025", $"{First}/DbtrAcct" },
            { "FR7630006000011234567890189", "FR1420041010050500013M02606", "SEPA016", $"{First}/DbtrAcct" },
            { "FR7630006000011234567890189", "TR330006100519786457841326", "SEPA008", $"{First}/DbtrAcct" },
            { "FR7630006000011234567890189", "CH9300762011623852957", "SEPA010", $"{First}/DbtrAgt" },
            { "FR7630006000011234567890189", "CH9300762011623852957", "SEPA011", $"{First}/Dbtr/PstlAdr" },
            { "<Id>NOTPROVIDED</Id>", "<Id>UNKNOWN</Id>", "SEPA235", $"{First}/DbtrAgt" },
            {
                "<Othr><Id>NOTPROVIDED</Id></Othr>",
                "<BICFI>BNPAFRPPX</BICFI>",
                "SEPA214",
                $"{First}/DbtrAgt/FinInstnId/BICFI"
            },
            { "<Othr><Id>NOTPROVIDED</Id></Othr>", "<BICFI>DEUTDEFF</BICFI>", "SEPA012", $"{First}/DbtrAgt" },
            { "Marie Riton", "Marie Rit\u00f4n", "SEPA243", $"{First}/Dbtr/Nm" },
            { "<Nm>Marie Riton", $"<Nm>{new string('A', 71)}", "SEPA004", $"{First}/Dbtr/Nm" },
            {
                "Riton</Nm>",
                "Riton</Nm><PstlAdr><AdrLine>12 rue X</AdrLine></PstlAdr>",
                "SEPA241",
                $"{First}/Dbtr/PstlAdr"
            },
            {
                "Riton</Nm>",
                "Riton</Nm><PstlAdr><Ctry>FR</Ctry><AdrLine>12 rue X</AdrLine></PstlAdr>",
                "SEPA241",
                $"{First}/Dbtr/PstlAdr"
            },
            {
                "Riton</Nm>",
                "Riton</Nm><PstlAdr><PstCd>75001</PstCd><Ctry>FR</Ctry><AdrLine>12 rue X</AdrLine></PstlAdr>",
                "SEPA003",
                $"{First}/Dbtr/PstlAdr/TwnNm"
            },
            {
                "Riton</Nm>",
                "Riton</Nm><PstlAdr><Ctry>FR</Ctry><AdrLine>a</AdrLine><AdrLine>b</AdrLine><AdrLine>c</AdrLine></PstlAdr>",
                "SEPA013",
                $"{First}/Dbtr/PstlAdr/AdrLine"
            },
            { "FR7630006000011234567890189", "FR0630006000011234567890188", "SEPA045", $"{First}/DbtrAcct" },
            { "</DrctDbtTx>", "</DrctDbtTx><UltmtCdtr/>", "SEPA043", $"{First}/UltmtCdtr" },
            {
                "<DbtrAcct><Id><IBAN>FR7630006000011234567890189</IBAN>",
                "<DbtrAcct><Id><Othr><Id>1</Id></Othr>",
                "SEPA234",
                $"{First}/DbtrAcct/Id/Othr"
            },
            // Amount
            { "Ccy=\"EUR\"", "Ccy=\"USD\"", "SEPA007", $"{First}/InstdAmt" },
            { ">40.00<", ">40.001<", "PRM012", $"{First}/InstdAmt" },
            { ">40.00<", ">0.00<", "SEPA006", $"{First}/InstdAmt" },
            { ">40.00<", ">1000000000.00<", "SEPA006", $"{First}/InstdAmt" },
            // Dates
            { "<ReqdColltnDt>2026-12-01", "<ReqdColltnDt>2026-12-05", "SEPA017", "PmtInf[0]/ReqdColltnDt" },
            { "<ReqdColltnDt>2026-12-01", "<ReqdColltnDt>2026-11-20", "SEPA018", "PmtInf[0]/ReqdColltnDt" },
            { "<ReqdColltnDt>2026-12-01", "<ReqdColltnDt>2026-12-30", "SEPA019", "PmtInf[0]/ReqdColltnDt" },
            { Signed, "<DtOfSgntr>2026-11-21</DtOfSgntr>", "SEPA020", $"{Mandate}/DtOfSgntr" },
            { Signed, "", "SEPA003", $"{Mandate}/DtOfSgntr" },
            // Amendments
            { Signed, $"{Signed}<AmdmntInd>true</AmdmntInd>", "SEPA237", $"{Mandate}/AmdmntInd" },
            {
                Signed,
                $"{Signed}<AmdmntInfDtls><OrgnlMndtId>OLD</OrgnlMndtId></AmdmntInfDtls>",
                "SEPA238",
                $"{Mandate}/AmdmntInfDtls"
            },
            { Signed, $"{Signed}<AmdmntInd>true</AmdmntInd><AmdmntInfDtls/>", "SEPA039", $"{Mandate}/AmdmntInfDtls" },
            {
                Signed,
                $"{Signed}<AmdmntInd>true</AmdmntInd><AmdmntInfDtls><OrgnlDbtrAgt><FinInstnId><Othr><Id>SMNDA</Id></Othr></FinInstnId></OrgnlDbtrAgt></AmdmntInfDtls>",
                "SEPA239",
                $"{Mandate}/AmdmntInfDtls/OrgnlDbtrAgt"
            },
            {
                Signed,
                $"{Signed}<AmdmntInd>true</AmdmntInd><AmdmntInfDtls><OrgnlDbtrAcct><Id><Othr><Id>OTHER</Id></Othr></Id></OrgnlDbtrAcct></AmdmntInfDtls>",
                "SEPA240",
                $"{Mandate}/AmdmntInfDtls/OrgnlDbtrAcct"
            },
            {
                Signed,
                $"{Signed}<AmdmntInd>true</AmdmntInd><AmdmntInfDtls><OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct><OrgnlDbtrAgt><FinInstnId><BICFI>BNPAFRPP</BICFI></FinInstnId></OrgnlDbtrAgt></AmdmntInfDtls>",
                "SEPA040",
                $"{Mandate}/AmdmntInfDtls/OrgnlDbtrAgt"
            },
            {
                Signed,
                $"{Signed}<AmdmntInd>true</AmdmntInd><AmdmntInfDtls><OrgnlMndtId>OLD </OrgnlMndtId></AmdmntInfDtls>",
                "SEPA002",
                $"{Mandate}/AmdmntInfDtls/OrgnlMndtId"
            },
            {
                Signed,
                $"{Signed}<AmdmntInd>true</AmdmntInd><AmdmntInfDtls><OrgnlCdtrSchmeId><Id><OrgId><Othr><Id>DE98ZZZ09999999999</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></OrgId></Id></OrgnlCdtrSchmeId></AmdmntInfDtls>",
                "SEPA233",
                $"{Mandate}/AmdmntInfDtls/OrgnlCdtrSchmeId/Id"
            },
            { Signed, $"{Signed}<ElctrncSgntr>X</ElctrncSgntr>", "SEPA246", $"{Mandate}/ElctrncSgntr" },
            // Purpose and remittance
            { "<RmtInf>", "<Purp><Prtry>Loyer</Prtry></Purp><RmtInf>", "SEPA244", $"{First}/Purp/Prtry" },
            {
                "</Ustrd>",
                "</Ustrd><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>RF18539007547034</Ref></CdtrRefInf></Strd>",
                "SEPA028",
                $"{First}/RmtInf"
            },
            {
                "<Ustrd>S001 450PIERREP</Ustrd>",
                "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>RF19539007547034</Ref></CdtrRefInf></Strd>",
                "PRM044",
                $"{First}/RmtInf/Strd/CdtrRefInf/Ref"
            },
            {
                "<Ustrd>S001 450PIERREP</Ustrd>",
                "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>RF18 5390 0754 7034</Ref></CdtrRefInf></Strd>",
                "PRM041",
                $"{First}/RmtInf/Strd/CdtrRefInf/Ref"
            },
            {
                "<Ustrd>S001 450PIERREP</Ustrd>",
                "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>PUOR</Cd></CdOrPrtry></Tp><Ref>RF18539007547034</Ref></CdtrRefInf></Strd>",
                "SEPA245",
                $"{First}/RmtInf/Strd/CdtrRefInf"
            },
            {
                "<Ustrd>S001 450PIERREP</Ustrd>",
                "<Strd><AddtlRmtInf>X</AddtlRmtInf></Strd>",
                "SEPA247",
                $"{First}/RmtInf/Strd"
            },
            // Sender
            { "<Nm>Cabinet Durand</Nm>", Identified("73282932000075", "SIRET"), "SEPA054", Sender },
            { "<Nm>Cabinet Durand</Nm>", Identified("FR73ZZZ123456", "SEPA"), "PRM053", Sender },
            { "<InitgPty><Nm>Cabinet Durand</Nm></InitgPty>", "<InitgPty/>", "SEPA003", "GrpHdr/InitgPty/Nm" },
        };

    /// <summary>
    /// What the collections of the first group say in the place of their group, and the one thing found: its code, its path.
    /// </summary>
    public static TheoryData<string, string, string, string, string> PartsOfCollections { get; } =
        new()
        {
            { Type, Type, Type, "", "" },
            { Scheme, Scheme, Scheme, "", "" },
            { Type, Type, Type.Replace("OOFF", "RCUR", StringComparison.Ordinal), "SEPA248", $"{Second}/PmtTpInf" },
            {
                Scheme,
                Scheme,
                Scheme.Replace("FR72ZZZ123456", "DE98ZZZ09999999999", StringComparison.Ordinal),
                "SEPA248",
                $"{Second}/DrctDbtTx/CdtrSchmeId"
            },
            { Type, Type, "", "SEPA223", $"{Second}/PmtTpInf" },
            { Scheme, Scheme, "", "SEPA223", $"{Second}/DrctDbtTx/CdtrSchmeId" },
            { Type, "", "", "SEPA223", "PmtInf[0]/PmtTpInf" },
            { Scheme, "", Scheme, "SEPA223", "PmtInf[0]/CdtrSchmeId" },
            { "", Type, "", "SEPA222", $"{First}/PmtTpInf" },
            { "", "", Scheme, "SEPA222", $"{Second}/DrctDbtTx/CdtrSchmeId" },
        };

    private const string Sender = "GrpHdr/InitgPty/Id/OrgId/Othr/Id";

    private static string Identified(string id, string scheme) =>
        $"<Id><OrgId><Othr><Id>{id}</Id><SchmeNm><Prtry>{scheme}</Prtry></SchmeNm></Othr></OrgId></Id>";
}
