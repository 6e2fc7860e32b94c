using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.BankMatch.Tests.Statements;

public sealed class StatementPropertyTests
{
    private static readonly Gen<long> s_amount = Gen.Choose(-2_000_000_000, 2_000_000_000).Select(i => (long)i);

    private static readonly Gen<(long Opening, long[] Movements, bool Trim, string Separator)> s_statement =
        from opening in s_amount
        from count in Gen.Choose(0, 12)
        from movements in s_amount.ArrayOf(count)
        from trim in Gen.Elements(true, false)
        from separator in Gen.Elements("\n", "\r\n", "\r", "\n\n")
        select (opening, movements, trim, separator);

    [Fact]
    public void Cfonb_WrittenThenRead_IsEqualAndBalances() =>
        Property.ForAll(
            s_statement,
            s =>
            {
                var file = new CfonbFile().Opening(s.Opening);
                foreach (var movement in s.Movements)
                {
                    file.Movement(movement, code: "91").Complement("LIB", $"M{movement}");
                }

                var document = file.Closing(s.Opening + s.Movements.Sum()).Read(s.Separator, s.Trim);
                var statement = Assert.Single(document.Statements);
                Assert.Equal(s.Movements, statement.Transactions.Select(t => t.Amount.MinorUnits));
                Assert.Equal(s.Movements.Select(m => $"VIR SEPA\nM{m}"), statement.Transactions.Select(t => t.Label));
                Assert.Equal(BalanceStatus.Ok, statement.Balance.Status);
                Assert.False(document.HasErrors);
            }
        );

    [Fact]
    public void Cfonb_OneAmountChanged_IsAGapOfThatSize() =>
        Property.ForAll(
            from s in s_statement
            from extra in Gen.Choose(1, 1000)
            select (s, extra),
            x =>
            {
                var file = new CfonbFile().Opening(x.s.Opening);
                foreach (var movement in x.s.Movements)
                {
                    file.Movement(movement, code: "91");
                }

                var balance = file.Closing(x.s.Opening + x.s.Movements.Sum() + x.extra)
                    .Read()
                    .Statements.Single()
                    .Balance;
                Assert.Equal(BalanceStatus.Gap, balance.Status);
                Assert.Equal(x.extra, balance.Difference!.Value.MinorUnits);
            }
        );

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    public void Cfonb_CutAtEveryByte_NeverThrowsAndNeverInvents(string separator)
    {
        var bytes = new CfonbFile()
            .Opening(0)
            .Movement(100)
            .Complement("NPY", "MARTIN LEA")
            .Movement(-50, code: "B1")
            .Closing(50)
            .Bytes(separator);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var document = new StatementReader().Read(bytes.AsMemory(0, length));
            Assert.True(document.Transactions.Count() <= 2);
            Assert.All(document.Transactions, t => Assert.Contains(t.Amount.MinorUnits, new long[] { 100, -50 }));
            if (length < bytes.Length - 16)
            {
                Assert.DoesNotContain(document.Statements, s => s.Balance.Status == BalanceStatus.Ok);
            }
        }
    }

    [Fact]
    public void Camt_CutAtEveryByte_NeverThrows()
    {
        var bytes = Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><Othr><Id>A 1</Id></Othr></Id><Ccy>EUR</Ccy></Acct>"
                + "<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls><TxDtls><RmtInf><Ustrd>été</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>"
        );
        for (var length = 0; length <= bytes.Length; length++)
        {
            var document = new StatementReader().Read(bytes.AsMemory(0, length));
            Assert.Equal(length < bytes.Length, document.HasErrors);
        }
    }

    [Fact]
    public void AnyBytes_Read_NeverThrows() =>
        Property.ForAll(
            from start in Gen.Elements(
                "01",
                "04",
                "05",
                "07",
                "<",
                "<BkToCstmrStmt>",
                "\u00ef\u00bb\u00bf01",
                string.Empty
            )
            from count in Gen.Choose(0, 400)
            from rest in Gen.Choose(0, 255).Select(i => (byte)i).ArrayOf(count)
            select Encoding.Latin1.GetBytes(start).Concat(rest).ToArray(),
            bytes =>
            {
                var document = new StatementReader().Read(bytes);
                Assert.Equal(ContentHash.Of(bytes), document.Id);
                Assert.Equal(
                    document.DiagnosticCount > 0 && document.HasErrors,
                    document.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)
                );
            }
        );

    [Fact]
    public async Task Read_MemoryStreamAndAsync_GiveTheSame()
    {
        var bytes = new CfonbFile().Opening(0).Movement(5).Closing(5).Bytes();
        var memory = new StatementReader().Read(bytes, "a.txt");
        var stream = new StatementReader().Read(new MemoryStream(bytes), "a.txt");
        var waited = await new StatementReader().ReadAsync(new MemoryStream(bytes), "a.txt");
        Assert.Equal(memory.Id, stream.Id);
        Assert.Equal(memory.Id, waited.Id);
        Assert.Equal(memory.Transactions.Single().ToString(), waited.Transactions.Single().ToString());
    }

    [Fact]
    public void Read_TooLarge_IsRefusedNotTruncated()
    {
        var document = new StatementReader(new BankMatchOptions { MaxDocumentBytes = 100 }).Read(new byte[101]);
        Assert.Equal(BankMatchDiagnostics.DocumentTooLarge, Assert.Single(document.Diagnostics).Descriptor);
        Assert.Empty(document.Statements);
    }

    [Theory]
    [InlineData("", "BNK003")]
    [InlineData("  \r\n ", "BNK003")]
    [InlineData("OFXHEADER:100", "BNK001")]
    [InlineData(":20:STARTUMS", "BNK001")]
    [InlineData("{\"booked\":[]}", "BNK001")]
    [InlineData("<Document><CstmrPmtStsRpt/></Document>", "BNK001")]
    public void Read_NoStatement_SaysWhatWasSeen(string content, string code)
    {
        var document = new StatementReader().Read(Encoding.UTF8.GetBytes(content));
        Assert.Equal(code, Assert.Single(document.Diagnostics).Code);
        Assert.Equal(StatementFormat.Unknown, document.Format);
    }
}
