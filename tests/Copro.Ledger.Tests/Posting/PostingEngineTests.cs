using Xunit;
using static Copro.Ledger.Tests.TestBooks;

namespace Copro.Ledger.Tests;

/// <summary>The rows of the posting tables: arrêté du 14 mars 2005, article 10, for a syndicat; the general chart for a gérance.</summary>
public sealed class PostingEngineTests
{
    private static readonly PostingEngine s_engine = new();

    [Theory]
    [InlineData(ReceiptSource.Kiosk, PaymentMeans.Cash, Custody.Entity, "53 D 100; 450 C 100", "53 D 100; 411 C 100")]
    [InlineData(
        ReceiptSource.ChequeReader,
        PaymentMeans.Cheque,
        Custody.Entity,
        "5126 D 100; 450 C 100",
        "5112 D 100; 411 C 100"
    )]
    [InlineData(
        ReceiptSource.ChequeReader,
        PaymentMeans.Tip,
        Custody.Entity,
        "5126 D 100; 450 C 100",
        "5112 D 100; 411 C 100"
    )]
    [InlineData(
        ReceiptSource.Kiosk,
        PaymentMeans.Card,
        Custody.Entity,
        "5127 D 100; 450 C 100",
        "5115 D 100; 411 C 100"
    )]
    [InlineData(
        ReceiptSource.Portal,
        PaymentMeans.DirectDebit,
        Custody.Entity,
        "5125 D 100; 450 C 100",
        "5116 D 100; 411 C 100"
    )]
    [InlineData(
        ReceiptSource.Statement,
        PaymentMeans.Transfer,
        Custody.Entity,
        "5121 D 100; 450 C 100",
        "5121 D 100; 411 C 100"
    )]
    [InlineData(
        ReceiptSource.Kiosk,
        PaymentMeans.Cash,
        Custody.Operator,
        "5128 D 100; 450 C 100",
        "5117 D 100; 411 C 100"
    )]
    [InlineData(
        ReceiptSource.Kiosk,
        PaymentMeans.Card,
        Custody.Operator,
        "5128 D 100; 450 C 100",
        "5117 D 100; 411 C 100"
    )]
    public void Prepare_Payment_FollowsTheTable(
        ReceiptSource source,
        PaymentMeans means,
        Custody custody,
        string syndicat,
        string gerance
    )
    {
        var payment = Payment("p", 100, source, means) with { Custody = custody, Journal = "AUT" };

        Assert.Equal(syndicat, Shown(Prepare(payment)));
        Assert.Equal(gerance, Shown(Prepare(InGerance(payment))));
    }

    [Theory]
    [InlineData(ReceiptKind.UnidentifiedCredit, 100, "5121 D 100; 472 C 100", "5121 D 100; 472 C 100")]
    [InlineData(ReceiptKind.UnidentifiedDebit, -100, "471 D 100; 5121 C 100", "471 D 100; 5121 C 100")]
    [InlineData(ReceiptKind.Return, -100, "450 D 100; 5121 C 100", "411 D 100; 5121 C 100")]
    [InlineData(ReceiptKind.BankFee, -100, "662 D 100; 5121 C 100", "627 D 100; 5121 C 100")]
    [InlineData(ReceiptKind.BankFee, 100, "5121 D 100; 662 C 100", "5121 D 100; 627 C 100")]
    [InlineData(ReceiptKind.BankInterest, 100, "5121 D 100; 716 C 100", "5121 D 100; 768 C 100")]
    [InlineData(ReceiptKind.BankInterest, -100, "662 D 100; 5121 C 100", "661 D 100; 5121 C 100")]
    [InlineData(ReceiptKind.OwnTransfer, -100, "5129 D 100; 5121 C 100", "58 D 100; 5121 C 100")]
    [InlineData(ReceiptKind.OwnTransfer, 100, "5121 D 100; 5129 C 100", "5121 D 100; 58 C 100")]
    public void Prepare_MovementOfAStatement_FollowsTheTable(
        ReceiptKind kind,
        long cents,
        string syndicat,
        string gerance
    )
    {
        var movement = Payment("m", cents) with { Kind = kind, Journal = "BNQ" };

        Assert.Equal(syndicat, Shown(Prepare(movement)));
        Assert.Equal(gerance, Shown(Prepare(InGerance(movement))));
    }

