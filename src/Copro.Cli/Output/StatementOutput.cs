using System.Globalization;
using Copro.BankMatch;

namespace Copro.Cli.Output;

/// <summary>Prints statements: every movement in the order of the document, then each statement with its balances.</summary>
internal sealed class StatementOutput(CliHost host, DiagnosticLanguage language, bool isJson)
{
    private readonly JsonLines _json = new(host.Out);

    public void Write(StatementDocument document, string name)
    {
        if (isJson)
        {
            WriteJson(document, name);
            return;
        }

        host.Out.WriteLine(
            document.Format == StatementFormat.Unknown
                ? $"{name}: {language.Say("not a statement", "n'est pas un relevé")}"
                : $"{name}: {document.Version ?? document.Format.ToString()}"
        );
        foreach (var statement in document.Statements)
        {
            WriteText(statement);
        }
    }

    // A document is known by its hash inside the library; people and programs know it by its name.
    private void WriteJson(StatementDocument document, string name)
    {
        foreach (var transaction in document.Transactions)
        {
            _json.Render(line => StatementJson.WriteTransaction(transaction with { Document = name }, line));
        }

        foreach (var statement in document.Statements)
        {
            _json.Render(line => StatementJson.WriteStatement(statement, line));
        }
    }

    private void WriteText(BankStatement statement)
    {
        var table = new TextTable(
            TextColumn.Number("#"),
            TextColumn.Text(language.Say("Booked", "Date")),
            TextColumn.Prose(language.Say("Label", "Libellé")),
            TextColumn.Prose(language.Say("Payer", "Payeur")),
            TextColumn.Number(language.Say("Amount", "Montant"))
        );
        foreach (var movement in statement.Transactions)
        {
            table.Add(
                movement.Ordinal.ToString(CultureInfo.InvariantCulture),
                Day(movement.BookedOn),
                movement.Label,
                movement.Counterparty?.Name ?? string.Empty,
                movement.Amount.ToAmountString()
            );
        }

        host.Out.WriteLine();
        host.Out.WriteLine(
            $"{language.Say("Statement", "Relevé")} {statement.Ordinal.ToString(CultureInfo.InvariantCulture)}  "
                + $"{statement.Account.ToElectronicString()}  {statement.Currency.Code}"
        );
        host.Out.WriteLine();
        host.Out.Write(table.ToString(host.Width));
        host.Out.WriteLine();
        host.Out.Write(
            new FieldList()
                .Add(language.Say("opening", "solde initial"), statement.Opening?.Amount.ToAmountString())
                .Add(language.Say("closing", "solde final"), statement.Closing?.Amount.ToAmountString())
                .Add(
                    language.Say("movements", "mouvements"),
                    statement.Transactions.Count.ToString(CultureInfo.InvariantCulture)
                )
                .Add(language.Say("balanced", "équilibré"), Balanced(statement.Balance))
                .Add(language.Say("difference", "écart"), DifferenceOf(statement.Balance))
                .ToString()
        );
        host.Out.WriteLine();
    }

    private string Balanced(BalanceCheck check) =>
        check.Balanced is { } balanced
            ? language.YesOrNo(balanced)
            : language.Say("cannot be compared", "incomparable");

    private static string? DifferenceOf(BalanceCheck check) =>
        check.Difference is { IsZero: false } difference ? difference.ToAmountString() : null;

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? string.Empty;
}
