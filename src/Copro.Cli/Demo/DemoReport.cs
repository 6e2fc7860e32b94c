using System.Globalization;
using System.Text.Json;
using Copro.Cli.Output;
using Copro.Sdk;

namespace Copro.Cli.Demo;

/// <summary>Tells what a demo run did: tables for people, JSON lines for programs.</summary>
internal sealed class DemoReport(TextWriter output, DiagnosticLanguage language)
{
    private readonly DemoTexts _texts = new(language);

    public void WriteText(DemoResult result, DemoFolder folder)
    {
        if (result.Staged == 0)
        {
            output.WriteLine(_texts.NothingNew);
            output.WriteLine();
        }

        Section(_texts.Roads, RoadTable(result).ToString());
        output.WriteLine(_texts.Daybook(result.Posted, result.Validated));
        output.WriteLine();
        Findings(result);
        Section($"{_texts.Files} ({folder.Root})", string.Concat(result.Files.Select(file => $"  {file}\n")));
        Section(_texts.Banks, BankTable(result).ToString());
        foreach (var balance in result.Balances)
        {
            Section(
                _texts.Balance($"{balance.Entity.Code} ({balance.Entity.Currency.Code})"),
                BalanceTable(balance).ToString()
            );
        }

        Section(_texts.Times, TimeTable(result).ToString());
    }

    public void WriteJson(DemoResult result)
    {
        foreach (var evening in result.Evenings)
        {
            foreach (var road in evening.Roads)
            {
                WriteLine(json => Write(json, evening, road));
            }
        }

        foreach (var bank in result.Banks)
        {
            WriteLine(json => Write(json, bank));
        }

        WriteLine(json =>
        {
            json.WriteNumber("staged"u8, result.Staged);
            json.WriteNumber("posted"u8, result.Posted);
            json.WriteNumber("validated"u8, result.Validated);
            json.WriteStartArray("files"u8);
            foreach (var file in result.Files)
            {
                json.WriteStringValue(file);
            }

            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, EveningReport evening, RoadReport road)
    {
        json.WriteString("evening"u8, evening.Day.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("road"u8, JsonNamingPolicy.CamelCase.ConvertName(road.Road.ToString()));
        json.WriteNumber("documents"u8, road.Documents);
        json.WriteNumber("documentsKnown"u8, road.DocumentsKnown);
        json.WriteNumber("received"u8, road.Received);
        json.WriteNumber("staged"u8, road.Staged);
        json.WriteNumber("settled"u8, road.Settled);
        json.WriteNumber("matched"u8, road.Matched);
        json.WriteNumber("toReview"u8, road.ToReview);
        json.WriteNumber("refused"u8, road.Refused);
        json.WriteStartObject("paid"u8);
        foreach (var amount in road.Paid)
        {
            json.WriteString(amount.Currency.Code, amount.ToAmountString());
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BankPosition bank)
    {
        json.WriteString("entity"u8, bank.Entity);
        json.WriteString("bankAccount"u8, bank.BankAccount);
        json.WriteString("statement"u8, bank.Statement?.ToAmountString());
        json.WriteString("books"u8, bank.Books.ToAmountString());
        json.WriteString("currency"u8, bank.Books.Currency.Code);
        json.WriteBoolean("agrees"u8, bank.Agrees);
    }

    private void WriteLine(Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private void Section(string title, string body)
    {
        output.WriteLine(title);
        output.WriteLine();
        output.WriteLine(body);
    }

    private TextTable RoadTable(DemoResult result)
    {
        var table = new TextTable(
            TextColumn.Prose(_texts.Road),
            TextColumn.Number(_texts.Received),
            TextColumn.Number(_texts.Staged),
            TextColumn.Number(_texts.Settled),
            TextColumn.Number(_texts.Matched),
            TextColumn.Number(_texts.ToReview),
            TextColumn.Number(_texts.Refused)
        );
        foreach (var road in result.Evenings.SelectMany(evening => evening.Roads).GroupBy(report => report.Road))
        {
            table.Add(
                _texts.NameOf(road.Key),
                Number(road.Sum(report => report.Received)),
                Number(road.Sum(report => report.Staged)),
                Number(road.Sum(report => report.Settled)),
                Number(road.Sum(report => report.Matched)),
                Number(road.Sum(report => report.ToReview)),
                Number(road.Sum(report => report.Refused))
            );
        }

        return table;
    }

    private void Findings(DemoResult result)
    {
        var findings = result
            .Evenings.SelectMany(evening => evening.Roads.SelectMany(road => road.Findings).Concat(evening.Findings))
            .Where(finding => finding.Severity != DiagnosticSeverity.Info)
            .Concat(result.CollectionFiles.Where(file => !file.IsMade).SelectMany(file => file.Findings))
            .Concat(result.Refusals.Select(refusal => refusal.Reason))
            .ToList();
        if (findings.Count > 0)
        {
            Section(_texts.Findings, string.Concat(findings.Select(finding => $"  {finding.ToString(language)}\n")));
        }
    }

    private TextTable BankTable(DemoResult result)
    {
        var table = new TextTable(
            TextColumn.Text(_texts.BankAccount),
            TextColumn.Number(_texts.Statement),
            TextColumn.Number(_texts.Books),
            TextColumn.Text(_texts.Agrees)
        );
        foreach (var bank in result.Banks)
        {
            table.Add(
                $"{bank.Entity} {bank.BankAccount}",
                bank.Statement?.ToString() ?? _texts.NoStatement,
                bank.Books.ToString(),
                bank.Agrees ? _texts.Yes : _texts.No
            );
        }

        return table;
    }

    private TextTable BalanceTable(EntityBalance balance)
    {
        var table = new TextTable(
            TextColumn.Text(_texts.Account),
            TextColumn.Prose(_texts.Label),
            TextColumn.Number(_texts.Debit),
            TextColumn.Number(_texts.Credit),
            TextColumn.Number(_texts.Solde)
        );
        foreach (var account in balance.Trial.Accounts)
        {
            table.Add(
                account.Account,
                balance.Labels[account.Account],
                Amount(account.Debit, balance.Entity.Currency),
                Amount(account.Credit, balance.Entity.Currency),
                Amount(account.Balance, balance.Entity.Currency)
            );
        }

        table.Add(
            DemoTexts.Total,
            string.Empty,
            Amount(balance.Trial.TotalDebit, balance.Entity.Currency),
            Amount(balance.Trial.TotalCredit, balance.Entity.Currency),
            Amount(balance.Trial.TotalDebit - balance.Trial.TotalCredit, balance.Entity.Currency)
        );
        return table;
    }

    private TextTable TimeTable(DemoResult result)
    {
        var table = new TextTable(TextColumn.Text(_texts.Step), TextColumn.Number(DemoTexts.Milliseconds));
        foreach (var step in result.Steps.GroupBy(step => step.Step, StringComparer.Ordinal))
        {
            table.Add(step.Key, Number((long)step.Sum(time => time.Elapsed.TotalMilliseconds)));
        }

        return table;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Amount(Int128 minorUnits, Currency currency) =>
        new Money(checked((long)minorUnits), currency).ToAmountString();
}
