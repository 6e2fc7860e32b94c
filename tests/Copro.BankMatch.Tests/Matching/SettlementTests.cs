using Xunit;
using static Copro.BankMatch.Tests.Matching.Given;

namespace Copro.BankMatch.Tests.Matching;

public sealed class SettlementTests
{
    [Fact]
    public void Match_DirectDebitBatchByItsId_ClearsItAndPaysNoItem()
    {
        var result = Match(
            [
                Settlement("S1", SettlementKind.DirectDebitBatch, 195_000, "PMT-2026-03-A"),
                Item("a", "DUPONT JEAN", 195_000),
            ],
            Movement("m", 195_000, "PRLV SEPA EMIS", "A1", batch: "PMT-2026-03-A")
        );
        var decision = Assert.Single(result.Decisions);
        Assert.Equal((MatchOutcome.Matched, MovementNature.Settlement), (decision.Outcome, decision.Nature));
        Assert.Equal(
            new SettlementClearing("S1", Eur(195_000), Eur(195_000), Eur(0)),
            Assert.Single(decision.Settlements)
        );
        Assert.Empty(decision.Allocations);
        Assert.Equal(ItemStatus.Overdue, result.Items.Single().Status);
    }

    [Theory]
    [InlineData("REMISE CHEQUES 0000123", "02")]
    [InlineData("REM CHQ 123", null)]
    [InlineData("REMISE DE CHEQUES N° 000123", null)]
    public void Match_ChequeRemittanceByItsSlipNumber_ClearsIt(string label, string? code)
    {
        var result = Match(
            [
                Settlement("S1", SettlementKind.ChequeRemittance, 100_000, "0000123"),
                Settlement("S2", SettlementKind.ChequeRemittance, 100_000, "0000124"),
            ],
            Movement("m", 100_000, label, code)
        );
        Assert.Equal(
            ("S1", MatchOutcome.Matched),
            (result.Decisions[0].Settlements.Single().Settlement, result.Decisions[0].Outcome)
        );
        Assert.Equal("S2", result.Decisions[0].Alternatives.Single().Party);
    }

    [Fact]
    public void Match_MeansAmountAndDateAlone_ClearTheOnlyOne()
    {
        var decision = Match(
            [Settlement("S1", SettlementKind.CashDeposit, 30_000)],
            Movement("m", 30_000, "VERSEMENT ESPECES", "04")
        )
            .Decisions.Single();
        Assert.Equal(MatchOutcome.Matched, decision.Outcome);
        Assert.Contains(decision.Evidence, e => e.Code == EvidenceCodes.MeansAgree);
    }

    [Fact]
    public void Match_TwoEqualSettlementsAndNoReference_IsAProposal()
    {
        var decision = Match(
            [
                Settlement("S1", SettlementKind.CashDeposit, 30_000),
                Settlement("S2", SettlementKind.CashDeposit, 30_000),
            ],
            Movement("m", 30_000, "VERSEMENT ESPECES", "04")
        )
            .Decisions.Single();
        Assert.Equal(MatchOutcome.Proposed, decision.Outcome);
        Assert.Equal(0, decision.Margin);
        Assert.Equal(DecidingFactCodes.WhichSettlement, decision.DecidingFact!.Code);
    }

    [Fact]
    public void Match_FarFromTheExpectedDay_IsNotThatSettlement()
    {
        var decision = Match(
            [Settlement("S1", SettlementKind.CashDeposit, 30_000, expected: "2026-01-05")],
            Movement("m", 30_000, "VERSEMENT ESPECES", "04")
        )
            .Decisions.Single();
        Assert.Equal((MatchOutcome.Unmatched, MovementNature.Settlement), (decision.Outcome, decision.Nature));
    }

    [Fact]
    public void Match_CardTakingsNetOfCommissionWithinTheRule_ClearsGrossAndShowsTheFee()
    {
        var decision = Match(
            [Settlement("S1", SettlementKind.CardTakings, 100_000, fee: FeePolicy.UpTo(200))],
            Movement("m", 98_210, "REMISE CB TPE 12345", "30")
        )
            .Decisions.Single();
        Assert.Equal(MatchOutcome.Matched, decision.Outcome);
        Assert.Equal(
            new SettlementClearing("S1", Eur(100_000), Eur(98_210), Eur(1_790)),
            decision.Settlements.Single()
        );
        Assert.Equal(Eur(1_790), decision.Fee);
    }

    [Fact]
    public void Match_CardTakingsWithoutARule_GrossInTheTextIsProposed()
    {
        var decision = Match(
            [Settlement("S1", SettlementKind.CardTakings, 100_000)],
            Movement("m", 98_210, "REMISE CB TPE 12345 BRUT 1000,00 COM 17,90", "30")
        )
            .Decisions.Single();
        Assert.Equal(MatchOutcome.Proposed, decision.Outcome);
        Assert.Equal(Eur(1_790), decision.Fee);
        Assert.Equal(DecidingFactCodes.FeeRule, decision.DecidingFact!.Code);
        Assert.Contains(decision.Evidence, e => e.Code == EvidenceCodes.GrossInText);
    }

    [Fact]
    public void Match_FeeOutsideTheRule_IsNotCleared()
    {
        var decision = Match(
            [Settlement("S1", SettlementKind.CardTakings, 100_000, fee: FeePolicy.UpTo(100))],
            Movement("m", 98_210, "REMISE CB TPE 12345", "30")
        )
            .Decisions.Single();
        Assert.NotEqual(MatchOutcome.Matched, decision.Outcome);
    }

