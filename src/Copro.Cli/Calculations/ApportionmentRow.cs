using System.Text.Json;
using Copro.Ledger;

namespace Copro.Cli.Calculations;

/// <summary>A total shared among weights: <c>total w</c> to <c>out</c>.</summary>
internal static class ApportionmentRow
{
    public static IReadOnlyList<(string Name, Action<Utf8JsonWriter> Write)> Calculate(RowFields row)
    {
        var weights = row.Integers("w");
        if (Array.TrueForAll(weights, weight => weight == 0))
        {
            throw new CoproFormatException(
                CliDiagnostics.FieldWrong.At(DiagnosticPlace.At("w"), "w", "a weight above zero")
            );
        }

        var shares = Apportionment.LargestRemainder(row.Integer("total"), weights);
        return [("out", json => WriteShares(json, shares))];
    }

    private static void WriteShares(Utf8JsonWriter json, IReadOnlyList<long> shares)
    {
        json.WriteStartArray();
        foreach (var share in shares)
        {
            json.WriteNumberValue(share);
        }

        json.WriteEndArray();
    }
}
