using System.Buffers;
using System.Text;
using System.Text.Json;
using Copro.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace Copro.BankMatch.Tests.Portable;

public sealed class SharedCasesTests(ITestOutputHelper output)
{
    /// <summary>What is reached now; it only ever goes up.</summary>
    private const int Floor = 51;

    [SkippableFact]
    public void SharedCases_Decided_AtLeastTheFloorPasses()
    {
        var path = SharedData.Require("cases", "matching.json");
        using var cases = JsonDocument.Parse(File.ReadAllBytes(path));
        var failures = new List<string>();
        var count = 0;
        foreach (var item in cases.RootElement.GetProperty("cases").EnumerateArray())
        {
            count++;
            var id = item.GetProperty("id").GetString()!;
            var input = Encoding.UTF8.GetBytes(item.GetProperty("input").GetRawText());
            var result = MatchCase.Parse(input).Decide(new MatchEngine());
            var buffer = new ArrayBufferWriter<byte>();
            MatchJson.WriteResult(result, buffer);
            using var got = JsonDocument.Parse(buffer.WrittenMemory);
            failures.AddRange(
                Differences(item.GetProperty("expected"), got.RootElement).Take(1).Select(d => $"{id}: {d}")
            );
        }

        output.WriteLine($"{count - failures.Count} of {count} shared cases pass");
        failures.ForEach(output.WriteLine);
        Assert.True(count - failures.Count >= Math.Min(Floor, count), string.Join('\n', failures));
    }

    private static IEnumerable<string> Differences(JsonElement expected, JsonElement got)
    {
        var decisions = got.GetProperty("decisions")
            .EnumerateArray()
            .ToDictionary(d => d.GetProperty("transaction").GetString()!);
        foreach (var decision in expected.GetProperty("decisions").EnumerateArray())
        {
            var actual = decisions[decision.GetProperty("transaction").GetString()!];
            foreach (var field in new[] { "outcome", "of" })
            {
                if (decision.TryGetProperty(field, out var wanted) && Text(actual, field) != wanted.GetString())
                {
                    yield return $"{field} {Text(actual, field)}, expected {wanted}: {actual}";
                }
            }

            if (
                decision.TryGetProperty("allocations", out var allocations)
                && !Set(allocations).SetEquals(Set(actual.GetProperty("allocations")))
            )
            {
                yield return $"allocations, expected {allocations}: {actual}";
            }
        }

        foreach (var group in new[] { "items", "credits" })
        {
            if (expected.TryGetProperty(group, out var wanted))
            {
                foreach (
                    var property in wanted
                        .EnumerateObject()
                        .Where(p => Text(got.GetProperty(group), p.Name) != p.Value.GetString())
                )
                {
                    yield return $"{group} {property}: {got.GetProperty(group)}";
                }
            }
        }

        if (expected.TryGetProperty("fee", out var fee) && Text(got, "fee") != fee.GetString())
        {
            yield return $"fee {Text(got, "fee")}, expected {fee}";
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static HashSet<(string, string)> Set(JsonElement allocations) =>
        [
            .. allocations
                .EnumerateArray()
                .Select(a => (a.GetProperty("item").GetString()!, a.GetProperty("amount").GetString()!)),
        ];
}