    [Fact]
    public void Match_KioskOperatorsTransferLessFees_ClearsByItsName()
    {
        var targets = new MatchTarget[]
        {
            Settlement(
                "S1",
                SettlementKind.KioskOperator,
                245_000,
                fee: FeePolicy.Between(Eur(500), Eur(5_000)),
                counterparty: "BORNES SERVICES SAS"
            ),
            Item("a", "DUPONT JEAN", 243_000),
        };
        var decision = Match(targets, Movement("m", 243_000, "VIR SEPA BORNES SERVICES SAS REVERSEMENT", "05"))
            .Decisions.Single();
        Assert.Equal((MatchOutcome.Matched, MovementNature.Settlement), (decision.Outcome, decision.Nature));
        Assert.Equal(Eur(2_000), decision.Settlements.Single().Fee);
        var stranger = Match(targets, Movement("m", 243_000, "VIR SEPA AUTRE SOCIETE", "05")).Decisions.Single();
        Assert.Empty(stranger.Settlements);
    }

    [Fact]
    public void Match_BatchCreditedShort_IsProposedWithTheDifference()
    {
        var decision = Match(
            [Settlement("S1", SettlementKind.DirectDebitBatch, 195_000, "PMT-2026-03-A")],
            Movement("m", 130_000, "PRLV SEPA EMIS", "A1", batch: "PMT-2026-03-A")
        )
            .Decisions.Single();
        Assert.Equal(MatchOutcome.Proposed, decision.Outcome);
        Assert.Contains(decision.Evidence, e => e is { Code: EvidenceCodes.FeeOutsideRule, Value: "65000" });
    }

    [Fact]
    public void Match_TwoCreditsOneOfThemNamed_AreAssignedExactlyNotGreedily()
    {
        // The nameless credit fits both; the named one fits S1 only. A greedy choice could take S1 for the nameless one.
        var result = Match(
            [
                Settlement("S1", SettlementKind.ChequeRemittance, 50_000, "771"),
                Settlement("S2", SettlementKind.ChequeRemittance, 50_000, "772"),
            ],
            Movement("a", 50_000, "REMISE CHEQUES", "02"),
            Movement("b", 50_000, "REMISE CHEQUES 0000771", "02")
        );
        Assert.Equal(["S2", "S1"], result.Decisions.Select(d => d.Settlements.Single().Settlement));
    }

    [Fact]
    public void Match_OneSettlementCreditedTwice_ClearsOnce()
    {
        var result = Match(
            [Settlement("S1", SettlementKind.DirectDebitBatch, 195_000, "PMT-A-2026")],
            Movement("a", 195_000, "PRLV SEPA EMIS", "A1", batch: "PMT-A-2026"),
            Movement("b", 195_000, "PRLV SEPA EMIS", "A1", batch: "PMT-A-2026", booked: "2026-03-06")
        );
        Assert.Single(result.Decisions, d => d.Settlements.Count > 0);
        Assert.Contains(result.Decisions[1].Evidence, e => e.Code == EvidenceCodes.PossibleDoublePayment);
    }

    [Fact]
    public void Match_SeveralRemittancesInOneSum_AreProposedTogether()
    {
        var decision = Match(
            [
                Settlement("S1", SettlementKind.ChequeRemittance, 10_000),
                Settlement("S2", SettlementKind.ChequeRemittance, 25_000),
                Settlement("S3", SettlementKind.ChequeRemittance, 70_000),
            ],
            Movement("m", 35_000, "REMISE CHEQUES", "02")
        )
            .Decisions.Single();
        Assert.Equal(MatchOutcome.Proposed, decision.Outcome);
        Assert.Equal(["S1", "S2"], decision.Settlements.Select(s => s.Settlement).Order());
    }

    [Fact]
    public void Match_OtherAccount_IsNotThatSettlement()
    {
        var target = Settlement("S1", SettlementKind.CashDeposit, 30_000) with
        {
            Account = BankAccountNumber.Of("FR7630006000011234567890189"),
        };
        var movement = Movement("m", 30_000, "VERSEMENT ESPECES", "04") with
        {
            Account = BankAccountNumber.Of("FR1420041010050500013M02606"),
        };
        Assert.Equal(MatchOutcome.Unmatched, Match([target], movement).Decisions.Single().Outcome);
    }

    [Theory]
    [InlineData(0, 100, 0, true)]
    [InlineData(50, 100, 49, false)]
    [InlineData(50, 100, 100, true)]
    [InlineData(50, 100, 101, false)]
    public void FeePolicy_Between_IsInclusive(long least, long most, long fee, bool allowed) =>
        Assert.Equal(allowed, FeePolicy.Between(Eur(least), Eur(most)).Allows(Eur(10_000), Eur(fee)));

    [Fact]
    public void FeePolicy_Misuse_Throws()
    {
        Assert.Throws<ArgumentException>(() => FeePolicy.Between(Eur(2), Eur(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FeePolicy.UpTo(10_001));
        Assert.False(FeePolicy.None.AllowsFee);
        Assert.False(FeePolicy.UpTo(10_000, Eur(5)).Allows(Eur(100), Eur(101)));
    }
}
