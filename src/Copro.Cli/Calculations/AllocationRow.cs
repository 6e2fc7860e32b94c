using System.Text.Json;
using Copro.Ledger;

namespace Copro.Cli.Calculations;

/// <summary>A payment spread over debts: <c>pay date designated debts</c> to <c>out credit</c>.</summary>
internal static class AllocationRow
{
    public static IReadOnlyList<(string Name, Action<Utf8JsonWriter> Write)> Calculate(RowFields row)
    {
        var allocation = PaymentAllocator.Allocate(
            row.Integer("pay"),
            row.Date("date"),
            row.Has("designated") ? row.Text("designated") : null,
            [.. row.Objects("debts").Select(DebtOf)]
        );
        return
        [
            ("out", json => WriteDebts(json, allocation.Debts)),
            ("credit", json => json.WriteNumberValue(allocation.Credit)),
        ];
    }

    private static Debt DebtOf(RowFields debt)
    {
        var rank = debt.Has("rank") ? debt.Integer("rank") : 0;
        return new Debt(
            debt.Text("id"),
            debt.Date("due"),
            checked((int)rank),
            debt.Integer("principal"),
            debt.Has("interest") ? debt.Integer("interest") : 0,
            debt.Has("fees") ? debt.Integer("fees") : 0
        );
    }

    private static void WriteDebts(Utf8JsonWriter json, IReadOnlyList<DebtAllocation> debts)
    {
        json.WriteStartArray();
        foreach (var debt in debts)
        {
            json.WriteStartObject();
            json.WriteString("id", debt.Id);
            json.WriteNumber("fees", debt.Fees);
            json.WriteNumber("interest", debt.Interest);
            json.WriteNumber("principal", debt.Principal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
