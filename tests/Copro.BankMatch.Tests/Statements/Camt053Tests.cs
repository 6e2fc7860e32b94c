using System.Text;
using Xunit;

namespace Copro.BankMatch.Tests.Statements;

public sealed class Camt053Tests
{
    private const string Account = "<Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id><Ccy>EUR</Ccy></Acct>";

    private static string Bal(string code, string amount, string sign = "CRDT", string currency = "EUR") =>
        $"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy=\"{currency}\">{amount}</Amt><CdtDbtInd>{sign}</CdtDbtInd><Dt><Dt>2026-03-05</Dt></Dt></Bal>";

    private static string Entry(
        string amount,
        string sign,
        string inner = "",
        string currency = "EUR",
        string status = "<Sts><Cd>BOOK</Cd></Sts>"
    ) =>
        $"<Ntry><Amt Ccy=\"{currency}\">{amount}</Amt><CdtDbtInd>{sign}</CdtDbtInd>{status}<BookgDt><Dt>2026-03-05</Dt></BookgDt>{inner}</Ntry>";

    private static StatementDocument Read(
        string statement,
        string ns = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"
    ) =>
        new StatementReader().Read(
            Encoding.UTF8.GetBytes(
                $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"{ns}\"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>S1</Id>{statement}</Stmt></BkToCstmrStmt></Document>"
            )
        );

    [Fact]
    public void Read_Version8_GivesPartiesIdsAndBalance()
    {
        var document = Read(
            Account
                + Bal("OPBD", "100.00")
                + Bal("CLBD", "750.00")
                + Entry(
                    "650.00",
                    "CRDT",
                    "<AcctSvcrRef>BANK-1</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>"
                        + "<NtryDtls><TxDtls><Refs><EndToEndId>E2E-1</EndToEndId><UETR>u-1</UETR></Refs><Amt Ccy=\"EUR\">650.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                        + "<RltdPties><Dbtr><Pty><Nm>MARTIN LEA</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></DbtrAcct><UltmtDbtr><Pty><Nm>MARTIN PAUL</Nm></Pty></UltmtDbtr></RltdPties>"
                        + "<RmtInf><Ustrd>LOYER MARS</Ustrd><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>RF18 5390 0754 7034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>"
                )
        );
        Assert.Empty(document.Diagnostics);
        Assert.Equal(("camt.053.001.08", StatementFormat.Camt053), (document.Version, document.Format));
        var statement = document.Statements.Single();
        Assert.Equal(BalanceStatus.Ok, statement.Balance.Status);
        var t = statement.Transactions.Single();
        Assert.Equal(new Money(65_000, Currency.Eur), t.Amount);
        Assert.Equal(("MARTIN LEA", "MARTIN PAUL"), (t.Payer!.Name, t.UltimatePayer!.Name));
        Assert.Equal("FR1420041010050500013M02606", t.Payer.Account.ToElectronicString());
        Assert.Equal(("E2E-1", "u-1", "BANK-1"), (t.EndToEndId, t.Uetr, t.BankReference));
        Assert.Equal(OperationRole.CreditTransferIn, t.OperationCode.Role);
        Assert.Equal("RF18539007547034", t.StructuredReference!.Normalised);
        Assert.Equal("LOYER MARS", t.Label);
    }

    [Theory]
    [InlineData("urn:iso:std:iso:20022:tech:xsd:camt.053.001.02")]
    [InlineData("urn:iso:std:iso:20022:tech:xsd:camt.053.001.13")]
    [InlineData("urn:iso:std:iso:20023:tech:xsd:camt.053.001.02")]
    [InlineData("")]
    public void Read_AnyNamespace_ByLocalName(string ns)
    {
        var t = Read(
            Account
                + Entry(
                    "1.5",
                    "DBIT",
                    "<NtryDtls><TxDtls><RltdPties><Cdtr><Nm>EDF</Nm></Cdtr></RltdPties></TxDtls></NtryDtls>",
                    status: "<Sts>BOOK</Sts>"
                ),
            ns
        )
            .Transactions.Single();
        Assert.Equal(-150, t.Amount.MinorUnits);
        Assert.Equal("EDF", t.Counterparty!.Name);
    }

