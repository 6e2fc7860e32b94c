using System.Text;
using Copro.BankMatch;

namespace Copro.Samples.AllFive;

/// <summary>Copro.BankMatch: a statement of the bank to movements that its balances confirm.</summary>
internal static class Statements
{
    public static IEnumerable<string> Run()
    {
        var document = new StatementReader().Read(Encoding.ASCII.GetBytes(Cfonb120.Statement), "releve.cfonb");
        foreach (var statement in document.Statements)
        {
            yield return $"bankmatch: {statement.Opening?.Amount} to {statement.Closing?.Amount}, balance {statement.Balance.Status}";
        }

        foreach (var movement in document.Transactions)
        {
            yield return $"bankmatch: {movement.Amount} on {movement.BookedOn:yyyy-MM-dd}, {movement.CleanLabel}";
        }
    }
}
