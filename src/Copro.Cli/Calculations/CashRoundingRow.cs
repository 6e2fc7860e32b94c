using System.Text.Json;
using Copro.Ledger;

namespace Copro.Cli.Calculations;

/// <summary>What a payment becomes in cash: <c>amount</c>, in francs CFP unless <c>currency</c> says otherwise, to <c>cash</c>.</summary>
internal static class CashRoundingRow
{
    public static IReadOnlyList<(string Name, Action<Utf8JsonWriter> Write)> Calculate(RowFields row)
    {
        var currency = row.Has("currency") ? Currency.Parse(row.Text("currency")) : Currency.Xpf;
        var cash = CashRounding.Round(new Money(row.Integer("amount"), currency)).MinorUnits;
        return [("cash", json => json.WriteNumberValue(cash))];
    }
}