    [Fact]
    public void Prepare_SupplierPayment_GoesToTheSuppliersAccountOrTo401()
    {
        var movement = Payment("m", -100) with { Kind = ReceiptKind.SupplierPayment, Account = null };
        var supplier = Pierre with { Code = "401LACRAPU", Label = "Lacrapu", GeneralAccount = "401" };

        Assert.Equal("401 D 100; 5121 C 100", Shown(s_engine.Prepare(movement, Syndicat())));
        var named = s_engine.Prepare(movement with { Account = "401LACRAPU" }, Syndicat(), supplier);
        Assert.Equal("401LACRAPU", named.Draft!.Lines[0].Auxiliary);
        var unknown = s_engine.Prepare(movement with { Account = "401LACRAPU" }, Syndicat());
        Assert.Same(LedgerDiagnostics.DebtorAccountMissing, unknown.Findings[0].Descriptor);
    }

    [Theory]
    [InlineData(TransitKind.Card, "5121 D 98; 662 D 2; 5127 C 100")]
    [InlineData(TransitKind.Cheque, "5121 D 98; 662 D 2; 5126 C 100")]
    [InlineData(TransitKind.DirectDebit, "5121 D 98; 662 D 2; 5125 C 100")]
    [InlineData(TransitKind.KioskOperator, "5121 D 98; 662 D 2; 5128 C 100")]
    [InlineData(TransitKind.CashDeposit, "5124 D 100; 53 C 100; 5121 D 98; 662 D 2; 5124 C 100")]
    public void Prepare_Settlement_ClearsItsTransitAccountNetOfTheFee(TransitKind kind, string expected)
    {
        var credit = Payment("s", 98) with
        {
            Kind = ReceiptKind.Settlement,
            Account = null,
            Fee = Euro(2),
            SettlementId = "S1",
        };

        Assert.Equal(expected, Shown(s_engine.Prepare(credit, Syndicat(), null, SettlementOf(kind))));
        var lost = s_engine.Prepare(credit, Syndicat());
        Assert.Same(LedgerDiagnostics.SettlementMissing, lost.Findings[0].Descriptor);
    }

    [Theory]
    [InlineData(45_002, -2, "53 D 45000; 678 D 2; 450 C 45002", "53 D 45000; 658 D 2; 411 C 45002")]
    [InlineData(45_003, 2, "53 D 45005; 450 C 45003; 718 C 2", "53 D 45005; 411 C 45003; 758 C 2")]
    public void Prepare_CashRounded_ClearsTheDebtInFullAndPostsTheDifference(
        long amount,
        long rounding,
        string syndicat,
        string gerance
    )
    {
        var payment = Payment("c", 1, ReceiptSource.Kiosk, PaymentMeans.Cash) with
        {
            Amount = new Money(amount, Currency.Xpf),
            CashRounding = new Money(rounding, Currency.Xpf),
        };

        Assert.Equal(CashRounding.DifferenceOf(payment.Amount), payment.CashRounding);
        Assert.Equal(syndicat, Shown(s_engine.Prepare(payment, Syndicat() with { Currency = Currency.Xpf }, Pierre)));
        Assert.Equal(gerance, Shown(s_engine.Prepare(InGerance(payment), Gerance(Currency.Xpf), Mariton)));
    }

    [Fact]
    public void Prepare_RejectedWhileInTransit_ReversesAgainstTheTransitAccount()
    {
        var rejected = Payment("r", -100, ReceiptSource.Portal, PaymentMeans.DirectDebit) with
        {
            Kind = ReceiptKind.Return,
        };

        Assert.Equal("450 D 100; 5125 C 100", Shown(Prepare(rejected)));
    }

    [Fact]
    public void Prepare_TransitAccountOfTheBankAccount_GoesBeforeTheDefault()
    {
        var entity = Syndicat();
        entity = entity with
        {
            BankAccounts =
            [
                entity.BankAccounts[0] with
                {
                    TransitAccounts = new Dictionary<TransitKind, string> { [TransitKind.Cheque] = "51219" },
                },
            ],
        };
        var cheque = Payment("c", 100, ReceiptSource.ChequeReader, PaymentMeans.Cheque);

        Assert.Equal("51219 D 100; 450 C 100", Shown(s_engine.Prepare(cheque, entity, Pierre)));
    }

