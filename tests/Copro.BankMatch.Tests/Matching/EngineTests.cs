using Xunit;
using static Copro.BankMatch.Tests.Matching.Given;

namespace Copro.BankMatch.Tests.Matching;

public sealed class EngineTests
{
    private static readonly PaymentTarget s_debit = new()
    {
        Id = "R1",
        Account = "DUPONT JEAN",
        Amount = Eur(65_000),
        Means = MeansOfPayment.DirectDebit,
        PaidOn = new DateOnly(2026, 3, 2),
        EndToEndId = "E2E-0001",
        Mandate = "RUM-0001",
        Paid = [new MatchAllocation("a", Eur(65_000))],
    };

    [Theory]
    [InlineData("E2E-0001", null, "IMPAYE PRLV SEPA")]
    [InlineData(null, "RUM-0001", "IMPAYE PRLV SEPA")]
    [InlineData(null, null, "IMPAYE PRLV SEPA DUPONT JEAN")]
    public void Match_ReturnedDebit_ReopensWhatItPaid(string? endToEnd, string? mandate, string label)
    {
        var item = Item("a", "DUPONT JEAN", 65_000) with { Settled = Eur(65_000) };
        var movement = Movement("m", -65_000, label, "B3", endToEnd: endToEnd) with { Mandate = mandate };
        var result = Match([item, s_debit], movement);
        var decision = result.Decisions.Single();
        Assert.Equal(
            (MatchOutcome.Reopened, MovementNature.Return, "R1"),
            (decision.Outcome, decision.Nature, decision.ReturnedPayment)
        );
        Assert.Equal([new MatchAllocation("a", Eur(-65_000))], decision.Allocations);
        Assert.Equal(new ItemState("a", ItemStatus.Overdue, Eur(65_000)), result.Items.Single());
    }

    [Fact]
    public void Match_ReturnWhoseEndToEndIdIsTheMandate_IsOnePaymentAndReopened()
    {
        var debit = s_debit with { EndToEndId = "0000S1261118210745508", Mandate = "0000S1261118210745508" };
        var movement = Movement("m", -65_000, "IMPAYE PRLV SEPA", "B3", endToEnd: "0000S1261118210745508");
        var decision = Match([debit], movement with { Mandate = "0000S1261118210745508" }).Decisions.Single();
        Assert.Equal((MatchOutcome.Reopened, "R1"), (decision.Outcome, decision.ReturnedPayment));
    }

    [Fact]
    public void Match_ReturnOfAPaymentWithoutItems_IsAllocatedToThePayment()
    {
        var decision = Match([s_debit with { Paid = [] }], Movement("m", -65_000, "IMPAYE", "B3", endToEnd: "E2E-0001"))
            .Decisions.Single();
        Assert.Equal([new MatchAllocation("R1", Eur(-65_000))], decision.Allocations);
    }

    [Fact]
    public void Match_SecondReturnOfOnePayment_IsNotReopenedAgain()
    {
        var result = Match(
            [s_debit],
            Movement("m", -65_000, "IMPAYE", "B3", endToEnd: "E2E-0001"),
            Movement("n", -65_000, "IMPAYE", "B3", endToEnd: "E2E-0001", booked: "2026-03-06")
        );
        Assert.Equal([MatchOutcome.Reopened, MatchOutcome.Unmatched], result.Decisions.Select(d => d.Outcome));
    }

    [Fact]
    public void Match_ReturnAfterThirteenMonths_IsNotFound()
    {
        var decision = Match(
            [s_debit],
            Movement("m", -65_000, "IMPAYE", "B3", endToEnd: "E2E-0001", booked: "2027-05-01")
        )
            .Decisions.Single();
        Assert.Equal(MatchOutcome.Unmatched, decision.Outcome);
        Assert.Contains(decision.Evidence, e => e.Code == EvidenceCodes.ReturnOfUnknown);
    }

    [Theory]
    [InlineData(-1_250, "FRAIS TENUE DE COMPTE", null, MovementNature.BankFee, MatchOutcome.Ignored)]
    [InlineData(-1_250, "COMMISSION", "62", MovementNature.BankFee, MatchOutcome.Ignored)]
    [InlineData(-4_900, "F FRAIS PRLV IMP 97 49EUR", null, MovementNature.BankFee, MatchOutcome.Ignored)]
    [InlineData(812, "INTERETS CREDITEURS", null, MovementNature.Interest, MatchOutcome.Ignored)]
    [InlineData(50_000, "VIR CPTE A CPTE RECU", null, MovementNature.OwnTransfer, MatchOutcome.Ignored)]
    [InlineData(50_000, "VIRCPTEACPTERECU", null, MovementNature.OwnTransfer, MatchOutcome.Ignored)]
    [InlineData(-8_000, "PRLV SEPA EAU DE PARIS", "B1", MovementNature.SupplierDebit, MatchOutcome.Unmatched)]
    [InlineData(50_001, "VIR SEPA INCONNU", "05", MovementNature.Receipt, MatchOutcome.Unmatched)]
    [InlineData(0, "** PAS DE MOUVEMENT **", null, MovementNature.Information, MatchOutcome.Ignored)]
    public void Match_EveryMovement_HasItsNature(
        long amount,
        string label,
        string? code,
        MovementNature nature,
        MatchOutcome outcome
    )
    {
        var decision = Match([Item("a", "DUPONT JEAN", 65_000)], Movement("m", amount, label, code)).Decisions.Single();
        Assert.Equal((nature, outcome), (decision.Nature, decision.Outcome));
        Assert.NotEmpty(decision.Evidence);
    }

