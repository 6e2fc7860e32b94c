using System.Text;
using Copro.TestKit;
using Xunit;

namespace Copro.BankMatch.Tests.Statements;

public sealed class Camt054Tests
{
    private const string Account = "<Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id><Ccy>EUR</Ccy></Acct>";

    private static StatementDocument Read(string version, string entries) =>
        new StatementReader().Read(
            Encoding.UTF8.GetBytes(
                $"""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.{version}"><BkToCstmrDbtCdtNtfctn>
                <GrpHdr><MsgId>M</MsgId><CreDtTm>2026-03-05T06:00:00</CreDtTm></GrpHdr>
                <Ntfctn><Id>N1</Id><CreDtTm>2026-03-05T06:00:00</CreDtTm>{Account}
                {entries}
                </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
                """
            )
        );

    private static string Code(string family, string sub) =>
        $"<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>{family}</Cd><SubFmlyCd>{sub}</SubFmlyCd></Fmly></Domn></BkTxCd>";

    private static string Entry(string amount, string sign, string code, string rest, string status = "BOOK") =>
        $"<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>{sign}</CdtDbtInd><Sts>{status}</Sts>"
        + $"<BookgDt><Dt>2026-03-05</Dt></BookgDt>{code}{rest}</Ntry>";

    private static string Detail(string id, string amount, string rest = "", string sign = "DBIT") =>
        $"<TxDtls><Refs><PmtInfId>P-1</PmtInfId><EndToEndId>{id}</EndToEndId><MndtId>RUM-{id}</MndtId></Refs>"
        + $"<Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>{sign}</CdtDbtInd>{rest}</TxDtls>";

    private static string Returned(string reason, string originator = "") =>
        $"<RtrInf>{originator}<Rsn><Cd>{reason}</Cd></Rsn><AddtlInf>/RTYP/RTRN</AddtlInf></RtrInf>";

    private static List<DirectDebitReturnPart> Returns(StatementDocument document) =>
        [.. document.Transactions.SelectMany(DirectDebitReturnPart.In)];

    [Theory]
    [InlineData("02")]
    [InlineData("04")]
    [InlineData("08")]
    [InlineData("12")]
    public void Read_Advice_HasMovementsAndNoVerdict(string version)
    {
        var document = Read(version, Entry("30.00", "DBIT", Code("IDDT", "UPDD"), string.Empty));
        Assert.Empty(document.Diagnostics);
        Assert.Equal((StatementFormat.Camt054, $"camt.054.001.{version}"), (document.Format, document.Version));
        Assert.Null(document.Statements.Single().Balance.Balanced);
        Assert.Equal(new Money(-3000, Currency.Eur), document.Transactions.Single().Amount);
    }

    [Fact]
    public void Read_Report_IsCamt052()
    {
        var document = new StatementReader().Read(
            Encoding.UTF8.GetBytes(
                $"<Document><BkToCstmrAcctRpt><Rpt><Id>R</Id>{Account}{Entry("1", "CRDT", "", "")}</Rpt></BkToCstmrAcctRpt></Document>"
            )
        );
        Assert.Equal(StatementFormat.Camt052, document.Format);
        Assert.Equal(new Money(100, Currency.Eur), document.Transactions.Single().Amount);
    }

    [Fact]
    public void In_BatchWithReturnedAndGoodParts_GivesTheReturnedOnesWithTheirOwnAmounts()
    {
        var document = Read(
            "08",
            Entry(
                "100.00",
                "DBIT",
                Code("IDDT", "UPDD"),
                "<NtryDtls><Btch><NbOfTxs>3</NbOfTxs></Btch>"
                    + Detail("A", "70.00", Returned("AM04"))
                    + Detail("B", "20.00")
                    + Detail("C", "10.00", Returned("MD06", "<Orgtr><Pty><Nm>LEROY ANNE</Nm></Pty></Orgtr>"))
                    + "</NtryDtls>"
            )
        );
        var returns = Returns(document);
        Assert.Equal(["A", "C"], returns.Select(part => part.EndToEndId));
        Assert.Equal([-7000L, -1000L], returns.Select(part => part.Amount!.Value.MinorUnits));
        Assert.Equal(["AM04", "MD06"], returns.Select(part => part.Reason.Code));
        Assert.Equal("LEROY ANNE", returns[1].Originator!.Name);
        Assert.Equal("/RTYP/RTRN", returns[0].Texts.Single(text => text.Zone == "RtrInf").Text);
        Assert.False(document.Transactions.Single().ReturnReason.HasValue);
    }

    [Fact]
    public void In_NetCreditOfVersion2_TakesTheReturnedPartOutOfIt()
    {
        var parts =
            "<NtryDtls>"
            + "<TxDtls><Refs><EndToEndId>A</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy=\"EUR\">90</Amt></TxAmt></AmtDtls></TxDtls>"
            + "<TxDtls><Refs><EndToEndId>B</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy=\"EUR\">30</Amt></TxAmt></AmtDtls>"
            + Returned("AC04")
            + "</TxDtls></NtryDtls>";
        var part = Returns(Read("02", Entry("60.00", "CRDT", Code("IDDT", "ESDD"), parts))).Single();
        Assert.Equal(("B", -3000L), (part.EndToEndId, part.Amount!.Value.MinorUnits));
    }