    [Fact]
    public void Prepare_AccountsOfAnotherRegime_AreRefusedByTheChart()
    {
        var entity = Syndicat();
        entity = entity with { BankAccounts = [entity.BankAccounts[0] with { Account = "5115" }] };

        var result = s_engine.Prepare(Payment("p", 100), entity, Pierre);

        Assert.Same(LedgerDiagnostics.AccountNotInChart, Assert.Single(result.Findings).Descriptor);
    }

    [Fact]
    public void Prepare_WhatIsMissing_IsSaidByCode()
    {
        Assert.Same(LedgerDiagnostics.DebtorAccountMissing, First(s_engine.Prepare(Payment("p", 1), Syndicat())));
        Assert.Same(
            LedgerDiagnostics.JournalMissing,
            First(s_engine.Prepare(Payment("p", 1, ReceiptSource.Manual), Syndicat(), Pierre))
        );
        Assert.Same(
            LedgerDiagnostics.UnknownJournal,
            First(s_engine.Prepare(Payment("p", 1) with { Journal = "NONE" }, Syndicat(), Pierre))
        );
        Assert.Same(
            LedgerDiagnostics.BankAccountMissing,
            First(s_engine.Prepare(Payment("p", 1) with { BankAccount = "NONE" }, Syndicat(), Pierre))
        );
        Assert.Same(
            LedgerDiagnostics.CurrencyMismatch,
            First(s_engine.Prepare(Payment("p", 1), Syndicat() with { Currency = Currency.Xpf }, Pierre))
        );
        Assert.Same(LedgerDiagnostics.NoPostingRule, First(s_engine.Prepare(Payment("p", -1), Syndicat(), Pierre)));
        Assert.Same(
            LedgerDiagnostics.RuleLeavesOut,
            First(s_engine.Prepare(Payment("p", 10) with { Fee = Euro(1) }, Syndicat(), Pierre))
        );
    }

    [Fact]
    public void Prepare_OfAnotherEntity_Throws() =>
        Assert.Throws<ArgumentException>(() => s_engine.Prepare(Payment("p", 1), Gerance()));

    [Fact]
    public void Prepare_VoucherReference_IsVoucherThenMovementReferenceThenKey()
    {
        var payment = Payment("p", 1);

        Assert.Equal("test:p", Prepare(payment).Draft!.VoucherReference);
        payment = payment with { MovementReference = "44522/785281/" };
        Assert.Equal("44522/785281/", Prepare(payment).Draft!.VoucherReference);
        Assert.Equal("P7", Prepare(payment with { Voucher = "P7" }).Draft!.VoucherReference);
    }

    [Fact]
    public void Prepare_Entry_NamesItsRuleAndOrigin()
    {
        var draft = Prepare(Payment("p", 1)).Draft!;

        Assert.Equal("copro-fr 2026-11-22 SYN-PAY-BANK", draft.Rule);
        Assert.Equal("test:p", draft.Origin.ToString());
        Assert.Equal("BNP courant", draft.Lines[0].AccountLabel);
        Assert.Equal(
            ("450", "Copropriétaires", "450PIERREP"),
            (draft.Lines[1].Account, draft.Lines[1].AccountLabel, draft.Lines[1].Auxiliary)
        );
    }

    internal static Settlement SettlementOf(TransitKind kind, long gross = 100) =>
        new()
        {
            Id = "S1",
            Entity = "S001",
            Kind = kind,
            BankAccount = "BNP",
            Gross = Euro(gross),
            ExpectedOn = Today,
        };

    private static DiagnosticDescriptor First(PostingResult result) => result.Findings[0].Descriptor;

    private static Receipt InGerance(Receipt receipt) =>
        receipt with
        {
            Entity = "G001",
            Account = receipt.Account is null ? null : "81MARITON",
        };

    private static PostingResult Prepare(Receipt receipt) =>
        receipt.Entity == "S001"
            ? s_engine.Prepare(receipt, Syndicat(), Pierre)
            : s_engine.Prepare(receipt, Gerance(), Mariton);

    private static string Shown(PostingResult result)
    {
        Assert.True(result.IsPrepared, string.Join("; ", result.Findings));
        Assert.True(result.Draft.IsBalanced());
        return string.Join(
            "; ",
            result.Draft.Lines.Select(l => $"{l.Account} {(l.Debit > 0 ? "D" : "C")} {l.Debit + l.Credit}")
        );
    }
}