    [Fact]
    public void Read_BatchThatAddsUp_AttachesTheParts()
    {
        var document = Read(Account + Entry("30.00", "CRDT", Batch("10.00", "20.00")));
        var t = document.Transactions.Single();
        Assert.Empty(document.Diagnostics);
        Assert.Equal([1_000, 2_000], t.Details.Select(d => d.Amount!.Value.MinorUnits));
        Assert.Equal("PMT-1", t.BatchReference);
    }

    [Fact]
    public void Read_BatchThatDoesNotAddUp_EntryCountsAndBothFiguresAreSaid()
    {
        var document = Read(Account + Entry("31.00", "CRDT", Batch("10.00", "20.00")));
        var t = document.Transactions.Single();
        Assert.Equal(3_100, t.Amount.MinorUnits);
        Assert.All(t.Details, d => Assert.Null(d.Amount));
        var finding = Assert.Single(document.Diagnostics);
        Assert.Equal(BankMatchDiagnostics.DetailsDoNotAddUp, finding.Descriptor);
        Assert.Equal("31.00 EUR", finding.Arguments[0].UnmaskedValue);
        Assert.Equal("3000", finding.Arguments[1].UnmaskedValue);
    }

    [Fact]
    public void Read_SingleDetailOfAnotherAmount_EntryWins()
    {
        var t = Read(Account + Entry("8.85", "CRDT", "<NtryDtls><TxDtls><Amt Ccy=\"SEK\">0</Amt></TxDtls></NtryDtls>"))
            .Transactions.Single();
        Assert.Equal(new Money(885, Currency.Eur), t.Amount);
        Assert.Empty(t.Details);
    }

    [Fact]
    public void Read_BatchAnnouncedNotDetailed_IsOneMovementAndSaid()
    {
        var document = Read(
            Account
                + Entry(
                    "30.00",
                    "CRDT",
                    "<NtryDtls><Btch><PmtInfId>PMT-9</PmtInfId><NbOfTxs>3</NbOfTxs></Btch></NtryDtls>"
                )
        );
        Assert.Equal(
            ("PMT-9", 3),
            (document.Transactions.Single().BatchReference, document.Transactions.Single().AnnouncedCount)
        );
        Assert.Contains(document.Diagnostics, d => d.Descriptor == BankMatchDiagnostics.BatchNotDetailed);
    }

    [Fact]
    public void Read_ReturnedDebit_ReversalDoesNotFlipTheSign()
    {
        var t = Read(
            Account
                + Entry(
                    "650.00",
                    "DBIT",
                    "<RvslInd>true</RvslInd><NtryDtls><TxDtls><Refs><EndToEndId>E2E-9</EndToEndId><MndtId>RUM-9</MndtId></Refs><RltdPties><Dbtr><Pty><Nm>MARTIN</Nm></Pty></Dbtr></RltdPties><RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf></TxDtls></NtryDtls>"
                )
        )
            .Transactions.Single();
        Assert.Equal(-65_000, t.Amount.MinorUnits);
        Assert.True(t.IsReversal);
        Assert.Equal(
            ("MD06", "E2E-9", "RUM-9", "MARTIN"),
            (t.ReturnReason.Code, t.EndToEndId, t.Mandate, t.Payer!.Name)
        );
    }

    [Fact]
    public void Read_DateWithOffset_KeepsTheDayAsWritten()
    {
        var t = Read(
            Account
                + "<Ntry><Amt Ccy=\"EUR\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><DtTm>2026-03-31T23:59:00+02:00</DtTm></BookgDt></Ntry>"
        )
            .Transactions.Single();
        Assert.Equal(new DateOnly(2026, 3, 31), t.BookedOn);
    }

    [Fact]
    public void Read_PendingEntry_IsKeptAndNotCounted()
    {
        var document = Read(
            Account
                + Bal("OPBD", "1.00")
                + Bal("CLBD", "1.00")
                + Entry("5.00", "CRDT", status: "<Sts><Cd>PDNG</Cd></Sts>")
        );
        Assert.Equal(TransactionStatus.Pending, document.Transactions.Single().Status);
        Assert.Equal(BalanceStatus.Ok, document.Statements.Single().Balance.Status);
    }

