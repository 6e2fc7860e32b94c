using System.Text;
using Xunit;

namespace Copro.BankMatch.Tests.Statements;

public sealed class Cfonb120Tests
{
    private static CfonbFile Simple() =>
        new CfonbFile()
            .Opening(100_000)
            .Movement(12_345, "VIR SEPA MARTIN LEA")
            .Movement(-2_345, "PRLV EAU", "B1")
            .Closing(110_000);

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n\n")]
    [InlineData("\r\n\r\n")]
    public void Read_AnyLineEnds_GivesTheSame(string separator)
    {
        var document = Simple().Read(separator);
        Assert.Empty(document.Diagnostics);
        var statement = Assert.Single(document.Statements);
        Assert.Equal(BalanceStatus.Ok, statement.Balance.Status);
        Assert.Equal([12_345, -2_345], statement.Transactions.Select(t => t.Amount.MinorUnits));
        Assert.Equal("FR", statement.Account.Iban.CountryCode);
    }

    [Fact]
    public void Read_TrailingBlanksTrimmed_PadsTheLine()
    {
        var document = Simple().Read("\n", trim: true);
        Assert.Empty(document.Diagnostics);
        Assert.Equal(2, document.Transactions.Count());
    }

    [Fact]
    public void Read_LineNotCuttable_IsAFindingAndTheRestIsRead()
    {
        var text = Simple().Text() + "\n" + new string('9', 130) + "\n" + Simple().Text();
        var document = new StatementReader().Read(Encoding.ASCII.GetBytes(text));
        Assert.Contains(document.Diagnostics, d => d.Descriptor == BankMatchDiagnostics.LineNotRecords);
        Assert.Equal(4, document.Transactions.Count());
    }

    [Fact]
    public void Read_SeveralAccountsAndDays_AreStatementsInOrderWithOrdinalsOverAll()
    {
        var document = new CfonbFile()
            .Opening(0)
            .Movement(100)
            .Closing(100)
            .Opening(100)
            .Movement(50)
            .Closing(150)
            .Opening(7, account: "00000000202")
            .Closing(7, account: "00000000202")
            .Read();
        Assert.Equal(3, document.Statements.Count);
        Assert.Equal([1, 2], document.Transactions.Select(t => t.Ordinal));
        Assert.All(document.Statements, s => Assert.Equal(BalanceStatus.Ok, s.Balance.Status));
    }

    [Fact]
    public void Read_OpeningIsNotTheClosingBefore_ChainIsBrokenAndStillBalanced()
    {
        var document = new CfonbFile()
            .Opening(0)
            .Movement(100)
            .Closing(100)
            .Opening(90)
            .Movement(50)
            .Closing(140)
            .Read();
        Assert.Equal(BalanceStatus.ChainBroken, document.Statements[1].Balance.Status);
        Assert.True(document.Statements[1].Balance.Balanced);
        Assert.Contains(document.Diagnostics, d => d.Descriptor == BankMatchDiagnostics.BalanceChainBroken);
    }

    [Fact]
    public void Read_BankCodeOfMovementDiffers_IsReportedAndTied()
    {
        var document = new CfonbFile().Opening(0).Movement(100, bank: "30099").Closing(100).Read();
        Assert.Equal(BalanceStatus.Ok, document.Statements.Single().Balance.Status);
        Assert.Contains(document.Diagnostics, d => d.Descriptor == BankMatchDiagnostics.BankCodeDiffers);
        Assert.False(document.HasErrors);
    }

    [Fact]
    public void Read_XpfWithoutDecimals_CountsFrancs()
    {
        var document = new CfonbFile { Currency = "XPF", Decimals = '0' }
            .Opening(2_000_000)
            .Movement(-1_665_871)
            .Closing(334_129)
            .Read();
        var statement = document.Statements.Single();
        Assert.Equal(BalanceStatus.Ok, statement.Balance.Status);
        Assert.Equal(new Money(-1_665_871, Currency.Xpf), statement.Transactions.Single().Amount);
    }

    [Fact]
    public void Read_BlankCurrencyOnBalances_IsThatOfTheMovements()
    {
        var xpf = new CfonbFile { Currency = "XPF", Decimals = '0' }
            .Opening(10, currency: "   ", decimals: ' ')
            .Movement(5)
            .Closing(15, currency: "   ", decimals: ' ')
            .Read();
        Assert.Equal(Currency.Xpf, xpf.Statements.Single().Currency);
        Assert.Equal(BalanceStatus.Ok, xpf.Statements.Single().Balance.Status);
        var empty = new CfonbFile()
            .Opening(10, currency: "   ", decimals: ' ')
            .Closing(10, currency: "   ", decimals: ' ')
            .Read();
        Assert.Equal(new Money(10, Currency.Eur), empty.Statements.Single().Opening!.Amount);
    }