    [Fact]
    public void Match_CounterpartyIsAnOwnAccountOrName_IsAnOwnTransfer()
    {
        var own = BankAccountNumber.Of("FR7630006000011234567890189");
        var book = new MatchBook([], new MatchKnowledge { OwnAccounts = [own], OwnNames = ["SDC LES LILAS"] });
        var byAccount = Movement("a", 100, "VIR") with { Payer = new BankParty { Account = own } };
        var byName = Movement("b", 100, "VIR") with { Payer = new BankParty { Name = "SDC LES LILAS" } };
        var result = new MatchEngine().Match(book, [byAccount, byName], Options);
        Assert.All(result.Decisions, d => Assert.Equal(MovementNature.OwnTransfer, d.Nature));
    }

    [Theory]
    [InlineData("VIR SEPA SDC LES LILAS FONDS TRAVAUX", MovementNature.OwnTransfer)]
    [InlineData("VIREMENT VERS SDC LES LILAS", MovementNature.Receipt)]
    [InlineData("VIR MARTIN LEA CHARGES SDC LES LILAS", MovementNature.Receipt)]
    public void Match_LabelOpensWithAnOwnName_IsAnOwnTransferUnlessItIsThePayee(string label, MovementNature nature)
    {
        var book = new MatchBook(
            [Item("a", "DUPONT JEAN", 65_000)],
            new MatchKnowledge { OwnNames = ["SDC LES LILAS"] }
        );
        var decision = new MatchEngine().Match(book, [Movement("m", 100, label)], Options).Decisions.Single();
        Assert.Equal(nature, decision.Nature);
    }

    [Fact]
    public void Match_SupplierRefundOfARentsAmount_PaysNoRent()
    {
        var book = new MatchBook(
            [Item("a", "DUPONT JEAN", 65_000)],
            new MatchKnowledge { Suppliers = ["ASCENSEURS DUVAL SARL"] }
        );
        var decision = new MatchEngine()
            .Match(book, [Movement("m", 65_000, "VIR ASCENSEURS DUVAL SARL AVOIR")], Options)
            .Decisions.Single();
        Assert.Equal((MatchOutcome.Unmatched, MovementNature.SupplierRefund), (decision.Outcome, decision.Nature));
    }

    [Fact]
    public void Match_TwoEqualMovementsOfOneDocument_AreTwo()
    {
        var result = Match(
            [Item("a", "DUPONT JEAN", 65_000), Item("b", "DUPONT JEAN", 65_000, "2026-02-01")],
            Movement("m", 65_000, "VIR DUPONT JEAN", document: "D") with
            {
                Ordinal = 1,
            },
            Movement("n", 65_000, "VIR DUPONT JEAN", document: "D") with
            {
                Ordinal = 2,
            }
        );
        Assert.All(result.Decisions, d => Assert.Equal(MatchOutcome.Matched, d.Outcome));
        Assert.All(result.Items, i => Assert.Equal(ItemStatus.Paid, i.Status));
    }

    [Fact]
    public void Match_TwinsInOneDocumentAndAgainInAnother_AreTwoNotFour()
    {
        var movements = new[] { "D", "D", "E", "E" }
            .Select((d, i) => Movement($"m{i}", 65_000, "VIR DUPONT JEAN", document: d) with { Ordinal = (i % 2) + 1 })
            .ToArray();
        var result = Match(
            [Item("a", "DUPONT JEAN", 65_000), Item("b", "DUPONT JEAN", 65_000, "2026-02-01")],
            movements
        );
        Assert.Equal(2, result.Decisions.Count(d => d.Outcome == MatchOutcome.Matched));
        Assert.Equal(2, result.Decisions.Count(d => d.Outcome == MatchOutcome.Duplicate));
    }

