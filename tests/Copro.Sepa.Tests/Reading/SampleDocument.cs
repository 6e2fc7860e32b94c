using System.Text;

namespace Copro.Sepa.Tests;

/// <summary>A small valid pain.008.001.08 of our own as text; tests change one thing of it.</summary>
internal static class SampleDocument
{
    public const string Iso = "urn:iso:std:iso:20022:tech:xsd:";

    public static string Text { get; } = Build();

    /// <summary>The sample with one thing replaced, which must be there.</summary>
    public static string With(string find, string replacement)
    {
        var at = Text.IndexOf(find, StringComparison.Ordinal);
        return at >= 0
            ? string.Concat(Text.AsSpan(0, at), replacement, Text.AsSpan(at + find.Length))
            : throw new ArgumentException($"The sample does not hold {find}.", nameof(find));
    }

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text), writable: false);

    private static string Build() =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="{Iso}pain.008.001.08">
            <CstmrDrctDbtInitn>
            <GrpHdr><MsgId>MSG-1</MsgId><CreDtTm>2026-11-20T18:30:00+01:00</CreDtTm><NbOfTxs>3</NbOfTxs><CtrlSum>131.26</CtrlSum>
            <InitgPty><Nm>Cabinet Durand</Nm></InitgPty></GrpHdr>
            {Group(
                "MSG-1-1",
                2,
                "100.00",
                Collection("E2E-1", "40.00", "RUM-1") + Collection("E2E-2", "60.00", "RUM-2")
            )}
            {Group("MSG-1-2", 1, "31.26", Collection("E2E-3", "31.26", "RUM-3"))}
            </CstmrDrctDbtInitn>
            </Document>
            """.ReplaceLineEndings(
            "\n"
        );

    private static string Group(string id, int count, string sum, string collections) =>
        $"""
            <PmtInf><PmtInfId>{id}</PmtInfId><PmtMtd>DD</PmtMtd><NbOfTxs>{count}</NbOfTxs><CtrlSum>{sum}</CtrlSum>
            <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>CORE</Cd></LclInstrm><SeqTp>OOFF</SeqTp></PmtTpInf>
            <ReqdColltnDt>2026-12-01</ReqdColltnDt>
            <Cdtr><Nm>SDC Les Tilleuls</Nm></Cdtr><CdtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></CdtrAcct>
            <CdtrAgt><FinInstnId><BICFI>PSSTFRPPPAR</BICFI></FinInstnId></CdtrAgt><ChrgBr>SLEV</ChrgBr>
            <CdtrSchmeId><Id><PrvtId><Othr><Id>FR72ZZZ123456</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id></CdtrSchmeId>
            {collections}</PmtInf>
            """;

    private static string Collection(string id, string amount, string mandate) =>
        $"""
            <DrctDbtTxInf><PmtId><EndToEndId>{id}</EndToEndId></PmtId><InstdAmt Ccy="EUR">{amount}</InstdAmt>
            <DrctDbtTx><MndtRltdInf><MndtId>{mandate}</MndtId><DtOfSgntr>2026-11-16</DtOfSgntr></MndtRltdInf></DrctDbtTx>
            <DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>
            <Dbtr><Nm>Marie Riton</Nm></Dbtr><DbtrAcct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></DbtrAcct>
            <RmtInf><Ustrd>S001 450PIERREP</Ustrd></RmtInf></DrctDbtTxInf>

            """;
}
