using System.Reflection;
using System.Text.RegularExpressions;
using Copro.TestKit;
using Xunit;

namespace Copro.Cmc7.Tests;

public sealed class Cmc7DiagnosticsTests
{
    [Fact]
    public void All_Fields_AreListedOnceInOrder()
    {
        var fields = typeof(Cmc7Diagnostics)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
            .ToList();

        Assert.Equal(fields.Order(ByCode), Cmc7Diagnostics.All);
        Assert.Equal(fields.Count, fields.DistinctBy(static d => d.Code).Count());
        Assert.All(fields, d => Assert.Matches("^CMC[0-9]{3}\\z", d.Code));
        Assert.All(fields, d => Assert.Equal(Placeholders(d.English), Placeholders(d.French)));
    }

    [Fact]
    public void Page_EveryDescriptor_HasItsRow()
    {
        var rows = File.ReadAllLines(Checkout.PathOf("docs", "diagnostics", "CMC.md"));

        foreach (var descriptor in Cmc7Diagnostics.All)
        {
            var start =
                $"| {descriptor.Code} | {descriptor.DefaultSeverity} | {descriptor.English} | {descriptor.French} |";
            Assert.Single(rows, row => row.StartsWith(start, StringComparison.Ordinal));
        }

        Assert.Equal(
            Cmc7Diagnostics.All.Count,
            rows.Count(static row => row.StartsWith("| CMC", StringComparison.Ordinal))
        );
    }

    private static Comparer<DiagnosticDescriptor> ByCode { get; } =
        Comparer<DiagnosticDescriptor>.Create(static (a, b) => string.CompareOrdinal(a.Code, b.Code));

    private static string Placeholders(string template) =>
        string.Join(
            ',',
            Regex
                .Matches(template, @"\{[0-9]\}", RegexOptions.None, TimeSpan.FromSeconds(1))
                .Select(static m => m.Value)
                .Order(StringComparer.Ordinal)
        );
}
