using System.Buffers;
using System.Text;
using System.Text.Json;
using Copro.BankMatch.Tests.Statements;
using Xunit;

namespace Copro.BankMatch.Tests.Portable;

public sealed class PortableTests
{
    [Fact]
    public void ReadmeExample_ReadAndMatch_IsWhatTheReadmeSays()
    {
        var bytes = new CfonbFile()
            .Opening(0)
            .Movement(65_000, "VIR SEPA RECU DUPONT JEAN LOYER")
            .Closing(65_000)
            .Bytes();
        #region ReadAndMatch
        var document = new StatementReader().Read(bytes, "releve.txt");
        var book = new MatchBook([
            new OpenItemTarget
            {
                Id = "loyer-2026-03",
                Kind = "rent",
                Account = "450DUPONTJ",
                Debtor = "DUPONT JEAN",
                Amount = new Money(65_000, Currency.Eur),
                DueOn = new DateOnly(2026, 3, 1),
            },
        ]);

        var result = new MatchEngine().Match(
            book,
            document.Transactions,
            new MatchOptions { Today = new DateOnly(2026, 3, 10) }
        );
        var decision = result.Decisions[0];
        Console.WriteLine(EvidenceText.Explain(decision, DiagnosticLanguage.French));
        #endregion
        Assert.True(document.Statements.Single().Balance.Balanced);
        Assert.Equal(MatchOutcome.Matched, decision.Outcome);
        Assert.Equal("loyer-2026-03", decision.Allocations.Single().Target);
    }

    [Fact]
    public void StatementJson_Movement_HasTheFieldsOfTheCommand()
    {
        var document = new CfonbFile { Bank = "30006", Account = "12345678901" }
            .Opening(0)
            .Movement(-65_000, "IMPAYE É", "B3", reject: "20")
            .Complement("RCN", "E2E-1")
            .Complement("NPY", "MARTIN")
            .Closing(-65_000)
            .Read();
        var buffer = new ArrayBufferWriter<byte>();
        StatementJson.WriteTransaction(document.Transactions.Single(), buffer);
        Assert.Equal(
            $$"""{"document":"{{document.Id}}","statement":1,"ordinal":1,"account":"FR7630006000011234567890189","amount":"-650.00","currency":"EUR","bookedOn":"2026-03-05","valueOn":"2026-03-05","label":"IMPAYE É","payer":{"name":"MARTIN"},"endToEndId":"E2E-1","operationCode":"B3","role":"direct_debit_return","returnReason":"20"}""",
            Encoding.UTF8.GetString(buffer.WrittenSpan)
        );
        buffer.Clear();
        StatementJson.WriteStatement(document.Statements.Single(), buffer);
        Assert.Equal(
            """{"statement":1,"account":"FR7630006000011234567890189","currency":"EUR","opening":"0.00","closing":"-650.00","movements":1,"balanced":true,"balance":"ok"}""",
            Encoding.UTF8.GetString(buffer.WrittenSpan)
        );
    }

    [Theory]
    [InlineData("{", "BNK060")]
    [InlineData("[]", "BNK060")]
    [InlineData("{}", "BNK061")]
    [InlineData("{\"today\":\"2026-02-30\"}", "BNK061")]
    [InlineData(
        "{\"today\":\"2026-02-03\",\"items\":[{\"id\":\"a\",\"account\":\"X\",\"amount\":\"1,00\"}]}",
        "BNK061"
    )]
    [InlineData(
        "{\"today\":\"2026-02-03\",\"items\":[{\"id\":\"a\",\"account\":\"X\",\"amount\":\"1\"},{\"id\":\"a\",\"account\":\"X\",\"amount\":\"1\"}]}",
        "BNK061"
    )]
    [InlineData("{\"today\":\"2026-02-03\",\"transactions\":[{\"amount\":\"1\"}]}", "BNK061")]
    [InlineData("{\"today\":\"2026-02-03\",\"items\":{}}", "BNK061")]
    public void MatchCase_BadInput_IsFindings(string json, string code)
    {
        Assert.False(MatchCase.TryParse(Encoding.UTF8.GetBytes(json), out var value, out var diagnostics));
        Assert.Null(value);
        Assert.All(diagnostics, d => Assert.Equal(code, d.Code));
        var thrown = Assert.Throws<CoproFormatException>(() => MatchCase.Parse(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(code, thrown.Diagnostic!.Code);
    }

    [Fact]
    public void MatchCase_GraceOfTheCase_DatesTheStatuses()
    {
        const string Case =
            """{"today":"2026-03-10","options":{"graceDays":30},"items":[{"id":"a","account":"X","amount":"1.00","dueOn":"2026-03-01"}],"transactions":[]}""";
        var result = MatchCase.Parse(Encoding.UTF8.GetBytes(Case)).Decide(new MatchEngine());
        Assert.Equal(ItemStatus.Pending, result.Items.Single().Status);
    }

    [Fact]
    public void MatchJson_Decision_IsOneObjectWithDocumentAndOrdinal()
    {
        var movement = new BankTransaction
        {
            Document = "D",
            Ordinal = 7,
            Amount = new Money(0, Currency.Eur),
            Label = "RIEN",
        };
        var result = new MatchEngine().Match(
            new MatchBook([]),
            [movement],
            new MatchOptions { Today = new DateOnly(2026, 3, 10) }
        );
        var buffer = new ArrayBufferWriter<byte>();
        MatchJson.WriteDecision(result.Decisions.Single(), buffer);
        using var json = JsonDocument.Parse(buffer.WrittenMemory);
        Assert.Equal(
            ("D", 7, "0.00", "ignored"),
            (
                json.RootElement.GetProperty("document").GetString(),
                json.RootElement.GetProperty("ordinal").GetInt32(),
                json.RootElement.GetProperty("amount").GetString(),
                json.RootElement.GetProperty("outcome").GetString()
            )
        );
    }
}