    [Fact]
    public void Match_SecondPaymentOfAPaidItem_IsACreditAndSaysSo()
    {
        var result = Match(
            [Item("a", "DUPONT JEAN", 65_000)],
            Movement("m", 65_000, "VIR DUPONT JEAN"),
            Movement("n", 65_000, "VIR DUPONT JEAN", booked: "2026-03-06")
        );
        Assert.Equal(Eur(65_000), result.Decisions[1].Credit);
        Assert.Contains(result.Decisions[1].Evidence, e => e.Code == EvidenceCodes.PossibleDoublePayment);
        Assert.Equal(new AccountCredit("DUPONT JEAN", Eur(65_000)), result.Credits.Single());
    }

    [Fact]
    public void Match_TwoDebtorsOfOneNameAndAmount_NothingBreaksTheTie()
    {
        var result = Match(
            [
                Item("a", "X1", 65_000) with
                {
                    Debtor = "MARTIN LEA",
                },
                Item("b", "X2", 65_000) with
                {
                    Debtor = "MARTIN LEA",
                },
            ],
            Movement("m", 65_000, "VIR MARTIN LEA")
        );
        var decision = result.Decisions.Single();
        Assert.Equal(MatchOutcome.Unmatched, decision.Outcome);
        Assert.Equal(2, decision.Alternatives.Count);
        Assert.Equal("X1, X2", decision.DecidingFact!.Value);
    }

    [Fact]
    public void Match_RejectedPair_IsNotProposedAgain()
    {
        var book = new MatchBook(
            [Item("a", "DUPONT JEAN", 65_000)],
            new MatchKnowledge { Rejected = [new RejectedPair("m", "DUPONT JEAN")] }
        );
        var decision = new MatchEngine()
            .Match(book, [Movement("m", 40_000, "VIR DUPONT JEAN")], Options)
            .Decisions.Single();
        Assert.Empty(decision.Allocations);
    }

    [Fact]
    public void Match_AutomaticBookingOff_ProposesAndChangesNothing()
    {
        var result = new MatchEngine().Match(
            new MatchBook([Item("a", "DUPONT JEAN", 65_000)]),
            [Movement("m", 65_000, "VIR DUPONT JEAN")],
            Options with
            {
                AutomaticBooking = false,
            }
        );
        Assert.Equal(
            (MatchOutcome.Proposed, MatchRules.SwitchedOff),
            (result.Decisions[0].Outcome, result.Decisions[0].Rule)
        );
        Assert.NotEqual(ItemStatus.Paid, result.Items[0].Status);
    }

    [Fact]
    public void Match_OnAnotherOwnAccountThanTheItems_IsMisdirected()
    {
        var item = Item("a", "DUPONT JEAN", 65_000) with
        {
            OwnAccount = BankAccountNumber.Of("FR7630006000011234567890189"),
        };
        var movement = Movement("m", 65_000, "VIR DUPONT JEAN") with
        {
            Account = BankAccountNumber.Of("FR1420041010050500013M02606"),
        };
        var decision = Match([item], movement).Decisions.Single();
        Assert.Equal((MatchOutcome.Unmatched, "DUPONT JEAN"), (decision.Outcome, decision.Account));
        Assert.Contains(decision.Evidence, e => e.Code == EvidenceCodes.Misdirected);
    }

    [Theory]
    [InlineData("VIR DUPONT JEAN LOYER MARS", "b")]
    [InlineData("VIR DUPONT JEAN LOYER FVRIER", "a")]
    [InlineData("VIR DUPONT JEAN LOYER 03/26", "b")]
    [InlineData("VIR DUPONT JEAN LOYER 03.2026", "b")]
    [InlineData("VIR DUPONT JEAN LOYER 032026", "b")]
    [InlineData("VIR DUPONT JEAN LOYER 2026-03", "b")]
    [InlineData("VIR DUPONT JEAN LOYER FEV", "a")]
    [InlineData("VIR DUPONT JEAN LE 05.03.2026", "a")]
    [InlineData("VIR DUPONT JEAN", "a")]
    public void Match_MonthNamed_IsFollowedElseTheOldestDue(string label, string item)
    {
        var decision = Match(
            [Item("a", "DUPONT JEAN", 65_000, "2026-02-01"), Item("b", "DUPONT JEAN", 65_000)],
            Movement("m", 65_000, label)
        )
            .Decisions.Single();
        Assert.Equal((MatchOutcome.Matched, item), (decision.Outcome, decision.Allocations.Single().Target));
    }

    [Theory]
    [InlineData("VIR MARS PAUL", "MARS PAUL")]
    [InlineData("VIR SEPA M DURAND", "DURAND PAUL")]
    [InlineData("VIREMENT DE SHINE ADRIEN DUPONT", "DUPONT ADRIEN")]
    [InlineData("VIR SEPA NGUYEN THI HOA", "NGUYEN THI HOA")]
    [InlineData("VIR SEPA DE LA TOUR ANNE", "DELATOUR ANNE")]
    [InlineData("VIR D OR MARIE", "D'OR MARIE")]
    [InlineData("VIR MME J DURAND ET M P DURAND", "DURAND PAUL")]
    [InlineData("VIR SEPA RECU /DE LEFRANCOIS LOU /MOTIF LOYER", "M OU MME LEFRANCOIS LOU")]
    public void Match_NameSpellings_AreOneParty(string label, string debtor)
    {
        var decision = Match(
            [Item("a", debtor, 65_000), Item("b", "BERNARD ALICE", 65_000)],
            Movement("m", 65_000, label)
        )
            .Decisions.Single();
        Assert.Equal((MatchOutcome.Matched, debtor), (decision.Outcome, decision.Account));
    }

