using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Copro.Cli.Books;
using Copro.Ledger;

namespace Copro.Cli.Output;

/// <summary>Prints movements of the daybook by the nine columns of the staging screen.</summary>
internal sealed class ReceiptOutput(CliHost host, ParseResult result)
{
    /// <summary>A sheet of paper across takes this many characters.</summary>
    private const int PaperWidth = 132;

    private readonly DiagnosticLanguage _language = result.GetLanguage();
    private readonly JsonLines _json = new(host.Out);

    public int WriteList(ChosenReceipts chosen)
    {
        if (result.IsJson())
        {
            WriteJson(chosen);
        }
        else
        {
            host.Out.Write(Table(chosen.Receipts).ToString(host.Width));
            host.Out.WriteLine();
            host.Out.WriteLine(CountAndTotal.Of(chosen.Receipts.Count, chosen.Totals, _language));
        }

        return Conclude(chosen);
    }

    public int WriteSelection(ChosenReceipts chosen)
    {
        if (result.IsJson())
        {
            WriteJson(chosen);
            return Conclude(chosen);
        }

        foreach (var receipt in chosen.Receipts)
        {
            host.Out.WriteLine(receipt.Id);
        }

        host.Error.WriteLine(CountAndTotal.Of(chosen.Receipts.Count, chosen.Totals, _language));
        return Conclude(chosen);
    }

    public int WritePrint(ChosenReceipts chosen, IReadOnlyList<Entity> entities)
    {
        if (result.IsJson())
        {
            WriteJson(chosen);
            return Conclude(chosen);
        }

        foreach (
            var group in chosen
                .Receipts.GroupBy(r => r.Entity, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            var part = new ChosenReceipts([.. group], []);
            var name = entities.FirstOrDefault(entity => entity.Code == group.Key)?.Name;
            host.Out.WriteLine($"{group.Key}  {name}".TrimEnd());
            host.Out.WriteLine();
            host.Out.Write(Table(part.Receipts).ToString(PaperWidth));
            host.Out.WriteLine();
            host.Out.WriteLine(CountAndTotal.Of(part.Receipts.Count, part.Totals, _language));
            host.Out.WriteLine();
        }

        host.Out.WriteLine(
            $"{_language.Say("All", "Ensemble")}: {CountAndTotal.Of(chosen.Receipts.Count, chosen.Totals, _language)}"
        );
        return Conclude(chosen);
    }

    private int Conclude(ChosenReceipts chosen)
    {
        var findings = new DiagnosticOutput(host, result);
        findings.Write(chosen.UnknownIds.Select(id => LedgerDiagnostics.UnknownReceipt.At(default, id)));
        return findings.ExitCode;
    }

    private TextTable Table(IReadOnlyList<Receipt> receipts)
    {
        // Least widths that, with their gaps, leave the table within 80 characters.
        var table = new TextTable(
            TextColumn.Text(_language.Say("Ent.", "Ent.")),
            TextColumn.Prose(_language.Say("Account", "Compte"), 8),
            TextColumn.Prose(_language.Say("Name", "Libellé"), 6),
            TextColumn.Prose(_language.Say("Ref.", "Réf."), 5),
            TextColumn.Text(_language.Say("Date", "Date")),
            TextColumn.Prose(_language.Say("Label", "Mouvement"), 9),
            TextColumn.Number(_language.Say("Amount", "Montant")),
            TextColumn.Text(_language.Say("Jrn", "Jal")),
            TextColumn.Prose(_language.Say("Vchr", "Pièce"), 5)
        )
        {
            Gap = " ",
        };
        foreach (var receipt in receipts)
        {
            table.Add(
                receipt.Entity,
                receipt.Account ?? string.Empty,
                receipt.AccountLabel ?? string.Empty,
                receipt.MovementReference ?? string.Empty,
                receipt.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                receipt.Label,
                receipt.Amount.ToString(),
                receipt.Journal ?? string.Empty,
                receipt.Voucher ?? string.Empty
            );
        }

        return table;
    }

    private void WriteJson(ChosenReceipts chosen)
    {
        foreach (var receipt in chosen.Receipts)
        {
            _json.Write(json => WriteFields(json, receipt));
        }
    }

    private static void WriteFields(Utf8JsonWriter json, Receipt receipt)
    {
        json.WriteString("id", receipt.Id);
        json.WriteString("entity", receipt.Entity);
        json.Text("account", receipt.Account);
        json.Text("accountLabel", receipt.AccountLabel);
        json.Text("reference", receipt.MovementReference);
        json.Date("date", receipt.Date);
        json.WriteString("label", receipt.Label);
        json.Money("amount", receipt.Amount);
        json.Text("journal", receipt.Journal);
        json.Text("voucher", receipt.Voucher);
        json.WriteString("state", JsonFields.Word(receipt.State));
        json.WriteString("kind", JsonFields.Word(receipt.Kind));
        json.WriteString("means", JsonFields.Word(receipt.Means));
        json.WriteString("source", JsonFields.Word(receipt.Source));
        json.Text("owner", receipt.Owner);
        json.Text("collectionFile", receipt.CollectionFile);
        json.Text("note", receipt.Note);
    }
}
