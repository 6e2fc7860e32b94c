using System.Text;
using Copro.BankMatch;

namespace Copro.Samples.AllFive;

/// <summary>Copro.BankMatch: a statement of the bank to movements that its balances confirm, and a movement to what it pays.</summary>
internal static class Statements
{
    public static IEnumerable<string> Run()
    {
        var document = new StatementReader().Read(Encoding.ASCII.GetBytes(Cfonb120.Statement), "releve.cfonb");
        foreach (var statement in document.Statements)
        {
            yield return $"bankmatch: {statement.Opening?.Amount} to {statement.Closing?.Amount}, balance {statement.Balance.Status}";
        }

        var options = new MatchOptions { Today = new DateOnly(2026, 11, 22) };
        foreach (var decision in new MatchEngine().Match(Book(), document.Transactions, options).Decisions)
        {
            var allocated = string.Join(", ", decision.Allocations.Select(part => $"{part.Amount} to {part.Target}"));
            yield return $"bankmatch: {decision.Transaction.CleanLabel}, {decision.Outcome} by {decision.Rule}, {allocated}";
        }
    }

    private static MatchBook Book() =>
        new([
            new OpenItemTarget
            {
                Id = "S001/450PIERREP/2026T4",
                Account = "450PIERREP",
                Debtor = "Pierre P.",
                Amount = new Money(381_783, Currency.Eur),
                DueOn = new DateOnly(2026, 10, 1),
            },
            new OpenItemTarget
            {
                Id = "S001/450DURANDM/2026T4",
                Account = "450DURANDM",
                Debtor = "Marie Durand",
                Amount = new Money(381_783, Currency.Eur),
                DueOn = new DateOnly(2026, 10, 1),
            },
        ]);
}
