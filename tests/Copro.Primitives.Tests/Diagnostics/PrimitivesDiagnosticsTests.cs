using System.Reflection;
using System.Text.RegularExpressions;
using Copro.TestKit;
using Xunit;

namespace Copro.Tests;

public partial class PrimitivesDiagnosticsTests
{
    public static TheoryData<string> Codes => [.. PrimitivesDiagnostics.All.Select(descriptor => descriptor.Code)];

    [Fact]
    public void All_HoldsEveryFieldOnceByCode()
    {
        var fields = typeof(PrimitivesDiagnostics)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null));

        Assert.Equal(fields, PrimitivesDiagnostics.All);
        var codes = PrimitivesDiagnostics.All.Select(descriptor => descriptor.Code).ToArray();
        Assert.Equal(codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), codes);
        Assert.All(codes, code => Assert.Matches("^PRM[0-9]{3}$", code));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Descriptor_BothLanguages_HaveTheSamePlaceholders(string code)
    {
        var descriptor = PrimitivesDiagnostics.All.Single(one => one.Code == code);

        Assert.Equal(Placeholders(descriptor.English), Placeholders(descriptor.French));
        Assert.Equal(descriptor.ArgumentCount, Placeholders(descriptor.English).Length);
        Assert.NotEqual(descriptor.English, descriptor.French);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Documentation_HasARowForEveryCode(string code)
    {
        var descriptor = PrimitivesDiagnostics.All.Single(one => one.Code == code);
        var row = File.ReadLines(Checkout.PathOf("docs", "diagnostics", "PRM.md"))
            .Single(line => line.StartsWith($"| {code} |", StringComparison.Ordinal));
        var cells = row.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();

        Assert.Equal(6, cells.Length);
        Assert.Equal(
            (descriptor.DefaultSeverity.ToString(), descriptor.English, descriptor.French),
            (cells[1], cells[2], cells[3])
        );
        Assert.All(cells[4..], cell => Assert.Contains(" / ", cell, StringComparison.Ordinal));
    }

    [Fact]
    public void Documentation_HasNoRowForACodeThatIsNot() =>
        Assert.Equal(
            PrimitivesDiagnostics.All.Select(descriptor => descriptor.Code),
            File.ReadLines(Checkout.PathOf("docs", "diagnostics", "PRM.md"))
                .Where(line => line.StartsWith("| PRM", StringComparison.Ordinal))
                .Select(line => line[2..8])
        );

    private static string[] Placeholders(string template) =>
        [
            .. Placeholder()
                .Matches(template)
                .Select(match => match.Value)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    [GeneratedRegex(@"\{[0-9]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