    [Theory]
    [InlineData("VIR MME LEMERRE FRANCOISE LOYER", "LEMERRE LOUIS")]
    [InlineData("VIR LEO MARTIN", "MARTIN LEA")]
    [InlineData("VIR PAUL LEROY", "LEROY JEAN-PIERRE")]
    public void Match_AnotherFirstName_IsAProposalAtMost(string label, string debtor)
    {
        var decision = Match([Item("a", debtor, 65_000)], Movement("m", 65_000, label)).Decisions.Single();
        Assert.NotEqual(MatchOutcome.Matched, decision.Outcome);
        Assert.NotNull(decision.DecidingFact);
    }

    [Theory]
    [InlineData("VIR X LOT12-77", MatchOutcome.Matched)]
    [InlineData("VIR X LOT0012-00078", MatchOutcome.Matched)]
    [InlineData("VIR X LOT0099-00001", MatchOutcome.Unmatched)]
    [InlineData("VIR X VU23411ES07RL001", MatchOutcome.Proposed)]
    public void Match_ReferenceNear_NeedsASecondEvidence(string label, MatchOutcome outcome)
    {
        var decision = Match(
            [Item("a", "DUPONT JEAN", 65_123, reference: "LOT0012-00077")],
            Movement("m", 65_123, label)
        )
            .Decisions.Single();
        Assert.Equal(outcome, decision.Outcome);
    }

    [Fact]
    public void Match_StructuredReferenceWithWrongKey_IsProposedAtMost()
    {
        var movement = Movement("m", 65_000, "VIR") with
        {
            StructuredReference = new StructuredReference("RF18539007547035"),
        };
        var decision = Match([Item("a", "DUPONT JEAN", 65_000, reference: "RF18539007547034")], movement)
            .Decisions.Single();
        Assert.Equal(MatchOutcome.Proposed, decision.Outcome);
        Assert.Contains(decision.Evidence, e => e.Code == EvidenceCodes.ReferenceChecksumFailed);
    }

    [Fact]
    public void MatchBook_RepeatedId_Throws() =>
        Assert.Throws<ArgumentException>(() =>
            new MatchBook([Item("a", "X", 1), Settlement("a", SettlementKind.CashDeposit, 1)])
        );

    [Fact]
    public void Explain_EveryDecision_SpeaksBothLanguages()
    {
        var result = Match(
            [Item("a", "DUPONT JEAN", 65_000), Item("b", "MARTIN LEA", 65_000)],
            Movement("m", 65_000, "VIR DUPOND JEAN LOYER MARS"),
            Movement("n", 1, "VIR")
        );
        foreach (var decision in result.Decisions)
        {
            var english = EvidenceText.Explain(decision, DiagnosticLanguage.English);
            var french = EvidenceText.Explain(decision, DiagnosticLanguage.French);
            Assert.NotEqual(english, french);
            Assert.DoesNotContain("{", english + french, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Summarise_OfADecisionWithNames_NamesNobody()
    {
        var items = new MatchTarget[] { Item("a", "MARTIN CLAIRE", 35_000), Item("b", "MARTIN HUGO", 35_000) };
        var decision = Match(items, Movement("m", 35_000, "VIR SEPA RECU /DE MARTIN /MOTIF CHARGES"))
            .Decisions.Single();
        var english = EvidenceText.Summarise(decision, DiagnosticLanguage.English);
        var french = EvidenceText.Summarise(decision, DiagnosticLanguage.French);
        Assert.DoesNotContain("MARTIN", english + french, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("MARTIN", EvidenceText.Explain(decision, DiagnosticLanguage.French), StringComparison.Ordinal);
        Assert.NotEqual(english, french);
    }

    [Fact]
    public void EvidenceText_EveryCode_HasATextInBothLanguages()
    {
        var codes = typeof(EvidenceCodes)
            .GetFields()
            .Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!)
            .ToList();
        Assert.Equal(codes.Order(), EvidenceText.KnownCodes.Order());
        foreach (var fact in typeof(DecidingFactCodes).GetFields().Select(f => (string)f.GetRawConstantValue()!))
        {
            Assert.NotEqual(fact, EvidenceText.Of(new DecidingFact(fact, "x"), DiagnosticLanguage.French));
        }
    }
}
