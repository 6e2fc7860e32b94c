using System.Text;
using Xunit;

namespace Copro.Ledger.Tests;

public sealed class PostingRuleSetTests
{
    [Fact]
    public void Shipped_ForEveryKindOfEntity_NamesEveryTransitAccountAndItsChartAllowsIt()
    {
        foreach (var entityKind in Enum.GetValues<EntityKind>())
        {
            foreach (var transit in Enum.GetValues<TransitKind>())
            {
                var account = PostingRuleSet.Shipped.TransitOf(entityKind, transit);
                Assert.NotNull(account);
                Assert.Null(Chart.For(entityKind).Check(account.Account, TestBooks.Today));
            }
        }
    }

    [Fact]
    public void Shipped_LiteralAccounts_AreAllowedInTheChartOfTheirEntities()
    {
        foreach (var rule in PostingRuleSet.Shipped.Rules)
        {
            foreach (var line in rule.Lines.Where(l => char.IsAsciiDigit(l.Account[0])))
            {
                Assert.All(rule.EntityKinds, kind => Assert.Null(Chart.For(kind).Check(line.Account, TestBooks.Today)));
            }
        }
    }

    [Fact]
    public void Shipped_EveryKindOfMovementInEitherDirection_HasARuleOrIsMeantNotTo()
    {
        ReceiptKind[] inOnly = [ReceiptKind.Payment, ReceiptKind.UnidentifiedCredit, ReceiptKind.Settlement];
        ReceiptKind[] outOnly = [ReceiptKind.Return, ReceiptKind.UnidentifiedDebit];
        foreach (var entity in Enum.GetValues<EntityKind>())
        {
            foreach (var kind in Enum.GetValues<ReceiptKind>())
            {
                foreach (var means in Enum.GetValues<PaymentMeans>())
                {
                    foreach (var sign in new[] { 1, -1 })
                    {
                        var receipt = TestBooks.Payment("k", 100 * sign, ReceiptSource.Kiosk, means) with
                        {
                            Kind = kind,
                        };
                        var isMeant = sign > 0 ? !outOnly.Contains(kind) : !inOnly.Contains(kind);
                        var rule = PostingRuleSet.Shipped.Find(receipt, entity, TransitKind.Card);
                        Assert.Equal(isMeant, rule is not null);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("debit", "53", "amount", "credit", "{debtor}", "gross", "differ")]
    [InlineData("debit", "53", "cash", "credit", "{debtor}", "amount", "differ")]
    [InlineData("debit", "53", "amount", "debit", "{debtor}", "amount", "differ")]
    [InlineData("left", "53", "amount", "credit", "{debtor}", "amount", "side")]
    [InlineData("1", "53", "amount", "credit", "{debtor}", "amount", "side")]
    [InlineData("debit", "{till}", "amount", "credit", "{debtor}", "amount", "account")]
    [InlineData("debit", "{transit:Gold}", "amount", "credit", "{debtor}", "amount", "account")]
    [InlineData("debit", "53", "half", "credit", "{debtor}", "amount", "'half' is no amount")]
    public void TryParse_UnusableRule_IsRefusedByName(
        string side1,
        string account1,
        string amount1,
        string side2,
        string account2,
        string amount2,
        string expected
    )
    {
        var json = $$"""
            { "name": "mine", "version": "1", "transit": [], "rules": [
              { "id": "R1", "why": "test", "kind": "Payment", "entityKinds": ["Agency"], "lines": [
                { "side": "{{side1}}", "account": "{{account1}}", "amount": "{{amount1}}" },
                { "side": "{{side2}}", "account": "{{account2}}", "amount": "{{amount2}}" } ] } ] }
            """;

        Assert.False(PostingRuleSet.TryParse(Encoding.UTF8.GetBytes(json), out _, out var error));
        Assert.Same(LedgerDiagnostics.RuleInvalid, error.Descriptor);
        Assert.Contains("R1", error.Message(), StringComparison.Ordinal);
        Assert.Contains(expected, error.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_UnknownWord_IsRefusedWithItsPlace()
    {
        var json = """{ "name": "mine", "version": "1", "transit": [], "rules": [], "rule": [] }"""u8;

        Assert.False(PostingRuleSet.TryParse(json, out _, out var error));
        Assert.Same(LedgerDiagnostics.DataMalformed, error.Descriptor);
    }
}