    [Fact]
    public void Read_BalancesOfTwoCurrencies_AreNotComparable()
    {
        var document = Read(Account + Bal("OPBD", "1.00") + Bal("CLBD", "1.00", currency: "SEK"));
        Assert.Equal(BalanceStatus.NotComparable, document.Statements.Single().Balance.Status);
        Assert.Contains(document.Diagnostics, d => d.Descriptor == BankMatchDiagnostics.BalanceNotComparable);
    }

    [Theory]
    [InlineData("18.150", 1815, true)]
    [InlineData("5442.09000", 544_209, true)]
    [InlineData("1", 100, true)]
    [InlineData(".5", 50, true)]
    [InlineData("18.155", 0, false)]
    [InlineData("1,5", 0, false)]
    [InlineData("-1", 0, false)]
    [InlineData("", 0, false)]
    [InlineData(".", 0, false)]
    [InlineData("999999999999999999", 0, false)]
    public void Amount_Decimals_NeverRounded(string text, long expected, bool read)
    {
        Assert.Equal(read, CamtAmount.TryRead(text, Currency.Eur, out var money));
        Assert.Equal(expected, money.MinorUnits);
    }

    [Fact]
    public void Read_ProprietaryCfonbCode_IsPreferred()
    {
        var t = Read(
            Account
                + Entry(
                    "1.00",
                    "DBIT",
                    "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>OTHR</SubFmlyCd></Fmly></Domn><Prtry><Cd>B3</Cd><Issr>CFONB</Issr></Prtry></BkTxCd>"
                )
        )
            .Transactions.Single();
        Assert.Equal(("B3", OperationRole.DirectDebitReturn), (t.OperationCode.Raw, t.OperationCode.Role));
    }

    [Fact]
    public void Read_SeveralCharges_AreAllKept()
    {
        var t = Read(
            Account
                + Entry(
                    "1.00",
                    "CRDT",
                    "<Chrgs><Rcrd><Amt Ccy=\"EUR\">0.10</Amt></Rcrd><Rcrd><Amt Ccy=\"EUR\">0.20</Amt><ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs>"
                )
        )
            .Transactions.Single();
        Assert.Equal([10, 20], t.Charges.Select(c => c.Amount.MinorUnits));
    }

    [Fact]
    public void Read_EntryWithoutDirection_IsAFindingAndTheNextIsRead()
    {
        var document = Read(Account + "<Ntry><Amt Ccy=\"EUR\">1</Amt></Ntry>" + Entry("2.00", "CRDT"));
        Assert.Equal(200, document.Transactions.Single().Amount.MinorUnits);
        Assert.Contains(document.Diagnostics, d => d.Descriptor == BankMatchDiagnostics.EntryUnusable);
    }

    [Fact]
    public void Read_Dtd_IsRefused()
    {
        var document = new StatementReader().Read(
            "<!DOCTYPE a [<!ENTITY x \"y\">]><Document><BkToCstmrStmt/></Document>"u8.ToArray()
        );
        Assert.Contains(document.Diagnostics, d => d.Descriptor == BankMatchDiagnostics.XmlMalformed);
    }

    [Fact]
    public void Read_TruncatedFile_DeliversWhatStandsBefore()
    {
        var whole =
            $"<Document><BkToCstmrStmt><Stmt>{Account}{Bal("OPBD", "0.00")}{Entry("1.00", "CRDT")}{Entry("2.00", "CRDT")}";
        var document = new StatementReader().Read(Encoding.UTF8.GetBytes(whole[..^20]));
        Assert.Equal(100, document.Transactions.Single().Amount.MinorUnits);
        Assert.Contains(document.Diagnostics, d => d.Descriptor == BankMatchDiagnostics.XmlMalformed);
        Assert.NotNull(document.Statements.Single().Opening);
    }

    private static string Batch(params string[] amounts) =>
        "<NtryDtls><Btch><PmtInfId>PMT-1</PmtInfId></Btch>"
        + string.Concat(
            amounts.Select(a =>
                $"<TxDtls><Refs><EndToEndId>E{a}</EndToEndId></Refs><Amt Ccy=\"EUR\">{a}</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls>"
            )
        )
        + "</NtryDtls>";
}