    [Fact]
    public void Read_BlankEntryNumberAndZeros_AreNoReferences()
    {
        var document = new CfonbFile()
            .Opening(0)
            .Movement(1, entry: "       ")
            .Movement(2, entry: "0000000")
            .Movement(3, entry: "0000042")
            .Closing(6)
            .Read();
        Assert.Equal([null, null, "0000042"], document.Transactions.Select(t => t.EntryNumber));
        Assert.All(document.Transactions, t => Assert.Null(t.BankReference));
    }

    [Fact]
    public void Read_ImpossibleDate_IsAbsentOnThatRecordOnly()
    {
        var document = new CfonbFile().Opening(0).Movement(1, booked: "310226").Movement(2).Closing(3).Read();
        Assert.Equal([null, new DateOnly(2026, 3, 5)], document.Transactions.Select(t => t.BookedOn));
        var finding = Assert.Single(document.Diagnostics);
        Assert.Equal(BankMatchDiagnostics.DateInvalid, finding.Descriptor);
        Assert.Equal(2, finding.Place.Line);
        Assert.Equal(121, finding.Place.Offset);
    }

    [Fact]
    public void Read_AccentsInOneByteAndInUtf8_AreTheSameText()
    {
        var text = new CfonbFile()
            .Opening(0)
            .Movement(1, "VIR SEPA HÉLÈNE À L'ÎLE")
            .Movement(2, "DEUXIÈME")
            .Closing(3)
            .Text();
        var latin = new StatementReader().Read(Encoding.Latin1.GetBytes(text));
        var utf8 = new StatementReader().Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(["VIR SEPA HÉLÈNE À L'ÎLE", "DEUXIÈME"], latin.Transactions.Select(t => t.Label));
        Assert.Equal(latin.Transactions.Select(t => t.Label), utf8.Transactions.Select(t => t.Label));
        Assert.Empty(utf8.Diagnostics);
        Assert.Equal(242 + 4, utf8.Transactions.Last().Offset);
    }

    [Fact]
    public void Read_Complements_FillTheFieldsInAnyOrder()
    {
        var document = new CfonbFile()
            .Opening(0)
            .Movement(65_000, "VIR SEPA")
            .Complement("LIB", "PREMIERE LIGNE")
            .Complement("LC2", "OUR TOUT")
            .Complement("LCC", "LOYER MARS ".PadRight(69) + "P")
            .Complement("NPY", "MME MARTIN LEA")
            .Complement("IPY", "12345", "SIRET")
            .Complement("NPO", "MARTIN PAUL")
            .Complement("NBE", "SYNDICAT")
            .Complement("RCN", "E2E-42", "RENT")
            .Complement("REF", "REMISE-7", "INSTR-9")
            .Complement("RUM", "RUM-1", "RCUR")
            .Complement("CPY", "FR76 3000 6000 0112 3456 7890 189")
            .Complement("LCS", "RF18539007547034")
            .Complement("MMO", "USD200000000071000" + "06" + "00001092300")
            .Complement("FEE", "EUR200000000000150")
            .Complement("ZZZ", "TEXTE DE LA BANQUE")
            .Complement("   ", "ANCIENNE FORME")
            .Complement("LIB", "SECONDE LIGNE")
            .Closing(65_000)
            .Read();
        Assert.Empty(document.Diagnostics);
        var t = document.Transactions.Single();
        Assert.Equal("VIR SEPA\nPREMIERE LIGNE\nANCIENNE FORME\nSECONDE LIGNE", t.Label);
        Assert.Contains(
            t.Texts,
            x =>
                x.Zone == "LCC"
                && x.Text.StartsWith("LOYER MARS", StringComparison.Ordinal)
                && x.Text.EndsWith("POUR TOUT", StringComparison.Ordinal)
        );
        Assert.Contains(t.Texts, x => x is { Zone: "ZZZ", Text: "TEXTE DE LA BANQUE" });
        Assert.Equal("MME MARTIN LEA", t.Payer!.Name);
        Assert.Equal(("12345", "SIRET"), (t.Payer.Identifier, t.Payer.IdentifierType));
        Assert.Equal("FR7630006000011234567890189", t.Payer.Account.ToElectronicString());
        Assert.Equal("MARTIN PAUL", t.UltimatePayer!.Name);
        Assert.Equal("SYNDICAT", t.Payee!.Name);
        Assert.Equal(
            ("E2E-42", "RENT", "REMISE-7", "INSTR-9"),
            (t.EndToEndId, t.Purpose, t.BatchReference, t.InstructionId)
        );
        Assert.Equal(("RUM-1", "RCUR"), (t.Mandate, t.MandateSequence));
        Assert.True(t.StructuredReference!.IsChecksumValid);
        Assert.Equal(new OriginalAmount(new Money(71_000, Currency.Usd), "1.092300"), t.Original);
        Assert.Equal(new Money(150, Currency.Eur), t.Charges.Single().Amount);
    }

    [Fact]
    public void Read_Fillers_AreAbsent()
    {
        var t = new CfonbFile()
            .Opening(0)
            .Movement(1)
            .Complement("RCN", "NOTPROVIDED")
            .Complement("REF", "NONREF", "0000")
            .Complement("NPY", "XXX")
            .Closing(1)
            .Read()
            .Transactions.Single();
        Assert.Null(t.EndToEndId);
        Assert.Null(t.BatchReference);
        Assert.Null(t.InstructionId);
        Assert.Null(t.Payer);
    }