    [Fact]
    public void In_SwissCodesThatDiffer_GoesByTheDebitAndTheReason()
    {
        var refund = Entry(
            "6.00",
            "DBIT",
            Code("IDDT", "PRDD"),
            "<NtryDtls>" + Detail("S", "6.00", Code("RDDT", "PMDD") + Returned("MD06")) + "</NtryDtls>"
        );
        var plain = Entry(
            "9.00",
            "DBIT",
            Code("RDDT", "PMDD"),
            "<NtryDtls>" + Detail("T", "9.00", Returned("AC04")) + "</NtryDtls>"
        );
        Assert.Equal(["S", "T"], Returns(Read("04", refund + plain)).Select(part => part.EndToEndId));
    }

    [Theory]
    [InlineData("ICDT", "RRTN", "CRDT", "BOOK")]
    [InlineData("ICDT", "RRTN", "DBIT", "BOOK")]
    [InlineData("RCDT", "ESCT", "DBIT", "BOOK")]
    [InlineData("IDDT", "UPDD", "DBIT", "PDNG")]
    [InlineData("RDDT", "UPDD", "CRDT", "BOOK")]
    public void In_TransferReturnsPendingOnesAndTheDebtorsSide_AreNone(
        string family,
        string sub,
        string sign,
        string status
    )
    {
        var details = "<NtryDtls>" + Detail("X", "6.00", Returned("AC01"), sign) + "</NtryDtls>";
        Assert.Empty(Returns(Read("04", Entry("6.00", sign, Code(family, sub), details, status))));
    }

    [Fact]
    public void In_DebitWeCollectedForOthers_IsNotOurs() =>
        Assert.Empty(Returns(Read("08", Entry("6.00", "DBIT", Code("RDDT", "ESDD"), string.Empty))));

    [Theory]
    [InlineData("<Chrgs><Amt Ccy=\"EUR\">0.70</Amt></Chrgs>")]
    [InlineData("<Chrgs><Rcrd><Amt Ccy=\"EUR\">0.50</Amt></Rcrd><Rcrd><Amt Ccy=\"EUR\">0.20</Amt></Rcrd></Chrgs>")]
    public void In_Charges_FlatOrListed_AreApart(string charges)
    {
        var details = "<NtryDtls>" + Detail("A", "6.00", charges + Returned("AC04")) + "</NtryDtls>";
        var part = Returns(Read("08", Entry("6.00", "DBIT", Code("IDDT", "UPDD"), details))).Single();
        Assert.Equal(70, part.Charges.Sum(charge => charge.Amount.MinorUnits));
    }

    [Fact]
    public void Read_AdviceThatBreaksItsForm_IsRefusedWithPlaces()
    {
        var broken =
            "<Ntry><CdtDbtInd>DBIT</CdtDbtInd><Amt Ccy=\"EUR\">6.00</Amt><Sts>BOOK</Sts>"
            + "<NtryDtls>"
            + "<TxDtls><RtrInf><AddtlInf>x</AddtlInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf><Refs/></TxDtls></NtryDtls></Ntry>";
        var document = Read("04", broken);
        Assert.True(document.HasErrors);
        Assert.Equal(
            [
                "BNK048 Ntfctn[0]/Ntry[0]/Amt",
                "BNK047 Ntfctn[0]/Ntry[0]",
                "BNK048 Ntfctn[0]/Ntry[0]/NtryDtls/TxDtls[0]/Refs",
                "BNK048 Ntfctn[0]/Ntry[0]/NtryDtls/TxDtls[0]/RtrInf/Rsn",
            ],
            document.Diagnostics.Select(finding => $"{finding.Code} {finding.Place.Path}")
        );
        Assert.All(document.Diagnostics, finding => Assert.Equal(5, finding.Place.Line));
        Assert.Single(document.Transactions);
    }

    public static TheoryData<string, string> Samples()
    {
        var data = new TheoryData<string, string>();
        data.Add("camt.054.001.04__Barzahlen__valid_example.xml", "MD06 MD06");
        data.Add("camt.054.001.02__moov-io__FI_camt_054_sample_xml.xml", "");
        data.Add(
            "camt.054.001.04__moov-io__200519_camt054_returns_p_ch2909000000250094239_1109800798_0_.xml",
            string.Empty
        );
        data.Add("camt.054.001.04__moov-io__200519_camt054_chdd_p_ch2909000000250094239_1110097484_0_201.xml", "");
        return data;
    }

    [SkippableTheory]
    [MemberData(nameof(Samples))]
    public void SharedSamples_Returns_AreThoseTheListNames(string file, string reasons)
    {
        var path = Path.Combine(SharedData.Require("samples", "sepa"), file);
        var found = Returns(new StatementReader().Read(File.ReadAllBytes(path), file));
        Assert.Equal(reasons, string.Join(' ', found.Select(part => part.Reason.Code)));
    }

    [SkippableFact]
    public void SharedSamples_AllAdvices_AreReadAndTheInvalidOnesRefusedWithAPlace()
    {
        var folder = SharedData.Require("samples", "sepa");
        var rows = File.ReadLines(Path.Combine(folder, "SOURCES.tsv"))
            .Select(line => line.Split('\t'))
            .Where(columns => columns[0].StartsWith("camt.054", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var document = new StatementReader().Read(File.ReadAllBytes(Path.Combine(folder, row[0])), row[0]);
            Assert.Equal(StatementFormat.Camt054, document.Format);
            Assert.NotEmpty(document.Transactions);
            var errors = document.Diagnostics.Where(finding => finding.Severity == DiagnosticSeverity.Error).ToList();
            Assert.True(row[5] == "yes" == (errors.Count == 0), $"{row[0]}: {string.Join("; ", errors)}");
            Assert.All(errors, error => Assert.True(error.Place.Line > 0 && error.Place.Path is not null));
        }
    }
}