    [Fact]
    public void Read_OldLayoutOfSocieteGenerale_TakesTheFreeLabel()
    {
        var record = new string(' ', 120).ToCharArray();
        "05".CopyTo(record);
        "TEXTE LIBRE ANCIEN".CopyTo(record.AsSpan(40));
        CfonbFile.Amount(777).CopyTo(record.AsSpan(90));
        var t = new CfonbFile()
            .Opening(0)
            .Movement(777, "VIR")
            .Raw(new string(record))
            .Closing(777)
            .Read()
            .Transactions.Single();
        Assert.Equal("VIR\nTEXTE LIBRE ANCIEN", t.Label);
    }

    [Fact]
    public void Read_ReturnedDebit_CarriesReasonAndRole()
    {
        var t = new CfonbFile()
            .Opening(65_000)
            .Movement(-65_000, "IMPAYE PRLV SEPA", "B3", reject: "20")
            .Closing(0)
            .Read()
            .Transactions.Single();
        Assert.Equal("20", t.ReturnReason.Code);
        Assert.Equal(OperationRole.DirectDebitReturn, t.OperationCode.Role);
    }

    [Fact]
    public void Read_SignAgainstTheCode_SignDecidesAndIsReported()
    {
        var document = new CfonbFile().Opening(0).Movement(-100, code: "05").Closing(-100).Read();
        Assert.Equal(-100, document.Transactions.Single().Amount.MinorUnits);
        Assert.Contains(
            document.Diagnostics,
            d => d.Descriptor == BankMatchDiagnostics.DirectionDiffers && d.Severity == DiagnosticSeverity.Info
        );
    }

    [Fact]
    public void Read_BrokenStructure_EachIsAFindingAndTheRestIsDelivered()
    {
        var document = new CfonbFile()
            .Complement("LIB", "SANS MOUVEMENT")
            .Movement(1)
            .Opening(0)
            .Movement(2)
            .Opening(5)
            .Movement(3, amount: "00000000000003")
            .Movement(4)
            .Closing(9)
            .Closing(9)
            .Raw("99")
            .Opening(9)
            .Read();
        Assert.Equal([1, 2, 4], document.Transactions.Select(t => t.Amount.MinorUnits));
        foreach (
            var descriptor in new[]
            {
                BankMatchDiagnostics.ComplementWithoutMovement,
                BankMatchDiagnostics.MovementOutsideStatement,
                BankMatchDiagnostics.AmountInvalid,
                BankMatchDiagnostics.ClosingWithoutOpening,
                BankMatchDiagnostics.RecordCodeUnknown,
                BankMatchDiagnostics.ClosingMissing,
            }
        )
        {
            Assert.Contains(document.Diagnostics, d => d.Descriptor == descriptor);
        }
    }

    [Fact]
    public void Read_Gap_WritesEveryFigureAsMoney()
    {
        var document = new CfonbFile().Opening(-19_040).Movement(-1_070).Closing(-24_121).Read();
        var finding = document.Diagnostics.Single(d => d.Descriptor == BankMatchDiagnostics.BalanceGap);
        Assert.Equal(
            "The statement does not balance: opening -190.40 EUR + movements -10.70 EUR is not closing -241.21 EUR; "
                + "the difference is -40.11 EUR.",
            finding.Message()
        );
    }

    [Fact]
    public void Read_Gap_SaysDifferenceAndTheMovementOfThatSize()
    {
        var balance = new CfonbFile()
            .Opening(0)
            .Movement(100)
            .Movement(250)
            .Closing(100)
            .Read()
            .Statements.Single()
            .Balance;
        Assert.Equal(BalanceStatus.Gap, balance.Status);
        Assert.Equal(-250, balance.Difference!.Value.MinorUnits);
        Assert.Equal([2], balance.ExplainedBy);
    }

    [Fact]
    public void Read_LargestAmounts_FitAndBalance()
    {
        const long Most = 99_999_999_999_999;
        var statement = new CfonbFile()
            .Opening(0)
            .Movement(Most)
            .Movement(-Most)
            .Movement(0)
            .Closing(0)
            .Read()
            .Statements.Single();
        Assert.Equal(BalanceStatus.Ok, statement.Balance.Status);
        Assert.Equal("999999999999.99", statement.Transactions[0].Amount.ToAmountString());
    }

    [Fact]
    public void Read_TextInReservedZones_IsNoMovement()
    {
        var text = new CfonbFile().Opening(0).Closing(0).Text().ToCharArray();
        "** PAS DE MOUVEMENT CE JOUR **".CopyTo(text.AsSpan(48));
        var document = new StatementReader().Read(Encoding.ASCII.GetBytes(text));
        Assert.Empty(document.Transactions);
        Assert.Equal(BalanceStatus.Ok, document.Statements.Single().Balance.Status);
    }
}
